import { createHmac } from 'node:crypto';

/** Names the caller behind an `Authorization` without holding his token. */
export type CallerKey = (authorization: string) => string;

/** Replicas that share a secret, or have none, give a token the same key. */
export function createCallerKey(secret: string | null): CallerKey {
  // Only the token counts: "bearer" can be written in 64 ways.
  return (authorization) =>
    createHmac('sha256', secret ?? 'kantata-graphql: limits by caller')
      .update(authorization.replace(/^\S+ /, ''))
      .digest('base64url');
}

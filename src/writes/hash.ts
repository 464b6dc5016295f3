import { createHash, createHmac } from 'node:crypto';

/** A caller by his token: keyed, so that the journal alone does not tell whether a token is his. */
export function hashToken(secret: string, authorization: string): string {
  return createHmac('sha256', secret).update(authorization).digest('base64url');
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The same for equal values, in whatever order their keys came. */
export function hashValue(value: unknown): string {
  return hashText(JSON.stringify(sorted(value)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}

import type { CallerKey } from './caller-key.js';

/** What has become of tokens upstream, by their hashes. */
export interface TokenMemory {
  /** Upstream refused it a short while ago. */
  readonly isRefused: (authorization: string) => boolean;
  /** Upstream has answered it. */
  readonly isKnown: (authorization: string) => boolean;
  readonly wasAnswered: (authorization: string) => void;
  readonly wasRefused: (authorization: string) => void;
}

const refusedMs = 60_000;
const knownMs = 3_600_000;
/** A 401 beside answers is about what was asked for, or somebody's hiccup, and not about the token. */
const trustedMs = 10_000;
/** However many tokens somebody makes up. */
const mostTokens = 10_000;

export function createTokenMemory(keyOf: CallerKey, now: () => number = () => performance.now()): TokenMemory {
  const answeredAt = new Map<string, number>();
  const refusedAt = new Map<string, number>();
  const isWithin = (times: Map<string, number>, key: string, ms: number) => now() - (times.get(key) ?? -Infinity) < ms;
  return {
    // Hashing takes longer than to see that there mostly is none.
    isRefused: (authorization) => refusedAt.size > 0 && isWithin(refusedAt, keyOf(authorization), refusedMs),
    isKnown: (authorization) => isWithin(answeredAt, keyOf(authorization), knownMs),
    wasAnswered(authorization) {
      const key = keyOf(authorization);
      refusedAt.delete(key);
      keep(answeredAt, key, now());
    },
    wasRefused(authorization) {
      const key = keyOf(authorization);
      if (!isWithin(answeredAt, key, trustedMs)) keep(refusedAt, key, now());
    },
  };
}

/** The oldest goes when there are too many. */
function keep(times: Map<string, number>, key: string, at: number): void {
  times.delete(key);
  times.set(key, at);
  const [oldest] = times.keys();
  if (times.size > mostTokens && oldest !== undefined) times.delete(oldest);
}

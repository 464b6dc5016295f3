import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Caller } from '../loading/credentials.js';
import type { CallerKey } from './caller-key.js';
import { openRedis } from './redis.js';
import type { TokenMemory } from './token-memory.js';

/** How much of upstream each caller may have per minute. */
export interface Rate {
  /** Takes points from the caller; the seconds to wait when there are not enough, else null. */
  readonly take: (caller: Caller, points: number) => Promise<number | null>;
  /** Done when Redis is there, or is known to be away. */
  readonly open: () => Promise<void>;
  readonly close: () => void;
}

export interface RateOptions {
  /** Points per minute and caller. */
  readonly limit: number;
  /** Null: each replica counts for itself. */
  readonly redisUrl: string | null;
  readonly keyOf: CallerKey;
  readonly tokens: TokenMemory;
  readonly warn: (line: string) => void;
}

const seconds = 60;
/** For all tokens together that upstream has not answered yet: made-up ones, and those of everybody after a start. */
const strangersShare = 10;

export function createRate({ limit, redisUrl, keyOf, tokens, warn }: RateOptions): Rate {
  const redis = redisUrl === null ? null : openRedis(redisUrl, warn);
  const limiterOf = (keyPrefix: string, points: number): RateLimiterAbstract => {
    const memory = new RateLimiterMemory({ keyPrefix, points, duration: seconds });
    if (!redis) return memory;
    const options = { storeClient: redis, keyPrefix, points, duration: seconds, rejectIfRedisNotReady: true };
    // Redis away means limits of this process alone, never a refusal.
    return new RateLimiterRedis({ ...options, insuranceLimiter: memory });
  };
  const callers = limiterOf('kantata-graphql:caller', limit);
  const strangers = limiterOf('kantata-graphql:strangers', limit * strangersShare);

  return {
    async take({ authorization }, points) {
      // An operation of more points than there are in a minute could never run.
      const wanted = Math.max(1, Math.min(points, limit));
      if (authorization === null) return consume(callers, 'nobody', wanted);
      if (!tokens.isKnown(authorization)) return consume(strangers, 'all', wanted);
      return consume(callers, keyOf(authorization), wanted);
    },
    async open() {
      await redis?.connect().catch(() => undefined);
    },
    close: () => redis?.disconnect(),
  };
}

async function consume(limiter: RateLimiterAbstract, key: string, points: number): Promise<number | null> {
  try {
    await limiter.consume(key, points);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}

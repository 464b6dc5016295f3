import { Redis } from 'ioredis';

/** As long as an operation may wait for its points before this process counts by itself. */
const answerWithinMs = 500;
const longestPauseMs = 2_000;

/** Not connected yet; when Redis is away then, it fails at once, and comes back by itself. */
export function openRedis(url: string, warn: (line: string) => void): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    connectTimeout: longestPauseMs,
    commandTimeout: answerWithinMs,
    // A Redis that hangs is away, too: else every operation would wait for it, for as long as it does.
    socketTimeout: answerWithinMs,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempts) => Math.min(attempts * 100, longestPauseMs),
  });
  let isAway = false;
  // Without a listener, an outage would end the process.
  redis.on('error', () => {
    if (!isAway) warn('REDIS_URL: Redis cannot be reached; rate limits are those of this process alone until it can.');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) warn('REDIS_URL: Redis is back.');
    isAway = false;
  });
  return redis;
}

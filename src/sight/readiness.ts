import type { Standings } from './standing-metrics.js';

interface ReadinessOptions extends Standings {
  readonly lastSuccessAt: () => number | null;
}

/** What a person wants to know who asks whether this instance is ready; none of it makes it unready. */
export function createReadiness({ upstream, journal, lastSuccessAt }: ReadinessOptions): () => Promise<object> {
  return async () => {
    const standing = await journal();
    const successAt = lastSuccessAt();
    return {
      upstream: {
        breaker: upstream().breaker,
        lastSuccessSecondsAgo: successAt === null ? null : Math.round((performance.now() - successAt) / 1_000),
      },
      journal: standing
        ? { state: 'up', openRows: standing.openRows, unresolved: standing.unresolved }
        : { state: 'down' },
    };
  };
}

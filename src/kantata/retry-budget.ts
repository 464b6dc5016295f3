/**
 * Bounds retries to a fifth of all reads, with some more each second for when there are few: retries of every read would
 * be most of the load just when upstream has none to spare.
 */
export interface RetryBudget {
  readonly onRead: () => void;
  /** Takes one retry out; false: there is none left. */
  readonly take: () => boolean;
}

const perRead = 0.2;
const perSecond = 2;
const most = 50;

export function createRetryBudget(): RetryBudget {
  let left = most;
  let countedAt = performance.now();
  const add = (retries: number) => void (left = Math.min(most, left + retries));
  return {
    onRead: () => add(perRead),
    take() {
      const now = performance.now();
      add(((now - countedAt) / 1_000) * perSecond);
      countedAt = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

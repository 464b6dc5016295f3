import type { Hold, Holds } from './run-history.js';

export interface HoldBook extends Holds {
  readonly pass: (post: Parameters<Hold>[0]) => Promise<void>;
}

export function createHolds(): HoldBook {
  const holds = new Set<Hold>();
  return {
    add: (hold) => {
      holds.add(hold);
      return () => void holds.delete(hold);
    },
    async pass(post) {
      for (const hold of holds) await hold(post);
    },
  };
}

/** Waves of upstream calls: batches are held until nothing the operation asked for is under way, and leave together. */
export interface Rounds {
  /** DataLoader's `batchScheduleFn`. */
  readonly schedule: (send: () => void) => void;
  /** Stands around every upstream read of the operation. */
  readonly track: <T>(call: () => Promise<T>) => Promise<T>;
}

/**
 * DataLoader's own tick would send `/users` twice when two branches of an operation arrive at different moments.
 * The price is that a round waits for its slowest call. `setImmediate` lets every resolver that the last answer
 * woke up put its keys into the batches first.
 */
export function createRounds(): Rounds {
  let underWay = 0;
  const held: (() => void)[] = [];
  const release = () => {
    if (underWay === 0) for (const send of held.splice(0)) send();
  };
  return {
    schedule(send) {
      held.push(send);
      setImmediate(release);
    },
    async track(call) {
      underWay += 1;
      try {
        return await call();
      } finally {
        underWay -= 1;
        setImmediate(release);
      }
    },
  };
}

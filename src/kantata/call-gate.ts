import { reasonOf, throwIfAborted, type Signal } from '../ending.js';
import { GatewayError } from '../errors.js';

/** How many calls may be under way, in all and of one caller; how many may wait for their turn. */
export interface CallLimits {
  readonly atOnce: number;
  readonly perCaller: number;
  readonly waiting: number;
}

export interface CallGate {
  /** Runs the call when it is its turn; throws at once when too many wait, and when the signal is aborted while waiting. */
  readonly pass: <T>(caller: string, signal: Signal, call: () => Promise<T>) => Promise<T>;
  readonly standing: () => { readonly underWay: number; readonly waiting: number };
}

interface Waiting {
  readonly caller: string;
  readonly go: () => void;
}

/** One caller's many calls wait behind one another, and not in front of everybody else's. */
export function createCallGate({ atOnce, perCaller, waiting: mostWaiting }: CallLimits): CallGate {
  const queue: Waiting[] = [];
  const underWayOf = new Map<string, number>();
  let underWay = 0;

  const mayGo = (caller: string) => underWay < atOnce && (underWayOf.get(caller) ?? 0) < perCaller;
  const count = (caller: string, change: 1 | -1) => {
    const left = (underWayOf.get(caller) ?? 0) + change;
    underWay += change;
    if (left === 0) underWayOf.delete(caller);
    else underWayOf.set(caller, left);
  };
  const next = () => {
    const index = queue.findIndex(({ caller }) => mayGo(caller));
    if (index >= 0) queue.splice(index, 1)[0]?.go();
  };

  async function turn(caller: string, signal: Signal): Promise<void> {
    if (mayGo(caller)) {
      count(caller, 1);
      return;
    }
    if (queue.length >= mostWaiting) {
      throw new GatewayError('UPSTREAM_UNAVAILABLE', 'Too many calls to Kantata are waiting already; try again later.');
    }
    return new Promise((resolve, reject) => {
      const entry = {
        caller,
        go: () => {
          signal.removeEventListener('abort', giveUp);
          count(caller, 1);
          resolve();
        },
      };
      const giveUp = () => {
        queue.splice(queue.indexOf(entry), 1);
        reject(reasonOf(signal));
      };
      signal.addEventListener('abort', giveUp);
      queue.push(entry);
    });
  }

  return {
    async pass(caller, signal, call) {
      throwIfAborted(signal);
      await turn(caller, signal);
      try {
        return await call();
      } finally {
        count(caller, -1);
        next();
      }
    },
    standing: () => ({ underWay, waiting: queue.length }),
  };
}

import { Ending, reasonOf, throwIfAborted, type Signal } from '../ending.js';

/** Work that several may want at the same moment, done once for all of them. */
export interface InFlight<T> {
  /**
   * Joins what is under way by this name, or begins it. `begin` is told when the last of its waiters has given up, with
   * the reason of that one; nobody else's work ends by that. Once the work is done, `isShared` tells whether there were
   * several.
   */
  readonly join: (name: string, signal: Signal, begin: Begin<T>) => Promise<T>;
  /** Whoever comes from now on joins nothing that began before. */
  readonly forget: () => void;
}

type Begin<T> = (signal: Signal, isShared: () => boolean) => Promise<T>;

interface UnderWay<T> {
  readonly work: Promise<T>;
  readonly ending: Ending;
  waiters: number;
  isShared: boolean;
}

/** Nothing is kept: neither what came of it, nor what went wrong. */
export function createInFlight<T>(): InFlight<T> {
  const underWay = new Map<string, UnderWay<T>>();

  const start = (name: string, begin: Begin<T>): UnderWay<T> => {
    const ending = new Ending();
    const work = begin(ending, () => started.isShared).finally(() => over(name, started));
    const started: UnderWay<T> = { work, ending, waiters: 0, isShared: false };
    // Each waiter is told of a failure by the work itself; when all are gone, nobody is.
    work.catch(() => undefined);
    underWay.set(name, started);
    return started;
  };
  const over = (name: string, started: UnderWay<T>): void => {
    if (underWay.get(name) === started) underWay.delete(name);
  };
  const leave = (name: string, joined: UnderWay<T>, reason: unknown): void => {
    joined.waiters -= 1;
    if (joined.waiters > 0) return;
    joined.ending.abort(reason);
    over(name, joined);
  };

  return {
    async join(name, signal, begin) {
      throwIfAborted(signal);
      const known = underWay.get(name);
      if (known) known.isShared = true;
      const joined = known ?? start(name, begin);
      joined.waiters += 1;
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          leave(name, joined, signal.reason);
          reject(reasonOf(signal));
        };
        signal.addEventListener('abort', giveUp);
        const isOver = () => signal.removeEventListener('abort', giveUp);
        joined.work.then(isOver, isOver);
        joined.work.then(resolve, reject);
      });
    },
    forget: () => underWay.clear(),
  };
}

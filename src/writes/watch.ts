import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { Journal } from './journal.js';
import type { WriteRow } from './row.js';
import type { Settler } from './settler.js';
import type { WriteTimes } from './times.js';

export interface Watch {
  /** This caller is here: his open rows are looked for with his token. */
  readonly notice: (authorization: string, hashOf: (authorization: string) => string) => void;
  readonly stop: () => void;
}

interface WatchOptions {
  readonly journal: Journal;
  readonly clock: UpstreamClock;
  readonly settler: Settler;
  readonly times: WriteTimes;
  /** Looks for every open row; null: there is none. */
  readonly serviceToken: string | null;
}

const shortestInterval = 50;

/** Keeps an eye on rows that a replica left open when it ended, its own as those of others. */
export function startWatch({ journal, clock, settler, times, serviceToken }: WatchOptions): Watch {
  let leftOpen: ReadonlyMap<string, WriteRow[]> = new Map();

  const refresh = async () => {
    const { earliest } = clock.now();
    const due = (await journal.open()).filter(
      ({ nextLookAt, isOwnClock }) => nextLookAt < (isOwnClock ? Date.now() : earliest),
    );
    const byCaller = new Map<string, WriteRow[]>();
    for (const row of due) byCaller.set(row.tokenHash, [...(byCaller.get(row.tokenHash) ?? []), row]);
    leftOpen = byCaller;
    if (serviceToken === null) return;
    for (const row of due) settler.keep(row, { authorization: `Bearer ${serviceToken}`, isWriter: false });
  };
  const tick = () => {
    // A journal that is away is asked again the next time.
    refresh().catch(() => undefined);
  };
  tick();
  const timer = setInterval(tick, Math.max(shortestInterval, times.betweenProofs));
  timer.unref();

  return {
    notice(authorization, hashOf) {
      if (leftOpen.size === 0) return;
      for (const row of leftOpen.get(hashOf(authorization)) ?? []) {
        settler.keep(row, { authorization, isWriter: true });
      }
    },
    stop: () => clearInterval(timer),
  };
}

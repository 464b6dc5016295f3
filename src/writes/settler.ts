import { setTimeout as pause } from 'node:timers/promises';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { Changes } from './changes.js';
import type { Identify } from './identify.js';
import type { Journal } from './journal.js';
import type { Look } from './look.js';
import { planOf } from './plan-of.js';
import { openStates, type WriteRow } from './row.js';
import type { WriteTimes } from './times.js';

export interface Settler {
  /** One look for an open row, with the eyes of this token; nothing for a row that is closed. */
  readonly look: (row: WriteRow, authorization: string) => Promise<void>;
  /** Goes on looking until the row is closed; the token is in memory as long, and nowhere else. */
  readonly keep: (row: WriteRow, authorization: string) => void;
  readonly stop: () => void;
}

export interface SettlerOptions {
  readonly journal: Journal;
  readonly changes: Changes;
  readonly clock: UpstreamClock;
  readonly look: Look;
  readonly identify: Identify;
  readonly times: WriteTimes;
}

/** Finds out what became of writes whose answer told nothing. */
export function createSettler({ journal, changes, clock, look, identify, times }: SettlerOptions): Settler {
  const kept = new Set<string>();
  const stopping = new AbortController();

  async function lookFor(row: WriteRow, authorization: string): Promise<void> {
    const plan = planOf(row);
    if (!plan || !openStates.includes(row.state)) return;
    if (row.state === 'SENDING' && clock.now().at > row.sendBy + times.postOpen) await changes.inDoubt(row);
    const userId = row.userId ?? (await identify(authorization).catch(() => null));
    const known = row.userId === null && userId !== null ? await journal.move(row, openStates, { userId }) : row;
    if (typeof known === 'string') return;
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(times.answerWithin)]);
    const sight = await look(known, plan, { authorization, signal });
    if (sight) await changes.afterLook(known, sight);
  }

  async function untilClosed(row: WriteRow, authorization: string): Promise<void> {
    let delay = times.lookEvery.first;
    for (;;) {
      await pause(delay * (0.5 + Math.random()), undefined, { ref: false, signal: stopping.signal });
      const now = await journal.find(row.tokenHash, row.key);
      if (!now || !openStates.includes(now.state)) return;
      await lookFor(now, authorization);
      delay = Math.min(delay * 2, times.lookEvery.most);
    }
  }

  return {
    look: lookFor,
    keep(row, authorization) {
      const id = `${row.tokenHash} ${row.key}`;
      if (kept.has(id)) return;
      kept.add(id);
      // A journal that is away, or the end of the process, ends the looking; the caller's next request takes it up.
      void untilClosed(row, authorization)
        .catch(() => undefined)
        .finally(() => kept.delete(id));
    },
    stop: () => stopping.abort(),
  };
}

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
  /** One look for an open row; nothing for a row that is closed. */
  readonly look: (row: WriteRow, looker: Looker) => Promise<void>;
  /** Goes on looking until the row is closed; the token is in memory as long, and nowhere else. */
  readonly keep: (row: WriteRow, looker: Looker) => void;
  readonly stop: () => void;
}

/** Whose eyes look. */
interface Looker {
  readonly authorization: string;
  /** Whether the token is the writer's own, and so tells who he is. */
  readonly isWriter: boolean;
}

interface SettlerOptions {
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

  async function lookFor(row: WriteRow, { authorization, isWriter }: Looker): Promise<void> {
    const plan = planOf(row);
    if (!plan || !openStates.includes(row.state)) return;
    if (row.state === 'SENDING' && clock.now().at > row.sendBy + times.postOpen) await changes.inDoubt(row);
    const isUserAsked = row.userId === null && isWriter;
    const userId = isUserAsked ? await identify(authorization).catch(() => null) : null;
    const known = userId !== null ? await journal.move(row, openStates, { userId }) : row;
    if (typeof known === 'string') return;
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(times.answerWithin)]);
    const sight = await look(known, plan, { authorization, signal });
    if (sight) await changes.afterLook(known, sight);
  }

  async function untilClosed(row: WriteRow, looker: Looker): Promise<void> {
    let delay = times.lookEvery.first;
    for (;;) {
      await pause(delay * (0.5 + Math.random()), undefined, { ref: false, signal: stopping.signal });
      const now = await journal.find(row.tokenHash, row.key);
      if (!now || !openStates.includes(now.state)) return;
      await lookFor(now, looker);
      delay = Math.min(delay * 2, times.lookEvery.most);
    }
  }

  return {
    look: lookFor,
    keep(row, looker) {
      const id = `${row.tokenHash} ${row.key} ${String(looker.isWriter)}`;
      if (kept.has(id)) return;
      kept.add(id);
      // A journal that is away, or the end of the process, ends the looking; the caller's next request takes it up.
      void untilClosed(row, looker)
        .catch(() => undefined)
        .finally(() => kept.delete(id));
    },
    stop: () => stopping.abort(),
  };
}

import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { Changes } from './changes.js';
import type { Identify } from './identify.js';
import type { Journal } from './journal.js';
import type { Look } from './look.js';
import { planOf } from './plan-of.js';
import { openStates, type WriteRow } from './row.js';
import type { WriteTimes } from './times.js';
import { toUpstreamTimes } from './upstream-times.js';

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

export interface SettlerOptions {
  readonly journal: Journal;
  readonly changes: Changes;
  readonly clock: UpstreamClock;
  readonly look: Look;
  readonly identify: Identify;
  readonly times: WriteTimes;
}

/** Rows that one looker looks for in one list, and so at the same time. */
interface Group {
  readonly rows: Map<string, WriteRow>;
  delay: number;
}

/** Finds out what became of writes whose answer told nothing. */
export function createSettler({ journal, changes, clock, look, identify, times }: SettlerOptions): Settler {
  const groups = new Map<string, Group>();
  const stopping = new AbortController();
  // One for each group that waits.
  setMaxListeners(0, stopping.signal);

  async function lookFor(row: WriteRow, looker: Looker): Promise<void> {
    const plan = planOf(row);
    if (!plan || !openStates.includes(row.state)) return;
    const known = await withUser(row, looker);
    if (!known) return;
    const timed = await toUpstreamTimes(known, journal, clock);
    if (timed.state === 'SENDING' && clock.now().earliest > timed.sendBy + times.postOpen) await changes.inDoubt(timed);
    const sight = await look(timed, plan, looker.authorization);
    // An answer that is the first to tell upstream's time was asked for by another clock.
    const isComparable = !timed.isOwnClock || !clock.now().isKnown;
    if (sight && isComparable) await changes.afterLook(timed, sight);
  }

  /** Null: the row is closed by now. */
  async function withUser(row: WriteRow, { authorization, isWriter }: Looker): Promise<WriteRow | null> {
    const userId = row.userId === null && isWriter ? await identify(authorization).catch(() => null) : null;
    if (userId === null) return row;
    const known = await journal.move(row, openStates, { userId });
    return typeof known === 'string' ? null : known;
  }

  async function untilClosed(groupId: string, group: Group, looker: Looker): Promise<void> {
    while (group.rows.size > 0) {
      await pause(group.delay * (0.5 + Math.random()), undefined, { ref: false, signal: stopping.signal });
      group.delay = Math.min(group.delay * 2, times.lookEvery.most);
      try {
        await lookForAll(group, looker);
      } catch {
        // A journal that is away: it may be back the next time.
        continue;
      }
    }
    groups.delete(groupId);
  }

  async function lookForAll({ rows }: Group, looker: Looker): Promise<void> {
    const found = await Promise.all(
      [...rows].map(async ([id, { tokenHash, key }]) => ({ id, row: await journal.find(tokenHash, key) })),
    );
    const open = found.flatMap(({ id, row }) => {
      if (row && openStates.includes(row.state)) return [row];
      rows.delete(id);
      return [];
    });
    await Promise.all(open.map((row) => lookFor(row, looker)));
  }

  return {
    look: lookFor,
    keep(row, looker) {
      const plan = planOf(row);
      if (!plan) return;
      const groupId = JSON.stringify([looker.authorization, looker.isWriter, plan.path, plan.listed]);
      const rowId = `${row.tokenHash} ${row.key}`;
      const group = groups.get(groupId);
      if (group) {
        if (!group.rows.has(rowId)) group.delay = times.lookEvery.first;
        group.rows.set(rowId, row);
        return;
      }
      const begun = { rows: new Map([[rowId, row]]), delay: times.lookEvery.first };
      groups.set(groupId, begun);
      // Only the end of the process ends the looking early.
      untilClosed(groupId, begun, looker).catch(() => undefined);
    },
    stop: () => stopping.abort(),
  };
}

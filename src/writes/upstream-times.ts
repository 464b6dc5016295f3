import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { Journal } from './journal.js';
import { openStates, type WriteRow } from './row.js';

/**
 * A row that was claimed by the own clock, before any answer had told upstream's, is moved to upstream's as soon as that
 * is known: own clocks can be hours off. What was allowed for doubt stays in it.
 */
export async function toUpstreamTimes(row: WriteRow, journal: Journal, clock: UpstreamClock): Promise<WriteRow> {
  const { earliest, latest, isKnown } = clock.now();
  if (!row.isOwnClock || !isKnown) return row;
  const own = Date.now();
  const [atLeast, atMost] = [Math.floor(earliest - own), Math.ceil(latest - own)];
  const moved = await journal.move(row, openStates, {
    isOwnClock: false,
    createdAt: row.createdAt + atLeast,
    sentAfter: row.sentAfter + atLeast,
    sendBy: row.sendBy + atMost,
    settleAt: row.settleAt + atMost,
    nextLookAt: row.nextLookAt + atMost,
  });
  return typeof moved === 'string' ? row : moved;
}

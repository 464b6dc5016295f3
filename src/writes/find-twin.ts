import type { Journal } from './journal.js';
import type { WriteRow } from './row.js';

/** The row of a key under another token that is this caller's, or may be: `isKnown` tells which. */
export interface Twin {
  readonly row: WriteRow;
  readonly isKnown: boolean;
}

/**
 * The same key under another token of the same user, or of a user who is not known yet. A row of which nothing can have
 * been recorded holds up nobody. Asks who the caller is only when there is such a row.
 */
export async function findTwin(
  journal: Journal,
  { tokenHash, key }: Pick<WriteRow, 'tokenHash' | 'key'>,
  identify: () => Promise<string>,
): Promise<Twin | null> {
  const others = (await journal.findKey(key)).filter((row) => row.tokenHash !== tokenHash && mayHaveRecorded(row));
  if (others.length === 0) return null;
  const userId = await identify();
  const own = others.find((row) => row.userId === userId);
  const row = own ?? others.find((other) => other.userId === null);
  return row ? { row, isKnown: row === own } : null;
}

/** A row whose user is not known yet, as it is told to somebody who may be him: nothing of it but that it is there. */
export function asInDoubt(row: WriteRow): WriteRow {
  return { ...row, state: 'UNKNOWN', candidateIds: [] };
}

export function mayHaveRecorded(row: WriteRow): boolean {
  return row.state !== 'REJECTED' && !isUnsent(row);
}

/** Nothing of it ever left. */
export function isUnsent({ state, attempt, looks }: WriteRow): boolean {
  return state === 'NOT_APPLIED' && attempt === 1 && looks === 0;
}

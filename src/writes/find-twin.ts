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

/** What a key stands at for a caller; `isKnown` is false where the row may be somebody else's. */
export interface Found extends Twin {
  /** Whether there is a row under the very token that asks. */
  readonly hasOwn: boolean;
}

/**
 * The caller's own row, unless it says less than one under another of his tokens: a claim that was to be withdrawn, by a
 * process that ended before it did, must not hide what that other one recorded.
 */
export async function findRow(
  journal: Journal,
  { tokenHash, key }: Pick<WriteRow, 'tokenHash' | 'key'>,
  identify: () => Promise<string>,
): Promise<Found | null> {
  const rows = await journal.findKey(key);
  const own = rows.find((row) => row.tokenHash === tokenHash);
  const ownFound = own ? { row: own, isKnown: true, hasOwn: true } : null;
  if (own && isSettled(own)) return ownFound;
  const others = rows.filter((row) => row !== own && mayHaveRecorded(row));
  if (others.length === 0) return ownFound;
  const userId = await identify();
  const theirs = others.filter((row) => row.userId === userId);
  const twin = theirs.find(isSettled) ?? theirs[0];
  const isOwnWorthMore = own !== undefined && mayHaveRecorded(own);
  if (twin && (isSettled(twin) || !isOwnWorthMore)) return { row: twin, isKnown: true, hasOwn: own !== undefined };
  const doubtful = isOwnWorthMore ? undefined : others.find((row) => row.userId === null);
  return doubtful ? { row: doubtful, isKnown: false, hasOwn: own !== undefined } : ownFound;
}

function isSettled({ state }: WriteRow): boolean {
  return state === 'DONE' || state === 'UNRESOLVED';
}

/** A row whose user is not known yet, as it is told to somebody who may be him: nothing of it but that it is there. */
export function asInDoubt(row: WriteRow): WriteRow {
  return { ...row, state: 'UNKNOWN', candidateIds: [] };
}

function mayHaveRecorded(row: WriteRow): boolean {
  return row.state !== 'REJECTED' && !isUnsent(row);
}

/** Nothing of it ever left. */
export function isUnsent({ state, attempt, looks }: WriteRow): boolean {
  return state === 'NOT_APPLIED' && attempt === 1 && looks === 0;
}

import type { Evidence } from './evidence.js';
import type { Journal, WritePatch } from './journal.js';
import { judge, type Sight } from './judge.js';
import { openStates, type WriteRow, type WriteState } from './row.js';
import type { WriteTimes } from './times.js';

/** What evidence makes of rows. Each change says which state and attempt it is about, so that none undoes another. */
export interface Changes {
  /** The answer to the POST of an attempt, however late it comes. */
  readonly afterAnswer: (row: WriteRow, evidence: Evidence) => Promise<void>;
  /** A complete look. */
  readonly afterLook: (row: WriteRow, sight: Sight) => Promise<void>;
  /** The sender of the attempt is gone, or his answer told nothing. */
  readonly inDoubt: (row: WriteRow) => Promise<void>;
}

/** A row whose record is known needs its texts no more. */
const done = { state: 'DONE', input: null, errors: null, candidateIds: [] } as const;
const beforeDone: readonly WriteState[] = ['SENDING', 'UNKNOWN', 'NOT_APPLIED', 'UNRESOLVED', 'REJECTED'];

export function createChanges(journal: Journal, times: WriteTimes): Changes {
  const inDoubt = async (row: WriteRow) => {
    await journal.move(row, ['SENDING'], { state: 'UNKNOWN' });
  };

  /**
   * A direct answer outranks every inference: a row that had inferred this record loses it, and so does this row what it
   * had inferred, which somebody made by hand. That is no other key's, either: the row stays in the way of any that
   * would infer it.
   */
  async function made(row: WriteRow, recordId: string, userId: string | null): Promise<void> {
    const patch: WritePatch = { ...done, recordId, ...(userId !== null && { userId }) };
    const put = async (from: readonly WriteState[], inferred: boolean) => {
      const moved = await journal.move(row, from, { ...patch, inferred });
      if (moved !== 'taken') return moved;
      await journal.dispossess(row.kind, recordId);
      return journal.move(row, from, { ...patch, inferred });
    };
    if ((await put(beforeDone, false)) !== 'changed') return;
    const now = await journal.find(row.tokenHash, row.key);
    if (now?.inferred === true) await put([...beforeDone, 'DONE'], now.recordId !== recordId);
  }

  return {
    inDoubt,
    async afterAnswer(row, evidence) {
      if (evidence.is === 'made') await made(row, evidence.recordId, evidence.userId);
      else if (evidence.is === 'refused') {
        const { status, errors } = evidence;
        const patch = { state: 'REJECTED', input: null, errors: JSON.stringify({ status, errors }) } as const;
        await journal.move(row, openStates, patch);
      } else if (evidence.is === 'nothing') await inDoubt(row);
      else await journal.move(row, ['SENDING'], { state: 'NOT_APPLIED' });
    },
    async afterLook(row, sight) {
      const verdict = judge(row, sight, times);
      if (verdict.is === 'done') {
        const patch = { ...done, recordId: verdict.recordId, inferred: true };
        if ((await journal.move(row, openStates, patch)) !== 'taken') return;
        await journal.move(row, openStates, { state: 'UNRESOLVED', candidateIds: [verdict.recordId] });
      } else if (verdict.is === 'unresolved') {
        await journal.move(row, openStates, { state: 'UNRESOLVED', candidateIds: verdict.candidateIds });
      } else if (verdict.is === 'absent so far') {
        await journal.move(row, ['UNKNOWN'], { looks: row.looks + 1, lookedAt: Math.floor(sight.at) });
      } else if (verdict.is === 'absent') {
        await journal.move(row, ['UNKNOWN'], { state: 'NOT_APPLIED' });
      }
    },
  };
}

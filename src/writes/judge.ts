import type { WriteTimes } from './times.js';
import type { WriteRow } from './row.js';

/** What a complete look brought for one row. */
export interface Sight {
  /** Unclaimed records that are just what the row's input makes. */
  readonly exact: readonly string[];
  /** Unclaimed records that it may have become, had upstream written something else down. */
  readonly near: readonly string[];
  /** Whether another row of this signature may be what an exact record belongs to. */
  readonly hasRival: boolean;
  /** When it began, by upstream's clock. */
  readonly at: number;
}

/** What follows from it for the row. */
export type Verdict =
  | { readonly is: 'done'; readonly recordId: string }
  | { readonly is: 'unresolved'; readonly candidateIds: readonly string[] }
  | { readonly is: 'absent' }
  /** Nothing seen after the row settled, for the first time: one more such look proves absence. */
  | { readonly is: 'absent so far' }
  | { readonly is: 'open' };

/**
 * Positive evidence closes a row at any time; absence needs time: two complete looks, both answered after the row
 * settled and some time apart, that saw neither the record nor one like it.
 */
export function judge(row: WriteRow, sight: Sight, times: WriteTimes): Verdict {
  const { exact, near, hasRival, at } = sight;
  const [found, another] = exact;
  if (found !== undefined && another === undefined && !hasRival) return { is: 'done', recordId: found };
  if (found !== undefined) return { is: 'unresolved', candidateIds: exact };
  if (at < row.settleAt) return { is: 'open' };
  if (near.length > 0) return { is: 'unresolved', candidateIds: near };
  if (row.looks === 0 || row.lookedAt === null) return { is: 'absent so far' };
  return at - row.lookedAt >= times.betweenProofs ? { is: 'absent' } : { is: 'open' };
}

/** What a row of the journal can stand at; `docs/writes.md` tells the ways between them. */
export type WriteState = 'SENDING' | 'UNKNOWN' | 'DONE' | 'REJECTED' | 'NOT_APPLIED' | 'UNRESOLVED';

export type WriteKind = 'createExternalPayment' | 'createInvoice' | 'deleteExternalPayment';

/** Rows that a POST may still belong to: one at a time for each signature. */
export const openStates: readonly WriteState[] = ['SENDING', 'UNKNOWN'];

/**
 * One write, as the journal keeps it. Times are upstream's, in whole milliseconds since 1970; ids and hashes are text.
 * The token is not in it, only a keyed hash of it.
 */
export interface WriteRow {
  /** Hash of the API URL: keys of one account say nothing about another. */
  readonly scope: string;
  readonly key: string;
  readonly tokenHash: string;
  /** The upstream user; null until an answer told him. */
  readonly userId: string | null;
  readonly kind: WriteKind;
  /** Hash of the whole normalised input: the same key with another one is another write. */
  readonly fingerprint: string;
  /** What the record will be recognised by; no two open rows share one. */
  readonly signature: string;
  /** The normalised input as JSON, to find the record by after a restart; null once the row is done. */
  readonly input: string | null;
  readonly state: WriteState;
  /** Counts the sends under this key; every change names the one that it is about. */
  readonly attempt: number;
  /** No record of this write is older. */
  readonly sentAfter: number;
  /** No byte of this attempt leaves later. */
  readonly sendBy: number;
  /** What has not shown by then did not happen. */
  readonly settleAt: number;
  readonly nextLookAt: number;
  /** Complete looks after `settleAt` that found nothing, and when the last one was. */
  readonly looks: number;
  readonly lookedAt: number | null;
  readonly recordId: string | null;
  /** Found by looking, not told by the answer to the POST. */
  readonly inferred: boolean;
  /** Upstream's refusal as JSON; null without one. */
  readonly errors: string | null;
  readonly candidateIds: readonly string[];
  readonly createdAt: number;
  /** Whether the times are this machine's, since upstream had not told its own. */
  readonly isOwnClock: boolean;
}

import { readIds } from '../kantata/id.js';
import type { WireRecord } from '../kantata/resource.js';
import type { WriteKind, WriteRow } from './row.js';

/** How sure it is that a record is what a write made; 'own' carries its mark, and needs no other proof. */
export type Likeness = 'own' | 'exact' | 'near' | 'other';

/** All that is special about one kind of write; the protocol around it is the same for all. */
export interface WritePlan {
  readonly kind: WriteKind;
  /** Where it is posted to, and the collection that its record is in. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What its record will be recognised by. */
  readonly signature: string;
  /** The project whose records the writer must see for their absence to mean anything. */
  readonly projectId: string;
  /** The list that its record would be in, beside `created_after`. */
  readonly listed: Readonly<Record<string, string>>;
  readonly includes: readonly string[];
  /** Whether a record in the answer to the POST is of the project (and the invoice) that was asked for. */
  readonly isAnswer: (record: WireRecord) => boolean;
  /** Compares a listed record with the write, but for who made it and when. */
  readonly compare: (record: WireRecord, recordOf: RecordOf) => Likeness;
}

/** A record that came along with a list; undefined when it did not. */
export type RecordOf = (path: string, id: string) => WireRecord | undefined;

/**
 * A listed record is a row's only if it is not older than the write, and the row's user made it; where it does not tell
 * one of these, it may be.
 */
export function likenessTo(row: WriteRow, plan: WritePlan, record: WireRecord, recordOf: RecordOf): Likeness {
  const createdAt = typeof record['created_at'] === 'string' ? Date.parse(record['created_at']) : NaN;
  // Upstream tells the time to the second, cut off.
  if (createdAt < Math.floor(row.sentAfter / 1_000) * 1_000) return 'other';
  const madeBy = idOf(record, 'user_id');
  if (madeBy !== null && row.userId !== null && madeBy !== row.userId) return 'other';
  const likeness = plan.compare(record, recordOf);
  const isProven = !Number.isNaN(createdAt) && madeBy !== null && row.userId !== null;
  return likeness === 'exact' && !isProven ? 'near' : likeness;
}

/** A foreign key as text; null when the record has none that can be compared. */
export function idOf(record: WireRecord, key: string): string | null {
  const value = record[key];
  const isId = typeof value === 'string' || typeof value === 'number';
  return isId && !['', '0'].includes(String(value)) ? String(value) : null;
}

/** A list of ids that came with its include; null when it did not. */
export function idsOf(record: WireRecord, key: string): string[] | null {
  return Array.isArray(record[key]) ? readIds(record[key]) : null;
}

/** Texts that upstream may have written down as one another: null and '', line ends, composed letters. */
export function comparable(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

import { z } from 'zod';
import type { SqlRow, SqlValue } from './database.js';
import type { JournalStanding } from './journal.js';
import type { WriteRow } from './row.js';

/** The fields of a row and the columns that hold them. */
export const columns: readonly (readonly [keyof WriteRow, string])[] = [
  ['scope', 'scope'],
  ['key', 'key'],
  ['tokenHash', 'token_hash'],
  ['userId', 'user_id'],
  ['kind', 'kind'],
  ['fingerprint', 'fingerprint'],
  ['signature', 'signature'],
  ['input', 'input'],
  ['state', 'state'],
  ['attempt', 'attempt'],
  ['sentAfter', 'sent_after'],
  ['sendBy', 'send_by'],
  ['settleAt', 'settle_at'],
  ['nextLookAt', 'next_look_at'],
  ['looks', 'looks'],
  ['lookedAt', 'looked_at'],
  ['recordId', 'record_id'],
  ['inferred', 'inferred'],
  ['errors', 'errors'],
  ['candidateIds', 'candidate_ids'],
  ['createdAt', 'created_at'],
  ['isOwnClock', 'own_clock'],
];

/** Booleans as 0 and 1, lists as JSON: both databases hold them alike. */
export function toSql(value: WriteRow[keyof WriteRow]): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

// PostgreSQL gives BIGINT as text.
const integer = z.coerce.number().int();
const integerOrNull = z.union([z.null(), integer]);

const stored = z.object({
  scope: z.string(),
  key: z.string(),
  token_hash: z.string(),
  user_id: z.string().nullable(),
  kind: z.enum(['createExternalPayment', 'createInvoice', 'deleteExternalPayment']),
  fingerprint: z.string(),
  signature: z.string(),
  input: z.string().nullable(),
  state: z.enum(['SENDING', 'UNKNOWN', 'DONE', 'REJECTED', 'NOT_APPLIED', 'UNRESOLVED']),
  attempt: integer,
  sent_after: integer,
  send_by: integer,
  settle_at: integer,
  next_look_at: integer,
  looks: integer,
  looked_at: integerOrNull,
  record_id: z.string().nullable(),
  inferred: integer.transform((value) => value === 1),
  errors: z.string().nullable(),
  candidate_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  created_at: integer,
  own_clock: integer.transform((value) => value === 1),
});

const storedStanding = z.object({ open_rows: integer, oldest_open_at: integerOrNull, unresolved: integer });

export function readStanding(row: SqlRow | undefined): JournalStanding {
  const read = storedStanding.parse(row);
  return { openRows: read.open_rows, oldestOpenAt: read.oldest_open_at, unresolved: read.unresolved };
}

export function readRow(row: SqlRow): WriteRow {
  const read = stored.parse(row);
  return {
    scope: read.scope,
    key: read.key,
    tokenHash: read.token_hash,
    userId: read.user_id,
    kind: read.kind,
    fingerprint: read.fingerprint,
    signature: read.signature,
    input: read.input,
    state: read.state,
    attempt: read.attempt,
    sentAfter: read.sent_after,
    sendBy: read.send_by,
    settleAt: read.settle_at,
    nextLookAt: read.next_look_at,
    looks: read.looks,
    lookedAt: read.looked_at,
    recordId: read.record_id,
    inferred: read.inferred,
    errors: read.errors,
    candidateIds: read.candidate_ids,
    createdAt: read.created_at,
    isOwnClock: read.own_clock,
  };
}

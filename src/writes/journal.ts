import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { UniqueViolation, type Database, type SqlValue } from './database.js';
import { makeTables } from './journal-tables.js';
import { columns, readRow, readStanding, toSql } from './row-sql.js';
import { openStates, type WriteKind, type WriteRow, type WriteState } from './row.js';

/** What a change of a row may set; what is left out stays. */
export type WritePatch = Partial<WriteRow>;

/** The durable record of writes, shared by all replicas. Every change is one statement that says what it expects to find. */
export interface Journal {
  /** Adds a row; null when its key is in use, or another row of its signature is open. */
  readonly claim: (row: WriteRow) => Promise<WriteRow | null>;
  readonly find: (tokenHash: string, key: string) => Promise<WriteRow | null>;
  /** The rows of a key under every token. */
  readonly findKey: (key: string) => Promise<WriteRow[]>;
  /** Rows whose end is not known, oldest first. */
  readonly open: () => Promise<WriteRow[]>;
  /**
   * Changes a row if it still is in one of these states, in the same attempt. 'changed': it is not. 'taken': another
   * row holds the record, or is open with the signature, that this one would get.
   */
  readonly move: (
    row: WriteRow,
    from: readonly WriteState[],
    patch: WritePatch,
  ) => Promise<WriteRow | 'changed' | 'taken'>;
  /** A record that a row had inferred turns out to be another's: that row is unresolved from now on. */
  readonly dispossess: (kind: WriteKind, recordId: string) => Promise<void>;
  /** Takes a claim back of which nothing was sent. */
  readonly withdraw: (row: WriteRow) => Promise<void>;
  /** Which of these records rows hold, by the kind of write that made them. */
  readonly claimed: (row: WriteRow, recordIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether another row of this signature, whose end no direct answer proved, may be what a look finds. */
  readonly hasRival: (row: WriteRow) => Promise<boolean>;
  readonly standing: () => Promise<JournalStanding>;
  /** Ends what nobody could look for in a day, and forgets rows whose end was known before this time. */
  readonly tidy: (now: number, knownBefore: number, unresolvedBefore: number) => Promise<void>;
  /** A secret that outlives the process and is the same for all replicas. */
  readonly secret: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** For health and metrics: what is open, and what needs a person. */
export interface JournalStanding {
  readonly openRows: number;
  /** The end of its time for sending; null: no row is open. */
  readonly oldestOpenAt: number | null;
  readonly unresolved: number;
}

export async function createJournal(database: Database, scope: string): Promise<Journal> {
  await makeTables(database);
  const rows = async (sql: string, ...values: SqlValue[]) => (await database.run(sql, values)).map(readRow);
  const places = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');

  return {
    async claim(row) {
      const names = columns.map(([, column]) => column).join(', ');
      const values = columns.map(([name]) => toSql(row[name]));
      const sql = `INSERT INTO writes (${names}) VALUES (${places(values.length, 1)}) ON CONFLICT DO NOTHING RETURNING *`;
      const [claimed] = await rows(sql, ...values);
      return claimed ?? null;
    },
    async find(tokenHash, key) {
      const sql = 'SELECT * FROM writes WHERE scope = $1 AND token_hash = $2 AND key = $3';
      const [found] = await rows(sql, scope, tokenHash, key);
      return found ?? null;
    },
    findKey: (key) => rows('SELECT * FROM writes WHERE scope = $1 AND key = $2 ORDER BY created_at', scope, key),
    open: () =>
      rows(`SELECT * FROM writes WHERE scope = $1 AND state IN ($2, $3) ORDER BY created_at`, scope, ...openStates),
    async move(row, from, patch) {
      const changes = columns.filter(([name]) => name in patch);
      const set = changes.map(([, column], index) => `${column} = $${index + 1}`).join(', ');
      const patched = { ...row, ...patch };
      const at = changes.length;
      const sql = `UPDATE writes SET ${set}
        WHERE scope = $${at + 1} AND token_hash = $${at + 2} AND key = $${at + 3} AND attempt = $${at + 4}
          AND state IN (${places(from.length, at + 5)}) RETURNING *`;
      try {
        const [moved] = await rows(
          sql,
          ...changes.map(([name]) => toSql(patched[name])),
          row.scope,
          row.tokenHash,
          row.key,
          row.attempt,
          ...from,
        );
        return moved ?? 'changed';
      } catch (error) {
        if (error instanceof UniqueViolation) return 'taken';
        throw error;
      }
    },
    async dispossess(kind, recordId) {
      const sql = `UPDATE writes SET state = 'UNRESOLVED', record_id = NULL, candidate_ids = $1
        WHERE scope = $2 AND kind = $3 AND record_id = $4 AND inferred = 1`;
      await database.run(sql, [JSON.stringify([recordId]), scope, kind, recordId]);
    },
    async withdraw({ tokenHash, key, attempt }) {
      const sql = `DELETE FROM writes WHERE scope = $1 AND token_hash = $2 AND key = $3 AND attempt = $4 AND state = 'SENDING'`;
      await database.run(sql, [scope, tokenHash, key, attempt]);
    },
    async claimed({ kind, key, tokenHash }, recordIds) {
      if (recordIds.length === 0) return new Set();
      const sql = `SELECT record_id FROM writes WHERE scope = $1 AND kind = $2 AND NOT (key = $3 AND token_hash = $4)
        AND record_id IN (${places(recordIds.length, 5)})`;
      const found = await database.run(sql, [scope, kind, key, tokenHash, ...recordIds]);
      return new Set(found.map((row) => String(row['record_id'])));
    },
    async hasRival({ signature, key, tokenHash, sentAfter }) {
      const sql = `SELECT 1 AS rival FROM writes WHERE scope = $1 AND signature = $2 AND NOT (key = $3 AND token_hash = $4)
        AND settle_at > $5 AND (state IN ('SENDING', 'UNKNOWN', 'UNRESOLVED') OR inferred = 1) LIMIT 1`;
      return (await database.run(sql, [scope, signature, key, tokenHash, sentAfter])).length > 0;
    },
    async standing() {
      // States stand in the text, as in the indexes that answer these; no sum of all rows is made.
      const open = `FROM writes WHERE scope = $1 AND state IN ('SENDING', 'UNKNOWN')`;
      const sql = `SELECT (SELECT COUNT(*) ${open}) AS open_rows, (SELECT MIN(send_by) ${open}) AS oldest_open_at,
        (SELECT COUNT(*) FROM writes WHERE scope = $1 AND state = 'UNRESOLVED') AS unresolved`;
      const [row] = await database.run(sql, [scope]);
      return readStanding(row);
    },
    async tidy(now, knownBefore, unresolvedBefore) {
      // Of every account: the demo account is another one at each start.
      await database.run(
        `UPDATE writes SET state = 'UNRESOLVED' WHERE state IN ('SENDING', 'UNKNOWN') AND settle_at < $1`,
        [now - 24 * 60 * 60 * 1_000],
      );
      await database.run(
        `DELETE FROM writes WHERE (state IN ('DONE', 'REJECTED', 'NOT_APPLIED') AND settle_at < $1)
          OR (state = 'UNRESOLVED' AND settle_at < $2)`,
        [knownBefore, unresolvedBefore],
      );
    },
    async secret() {
      const sql = `INSERT INTO secrets (name, value) VALUES ('caller-hash', $1) ON CONFLICT DO NOTHING`;
      await database.run(sql, [randomBytes(32).toString('base64url')]);
      const [row] = await database.run(`SELECT value FROM secrets WHERE name = 'caller-hash'`);
      return z.string().parse(row?.['value']);
    },
    close: database.close,
  };
}

import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import pg from 'pg';
import { GatewayError } from '../errors.js';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** One SQL text for both databases, with `$1`, `$2` … where values go. */
export interface Database {
  /** Runs one statement by itself; throws `UniqueViolation` when an index refuses it. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
  readonly close: () => Promise<void>;
}

/** Two rows would share what only one may have. */
export class UniqueViolation extends Error {}

/** `file:./data/journal.db` or `postgres://…`. */
export async function openDatabase(url: string): Promise<Database> {
  return url.startsWith('file:') ? openSqlite(url.slice('file:'.length)) : openPostgres(url);
}

function openSqlite(path: string): Database {
  const database = openFile(path.startsWith('//') ? fileURLToPath(`file:${path}`) : path);
  return {
    run: async (sql, values = []) => {
      // libsql numbers `$n` by where it first stands, and `?n` by its number.
      const bound = values.map(bindable);
      try {
        const statement = database.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
        if (!statement.reader) {
          statement.run(...bound);
          return [];
        }
        return statement
          .all(...bound)
          .filter(isRow)
          .map(({ _metadata, ...row }) => row);
      } catch (error) {
        throw sqliteViolations.some((code) => isCode(error, code)) ? new UniqueViolation() : unavailable(error);
      }
    },
    close: async () => void database.close(),
  };
}

/** PostgreSQL has one code for both. */
const sqliteViolations = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** What it holds is for this user of the machine alone; SQLite gives its other files the mode of this one. */
function openFile(file: string): Libsql.Database {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    const database = new Libsql(file);
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'busy_timeout=2000']) database.pragma(pragma);
    return database;
  } catch (error) {
    throw unavailable(error);
  }
}

/** Of rows; and of tables, types and indexes that two replicas make at once. */
const postgresViolations = ['23505', '42710', '42P07'];

const timeoutMs = 2_000;

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs * 2,
    max: 8,
  });
  // A connection that breaks while it idles is replaced with the next query, which tells whether the server is there.
  pool.on('error', () => undefined);
  if ((await synchronousCommit(pool)) === 'off') {
    await pool.end();
    throw new Error('JOURNAL_URL: PostgreSQL must not run with synchronous_commit=off, where a crash forgets writes.');
  }
  return {
    run: async (sql, values = []) => {
      const bound = values.map(bindable);
      try {
        return (await pool.query<SqlRow>(sql, bound)).rows;
      } catch (error) {
        throw postgresViolations.some((code) => isCode(error, code)) ? new UniqueViolation() : unavailable(error);
      }
    },
    close: () => pool.end(),
  };
}

async function synchronousCommit(pool: pg.Pool): Promise<string | undefined> {
  try {
    const { rows } = await pool.query<{ synchronous_commit: string }>('SHOW synchronous_commit');
    return rows[0]?.synchronous_commit;
  } catch (error) {
    await pool.end();
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): GatewayError {
  const message = 'The journal of writes cannot be reached just now; try again with the same key.';
  return new GatewayError('JOURNAL_UNAVAILABLE', message, { cause });
}

/** libsql 0.5 ends the process on any other kind of value. */
function bindable(value: SqlValue): SqlValue {
  if (value === null || typeof value === 'string' || Number.isSafeInteger(value)) return value;
  throw new Error(`A value for the journal must be text, a safe integer or null, but is a ${typeof value}.`);
}

function isRow(value: unknown): value is SqlRow {
  return typeof value === 'object' && value !== null;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

import { UniqueViolation, type Database } from './database.js';

const schema = [
  `CREATE TABLE IF NOT EXISTS writes (
    scope TEXT NOT NULL, key TEXT NOT NULL, token_hash TEXT NOT NULL, user_id TEXT, kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL, signature TEXT NOT NULL, input TEXT, state TEXT NOT NULL, attempt INTEGER NOT NULL,
    sent_after BIGINT NOT NULL, send_by BIGINT NOT NULL, settle_at BIGINT NOT NULL, next_look_at BIGINT NOT NULL,
    looks INTEGER NOT NULL, looked_at BIGINT, record_id TEXT, inferred INTEGER NOT NULL, errors TEXT,
    candidate_ids TEXT NOT NULL, created_at BIGINT NOT NULL, own_clock INTEGER NOT NULL,
    PRIMARY KEY (scope, token_hash, key))`,
  'CREATE INDEX IF NOT EXISTS writes_key ON writes (scope, key)',
  `CREATE UNIQUE INDEX IF NOT EXISTS writes_one_alike ON writes (scope, signature) WHERE state IN ('SENDING', 'UNKNOWN')`,
  'CREATE UNIQUE INDEX IF NOT EXISTS writes_one_key ON writes (scope, kind, record_id) WHERE record_id IS NOT NULL',
  `CREATE INDEX IF NOT EXISTS writes_unresolved ON writes (scope) WHERE state = 'UNRESOLVED'`,
  'CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
];

/** The tables and indexes of the journal, where they are not there yet. */
export async function makeTables(database: Database): Promise<void> {
  for (const statement of schema) await makeUnlessThere(database, statement);
}

/** PostgreSQL's IF NOT EXISTS does not see what another replica makes at the same moment, and refuses to make it twice. */
async function makeUnlessThere(database: Database, statement: string): Promise<void> {
  try {
    await database.run(statement);
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    await database.run(statement);
  }
}

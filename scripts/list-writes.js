// Lists the writes of the journal (JOURNAL_URL) whose end is open or that a person has to resolve.
import { openDatabase } from '../dist/writes/database.js';
import { createJournal } from '../dist/writes/journal.js';

const database = await openDatabase(process.env.JOURNAL_URL || 'file:./data/journal.db');
// So that there is one to list, also before the first start.
await createJournal(database, '');
const rows = await database.run(
  `SELECT key, kind, state, created_at, candidate_ids FROM writes
   WHERE state IN ('SENDING', 'UNKNOWN', 'UNRESOLVED') ORDER BY created_at`,
);
console.table(
  rows.map(({ key, kind, state, created_at: createdAt, candidate_ids: candidateIds }) => ({
    key: String(key).replace(/^create:|^delete:/, ''),
    kind,
    state,
    ageInSeconds: Math.round((Date.now() - Number(createdAt)) / 1_000),
    candidates: JSON.parse(candidateIds).join(' '),
  })),
);
await database.close();

import { z } from 'zod';
import { readConfig } from '../config.js';
import { openDatabase, type Database } from '../writes/database.js';
import { createJournal } from '../writes/journal.js';
import { printable } from './printable.js';

/** What there is to know of a write without knowing what it is about. */
const columns = ['key', 'kind', 'state', 'age', 'candidates'] as const;

type Line = readonly [key: string, kind: string, state: string, age: string, candidates: string];

/** Lists, of every account, the writes of the journal whose end is open or that a person has to resolve. */
export async function listWrites(): Promise<number> {
  const { journalUrl } = readConfig();
  if (journalUrl === null)
    throw new Error('JOURNAL_URL: must be set in production, where it names the journal of all.');
  const database = await openDatabase(journalUrl);
  try {
    const lines = await readLines(database);
    console.log(lines.length === 0 ? 'No write is open or unresolved.' : table([columns, ...lines]));
    return 0;
  } finally {
    await database.close();
  }
}

const row = z.object({
  key: z.string().transform((key) => printable(key.replace(/^(create|delete):/, ''))),
  kind: z.string(),
  state: z.string(),
  // PostgreSQL gives BIGINT as text.
  created_at: z.coerce.number(),
  candidate_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});

async function readLines(database: Database): Promise<Line[]> {
  // So that there is one to list, also before the first start.
  await createJournal(database, '');
  const rows = await database.run(
    `SELECT key, kind, state, created_at, candidate_ids FROM writes
     WHERE state IN ('SENDING', 'UNKNOWN', 'UNRESOLVED') ORDER BY created_at`,
  );
  return rows.map((found) => {
    const { key, kind, state, created_at: createdAt, candidate_ids: candidates } = row.parse(found);
    return [key, kind, state, `${Math.round((Date.now() - createdAt) / 1_000)} s`, candidates.join(' ') || '-'];
  });
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

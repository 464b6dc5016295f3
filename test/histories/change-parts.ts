import type { Client } from '../../src/kantata/client.js';
import type { Database } from '../../src/writes/database.js';
import type { Journal } from '../../src/writes/journal.js';
import type { WriteParts } from '../../src/writes/parts.js';
import type { WriteRow } from '../../src/writes/row.js';

export type Change = (parts: WriteParts) => WriteParts;

export function withJournal(change: (journal: Journal) => Journal): Change {
  return (parts) => ({
    ...parts,
    createJournal: async (...parameters) => change(await parts.createJournal(...parameters)),
  });
}

export function withDatabase(isRun: (sql: string) => boolean): Change {
  return (parts) => ({
    ...parts,
    createJournal(database, scope) {
      const changed: Database = {
        ...database,
        run: async (sql, values) => (isRun(sql) ? database.run(sql, values) : []),
      };
      return parts.createJournal(changed, scope);
    },
  });
}

/** What a row is matched by is in the replica that claimed it, and gone with it. */
export function keepInputInMemory(journal: Journal): Journal {
  const inputs = new Map<string, string | null>();
  const idOf = ({ tokenHash, key }: WriteRow) => `${tokenHash} ${key}`;
  const remembered = (row: WriteRow): WriteRow => ({ ...row, input: inputs.get(idOf(row)) ?? null });
  return {
    ...journal,
    async claim(row) {
      const claimed = await journal.claim({ ...row, input: null });
      if (claimed) inputs.set(idOf(row), row.input);
      return claimed && remembered(claimed);
    },
    async find(...parameters) {
      const row = await journal.find(...parameters);
      return row && remembered(row);
    },
    findKey: async (key) => (await journal.findKey(key)).map(remembered),
    open: async () => (await journal.open()).map(remembered),
    async move(row, from, patch) {
      const moved = await journal.move(row, from, { ...patch, ...('input' in patch && { input: null }) });
      return typeof moved === 'string' ? moved : remembered(moved);
    },
  };
}

/** Lists whose payments all were made by this user. */
export function madeByAll(client: Client, userId: string | null): Client {
  return {
    ...client,
    async read(request) {
      const bytes = await client.read(request);
      return bytes && userId !== null
        ? Buffer.from(
            Buffer.from(bytes)
              .toString()
              .replaceAll(/"user_id":"?\d+"?/g, `"user_id":"${userId}"`),
          )
        : bytes;
    },
  };
}

import { startWrites, type Writes, type WritesOptions } from '../support/start-writes.js';

/** What the keys are about: the same for gateways that reach one demo account by different ways. */
export const account = 'one account for all';

/** Gateways of other settings before the same account, on the same journal; the first were started with `account`. */
export async function startBeside(first: Writes, options: WritesOptions): Promise<Writes> {
  const files = await first.database.run('PRAGMA database_list');
  const { file } = files.find(({ name }) => name === 'main') ?? {};
  return startWrites({ account, apiUrl: first.demo.url, journalUrl: `file:${String(file)}`, ...options });
}

import { startPostgres } from '../support/postgres.js';

/** One cluster for all tests; those that know of none of their own find it in JOURNAL_TEST_URL. */
export default async function start() {
  const postgres = await startPostgres();
  process.env.JOURNAL_TEST_URL = postgres.url;
  globalThis.stopPostgres = postgres.stop;
}

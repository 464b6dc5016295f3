// The gateway with a map in place of the journal: what a write costs when nothing of it is kept. Only for writes that
// go well, which nobody has to look for.
import { readConfig } from '../dist/config.js';
import { createGateway } from '../dist/gateway.js';
import { listen } from '../dist/listen.js';
import { writeParts } from '../dist/writes/parts.js';

const config = readConfig();
const parts = { ...writeParts, createJournal: createMemoryJournal };
const gateway = await createGateway(config, parts);
const server = await listen(gateway.handler, config.host, config.port);
console.log(`The gateway without a journal is ready at ${server.url}`);

process.once('disconnect', () => process.exit());

async function createMemoryJournal() {
  const rows = new Map();
  const never = () => Promise.reject(new Error('expected writes that go well'));
  return {
    claim: async (row) => (rows.has(row.key) ? null : put(row)),
    find: async (_tokenHash, key) => rows.get(key) ?? null,
    findKey: async (key) => (rows.has(key) ? [rows.get(key)] : []),
    move: async (row, _from, patch) => put({ ...row, ...patch }),
    open: async () => [],
    tidy: async () => undefined,
    secret: async () => 'of this process alone',
    close: async () => undefined,
    claimed: never,
    hasRival: never,
    dispossess: never,
    withdraw: never,
  };

  function put(row) {
    rows.set(row.key, row);
    return row;
  }
}

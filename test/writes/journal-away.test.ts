import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openGate } from '../support/gate-of-writes.js';
import { makeInvoice } from '../support/invoice-writes.js';
import { recordLines } from '../support/record-lines.js';
import { createPayment, pay, startWrites, statusOf, type Writes } from '../support/start-writes.js';
import { eventually } from '../support/use-writes.js';

let folder: string;
const toClose: (() => Promise<void>)[] = [];
const { logger, lines } = recordLines();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'away-'));
});
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
  lines.length = 0;
  await rm(folder, { recursive: true });
});

async function start(journalUrl: string | null): Promise<Writes> {
  const writes = await startWrites({ journalUrl, logger });
  toClose.push(() => writes.close());
  return writes;
}

const inputOf = ({ demo }: Writes) => {
  const { workspaceId } = demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: 7_100, message: 'Rent', idempotencyKey: 'k' };
};

async function portWithoutServer(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where the folder of the journal has to be, something else is. */
async function fileInTheWay(): Promise<string> {
  const path = join(folder, 'data');
  await writeFile(path, '');
  return path;
}

const away: readonly (readonly [string, () => Promise<string | null>])[] = [
  ['a PostgreSQL that is not there', async () => `postgres://me:secret@127.0.0.1:${await portWithoutServer()}/journal`],
  ['a host that does not exist', async () => 'postgres://me:secret@nowhere.invalid/journal'],
  ['a folder that cannot be made', async () => `file:${await fileInTheWay()}/deeper/journal.db`],
  ['a file that is a folder', async () => `file:${folder}`],
  ['a file that is no database', async () => `file:${await noDatabase()}`],
  ['no journal chosen', async () => null],
];

async function noDatabase(): Promise<string> {
  const path = join(folder, 'journal.db');
  await writeFile(path, 'Dear diary, '.repeat(500));
  return path;
}

test.each(away)('with %s the gateway starts and reads, and refuses writes', async (_what, urlOf) => {
  const writes = await start(await urlOf());
  expect(lines).toEqual([{ level: 'warn', message: expect.stringContaining('JOURNAL_URL') }]);
  expect(JSON.stringify(lines)).not.toContain('secret');
  const { data } = await writes.ask('{ me { id } externalPayments(first: 1) { nodes { id } } }');
  expect(data).toMatchObject({ me: { id: expect.any(String) }, externalPayments: { nodes: [{}] } });
  writes.demo.requests.length = 0;
  const refused = { errorCode: 'JOURNAL_UNAVAILABLE' };
  const input = inputOf(writes);
  expect(await pay(writes, input)).toEqual(refused);
  expect(await statusOf(writes, 'k')).toEqual(refused);
  const invoice = { workspaceId: input.workspaceId, paymentSchedule: 1, additionalItems: [{ amountInMainUnits: 5 }] };
  expect(await makeInvoice(writes, { ...invoice, idempotencyKey: 'i' })).toEqual(refused);
  const { id } = writes.demo.data.landmarks.ordinaryPayment;
  const remove = `mutation { deleteExternalPayment(input: { id: "${id}" }) { outcome } }`;
  expect((await writes.ask(remove)).errors).toMatchObject([{ extensions: { code: 'JOURNAL_UNAVAILABLE' } }]);
  expect(writes.demo.requests).toEqual([]);
  expect(writes.demo.data.externalPayments.has(id)).toBe(true);
});

test('where none was chosen, the setting that is missing is named to whoever writes', async () => {
  const writes = await start(null);
  const { errors } = await writes.ask(createPayment, { input: inputOf(writes) });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('JOURNAL_URL'), extensions: { code: 'JOURNAL_UNAVAILABLE' } },
  ]);
});

test('what is wrong with an input is said without a journal', async () => {
  const writes = await start(null);
  const told = await pay(writes, { ...inputOf(writes), amount: 0 });
  expect(told).toMatchObject({ outcome: 'REJECTED', userErrors: [{ field: ['input', 'amount'] }] });
});

test('a file that can be made by now takes writes without a new start', async () => {
  const path = await fileInTheWay();
  const writes = await start(`file:${path}/journal.db`);
  const input = inputOf(writes);
  expect(await pay(writes, input)).toEqual({ errorCode: 'JOURNAL_UNAVAILABLE' });
  await rm(path);
  const done = await pay(writes, input);
  expect(done).toMatchObject({ outcome: 'DONE', externalPayment: { message: 'Rent' } });
  expect(await pay(writes, input)).toEqual(done);
  expect(await statusOf(writes, 'k')).toMatchObject({ outcome: 'DONE' });
});

const postgres = process.env['JOURNAL_TEST_URL'];
(postgres?.startsWith('postgres') ? test : test.skip)(
  'a PostgreSQL that is there by now, or again, takes writes without a new start',
  async () => {
    const url = new URL(postgres ?? '');
    const gate = await openGate(Number(url.port || 5_432));
    toClose.push(() => gate.close());
    await gate.close();
    url.host = `127.0.0.1:${gate.port}`;
    const writes = await start(url.href);
    const refused = { errorCode: 'JOURNAL_UNAVAILABLE' };
    for (const idempotencyKey of [`first ${Math.random()}`, `second ${Math.random()}`]) {
      const input = { ...inputOf(writes), idempotencyKey };
      expect(await pay(writes, input)).toEqual(refused);
      await gate.open();
      const ask = () => pay(writes, input);
      expect(await eventually(ask, ({ errorCode }) => errorCode === undefined)).toMatchObject({ outcome: 'DONE' });
      await gate.close();
    }
    expect(writes.demo.commits).toHaveLength(2);
  },
);

test('a journal that is made is for its owner alone, and so is its folder', async () => {
  const file = join(folder, 'new', 'deeper', 'journal.db');
  const before = process.umask(0o022);
  toClose.push(async () => void process.umask(before));
  const writes = await start(`file:${file}`);
  await pay(writes, inputOf(writes));
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(dirname(file))).toBe('700');
  expect(await Promise.all([file, `${file}-wal`, `${file}-shm`].map(modeOf))).toEqual(['600', '600', '600']);
});

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { typeDefs } from '../../src/schema.js';
import { openDatabase } from '../../src/writes/database.js';
import { createJournal } from '../../src/writes/journal.js';
import type { WriteRow } from '../../src/writes/row.js';
import { build } from '../support/build.js';
import { runCli } from '../support/run-cli.js';
import { startServerProcess } from '../support/start-server-process.js';

let folder: string;
let journal: string;
beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  journal = `file:${join(folder, 'journal.db')}`;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const commands = ['start', 'schema', 'check', 'writes'];

describe('the command line', () => {
  test.each([[['--help']], [['-h']], [['check', '--help']]])('tells its commands with %j', async (args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(commands.filter((name) => !new RegExp(`^  ${name} `, 'm').test(stdout))).toEqual([]);
  });

  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['serve'], 'There is no command "serve".'],
    [['toString'], 'There is no command "toString".'],
    [[], 'Expected a command.'],
    [['check', '--token=abc'], "Unknown option '--token'"],
    [['schema', 'extra'], "Unexpected argument 'extra'"],
  ])('refuses %j with 2', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('Usage:');
  });
});

describe('schema', () => {
  test('prints the SDL, and nothing else', async () => {
    const { code, stdout } = await runCli(['schema']);
    expect(code).toBe(0);
    expect(stdout).toBe(`${printSchema(lexicographicSortSchema(buildSchema(typeDefs)))}\n`);
  });

  test('prints that of the subgraph', async () => {
    const { code, stdout } = await runCli(['schema', '--federation']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^type User implements Node\s+@key\(fields: "id"\)/m);
    expect(stdout).not.toContain('_entities');
  });
});

describe('start', () => {
  test.each([[['dist/index.js']], [['dist/cli/main.js', 'start']]])(
    '%j says one line when it is ready',
    async (args) => {
      const settings = { PORT: '0', JOURNAL_URL: journal, LOG_LEVEL: 'silent', FEDERATION: '1' };
      const gateway = await startServerProcess(args, settings);
      const response = await fetch(new URL('graphql?query={__typename}', gateway.url), {
        headers: { 'apollo-require-preflight': 'true' },
      });
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
      expect(await gateway.stop()).toBe(0);
      expect(gateway.output).toEqual([`kantata-graphql is ready at ${gateway.url} (demo account)`]);
    },
  );

  test('says all that is wrong with the settings, and ends with 1', async () => {
    const { code, stdout, stderr } = await runCli(['start'], { PORT: ' ', MAX_WRITES: '0x1' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'The settings cannot be used:\n- PORT: must be a whole number from 0 to 65535\n- MAX_WRITES: must be a whole number from 1 to 20\n',
    );
  });
});

const aRow = (row: Partial<WriteRow>): WriteRow => ({
  scope: 'hash-of-scope',
  key: 'create:key',
  tokenHash: 'hash-of-token',
  userId: null,
  kind: 'createExternalPayment',
  fingerprint: 'hash-of-input',
  signature: row.key ?? 'signature',
  input: '{"message":"text-of-payment"}',
  state: 'SENDING',
  attempt: 1,
  sentAfter: 0,
  sendBy: 0,
  settleAt: 0,
  nextLookAt: 0,
  looks: 0,
  lookedAt: null,
  recordId: null,
  inferred: false,
  errors: null,
  candidateIds: [],
  createdAt: Date.now() - 90_000,
  isOwnClock: false,
  ...row,
});

describe('writes', () => {
  test('lists none when there are none, also before the first start', async () => {
    const url = `file:${join(folder, 'new.db')}`;
    expect(await runCli(['writes'], { JOURNAL_URL: url })).toEqual({
      code: 0,
      stdout: 'No write is open or unresolved.\n',
      stderr: '',
    });
  });

  test('lists what is open or unresolved, the oldest first, without texts and hashes', async () => {
    const database = await openDatabase(journal);
    const { claim } = await createJournal(database, 'hash-of-scope');
    await claim(aRow({ key: 'create:order 1', state: 'UNKNOWN', createdAt: Date.now() - 3_600_000 }));
    await claim(aRow({ key: 'create:two', kind: 'createInvoice', state: 'UNRESOLVED', candidateIds: ['41', '42'] }));
    await claim(aRow({ key: 'delete:7', kind: 'deleteExternalPayment' }));
    await claim(aRow({ key: 'create:\u001b[2Jgone', scope: 'another' }));
    await claim(aRow({ key: 'create:done', state: 'DONE' }));
    await database.close();

    const { code, stdout, stderr } = await runCli(['writes'], { JOURNAL_URL: journal });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['key', 'kind', 'state', 'age', 'candidates'],
      ['order 1', 'createExternalPayment', 'UNKNOWN', expect.stringMatching(/^360\d s$/), '-'],
      ['two', 'createInvoice', 'UNRESOLVED', expect.stringMatching(/^9\d s$/), '41 42'],
      ['7', 'deleteExternalPayment', 'SENDING', expect.stringMatching(/^9\d s$/), '-'],
      ['\u{fffd}[2Jgone', 'createExternalPayment', 'SENDING', expect.stringMatching(/^9\d s$/), '-'],
    ]);
    expect(stdout).not.toMatch(/hash|text/);
  });

  test('says that the journal is away, and not where it is', async () => {
    const settings = { JOURNAL_URL: 'postgres://user:secret@127.0.0.1:9/journal' };
    const { code, stdout, stderr } = await runCli(['writes'], settings);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('journal');
    expect(stderr).not.toContain('secret');
  });
});

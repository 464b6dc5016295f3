import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/writes/database.js';
import { createJournal, type Journal } from '../../src/writes/journal.js';
import type { WriteRow } from '../../src/writes/row.js';

const aRow = (changes: Partial<WriteRow> = {}): WriteRow => ({
  scope: 'account',
  key: 'key-1',
  tokenHash: 'token-1',
  userId: null,
  kind: 'createExternalPayment',
  fingerprint: 'f',
  signature: 'invoice:1',
  input: '{}',
  state: 'SENDING',
  attempt: 1,
  sentAfter: 1_000,
  sendBy: 14_000,
  settleAt: 254_000,
  nextLookAt: 9_000,
  looks: 0,
  lookedAt: null,
  recordId: null,
  inferred: false,
  errors: null,
  candidateIds: [],
  createdAt: 4_000,
  isOwnClock: false,
  ...changes,
});

let folder: string;
let url: string;
let journal: Journal;
let other: Journal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  url = process.env['JOURNAL_TEST_URL'] ?? `file:${join(folder, 'journal.db')}`;
  const scope = `account-${Math.random()}`;
  journal = await createJournal(await openDatabase(url), scope);
  other = await createJournal(await openDatabase(url), scope);
  rowsOf = (changes = {}) => aRow({ scope, ...changes });
});
let rowsOf: (changes?: Partial<WriteRow>) => WriteRow;

afterEach(async () => {
  await journal.close();
  await other.close();
  await rm(folder, { recursive: true });
});

async function claimed(changes: Partial<WriteRow> = {}): Promise<WriteRow> {
  const row = await journal.claim(rowsOf(changes));
  if (!row) throw new Error('expected the claim to be granted');
  return row;
}

describe('a claim', () => {
  test('is kept as it was made, for every process that shares the journal', async () => {
    const row = rowsOf({ candidateIds: ['7'], inferred: true, userId: '9', settleAt: 1_900_000_000_000 });
    expect(await journal.claim(row)).toEqual(row);
    expect(await other.find(row.tokenHash, row.key)).toEqual(row);
    expect(await other.findKey(row.key)).toEqual([row]);
    expect(await other.open()).toEqual([row]);
  });

  test('is granted to one of many that ask at once', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => (index % 2 ? journal : other).claim(rowsOf()));
    const granted = (await Promise.all(asked)).filter((row) => row !== null);
    expect(granted).toHaveLength(1);
  });

  test('is not granted while another row of its signature is open', async () => {
    const first = await claimed();
    expect(await other.claim(rowsOf({ key: 'key-2' }))).toBeNull();
    await journal.move(first, ['SENDING'], { state: 'REJECTED' });
    expect(await other.claim(rowsOf({ key: 'key-2' }))).toMatchObject({ key: 'key-2' });
  });

  test('can be taken back before anything is sent, and only then', async () => {
    const row = await claimed();
    await journal.move(row, ['SENDING'], { state: 'UNKNOWN' });
    await journal.withdraw(row);
    expect(await journal.find(row.tokenHash, row.key)).toMatchObject({ state: 'UNKNOWN' });
    const second = await claimed({ key: 'key-2', signature: 'invoice:2' });
    await journal.withdraw(second);
    expect(await journal.find(second.tokenHash, second.key)).toBeNull();
  });
});

describe('a change', () => {
  test('is made when the row stands where it was thought to', async () => {
    const row = await claimed();
    const done = await other.move(row, ['SENDING', 'UNKNOWN'], { state: 'DONE', recordId: '41', input: null });
    expect(done).toEqual({ ...row, state: 'DONE', recordId: '41', input: null });
  });

  test('is not made when the row has moved on, or is in another attempt', async () => {
    const row = await claimed();
    await journal.move(row, ['SENDING'], { state: 'NOT_APPLIED' });
    expect(await other.move(row, ['SENDING'], { state: 'DONE', recordId: '41' })).toBe('changed');
    await journal.move(row, ['NOT_APPLIED'], { state: 'SENDING', attempt: 2 });
    expect(await other.move(row, ['SENDING'], { state: 'UNKNOWN' })).toBe('changed');
    expect(await journal.find(row.tokenHash, row.key)).toMatchObject({ state: 'SENDING', attempt: 2 });
  });

  test('cannot give a record to a second key', async () => {
    const first = await claimed();
    const second = await claimed({ key: 'key-2', signature: 'invoice:2' });
    await journal.move(first, ['SENDING'], { state: 'DONE', recordId: '41' });
    expect(await other.move(second, ['SENDING'], { state: 'DONE', recordId: '41' })).toBe('taken');
    expect(await journal.claimed(second, ['41', '42'])).toEqual(new Set(['41']));
    expect(await journal.claimed(first, ['41'])).toEqual(new Set());
    expect(await journal.claimed(first, [])).toEqual(new Set());
  });

  test('cannot open a row while another of its signature is open', async () => {
    const first = await claimed();
    await journal.move(first, ['SENDING'], { state: 'NOT_APPLIED' });
    await claimed({ key: 'key-2' });
    expect(await journal.move(first, ['NOT_APPLIED'], { state: 'SENDING', attempt: 2 })).toBe('taken');
  });
});

describe('a rival', () => {
  test.each([
    ['is an open row of the signature', { state: 'UNKNOWN' } as const, true],
    ['is a row that nothing resolved', { state: 'UNRESOLVED' } as const, true],
    ['is a row whose record was inferred', { state: 'DONE', recordId: '5', inferred: true } as const, true],
    ['is no row that a direct answer ended', { state: 'DONE', recordId: '5' } as const, false],
    ['is no row that had settled before', { state: 'UNRESOLVED', settleAt: 1_000 } as const, false],
  ])('%s', async (_what, end, expected) => {
    const first = await claimed();
    await journal.move(first, ['SENDING'], end.state === 'UNKNOWN' ? { state: 'REJECTED' } : end);
    const second = await claimed({ key: 'key-2' });
    if (end.state === 'UNKNOWN') {
      expect(await journal.hasRival({ ...first })).toBe(expected);
    } else {
      expect(await journal.hasRival(second)).toBe(expected);
    }
  });

  test('is never the row itself', async () => {
    expect(await journal.hasRival(await claimed())).toBe(false);
  });
});

test('the secret is made once, and is the same for all', async () => {
  const [a, b] = await Promise.all([journal.secret(), other.secret()]);
  expect(a).toBe(b);
  expect(a).toHaveLength(43);
});

test('a value that a database could not take is refused before it gets there', async () => {
  const database = await openDatabase(url);
  await expect(database.run('SELECT $1', [0.5])).rejects.toThrow('safe integer');
  await database.close();
});

test('what is long known is forgotten, what nobody could look for in a day is left to a person', async () => {
  const day = 24 * 60 * 60 * 1_000;
  const now = 1_900_000_000_000;
  const rows = [
    { key: 'done long ago', state: 'DONE', settleAt: now - 8 * day },
    { key: 'done', state: 'DONE', settleAt: now - 6 * day },
    { key: 'in doubt', state: 'UNKNOWN', settleAt: now - day / 2 },
    { key: 'in doubt too long', state: 'UNKNOWN', settleAt: now - 2 * day },
    { key: 'unresolved', state: 'UNRESOLVED', settleAt: now - 80 * day },
    { key: 'unresolved long ago', state: 'UNRESOLVED', settleAt: now - 91 * day },
  ] as const;
  for (const row of rows) await claimed({ ...row, signature: row.key });
  await journal.tidy(now, now - 7 * day, now - 90 * day);
  const left = await Promise.all(rows.map(async ({ key }) => (await journal.find('token-1', key))?.state ?? null));
  expect(left).toEqual([null, 'DONE', 'UNKNOWN', 'UNRESOLVED', 'UNRESOLVED', null]);
});

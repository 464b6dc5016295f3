import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';

const production = { NODE_ENV: 'production', KANTATA_API_URL: 'https://api.mavenlink.com/api/v1' };

test('without any setting writes are safe on one machine, one to an operation, and unmarked', () => {
  expect(readConfig({})).toMatchObject({
    journalUrl: 'file:./data/journal.db',
    settleSeconds: 240,
    journalTtlDays: 7,
    callerHashSecret: null,
    maxWrites: 1,
    isPaymentMarked: false,
  });
});

describe('in production', () => {
  // Two replicas, each with a file of its own, would be two journals.
  test.each([{}, { JOURNAL_URL: '' }])('a journal that was not chosen is none: %j', (env) => {
    expect(readConfig({ ...production, ...env }).journalUrl).toBeNull();
  });

  test.each(['file:/data/journal.db', 'postgres://me@db/journal', 'postgresql://me@db/journal'])(
    'the journal is the one that was chosen: %s',
    (url) => {
      expect(readConfig({ ...production, JOURNAL_URL: url }).journalUrl).toBe(url);
    },
  );
});

test.each([
  [{ PAYMENT_MARK: '1' }, { isPaymentMarked: true }],
  [{ PAYMENT_MARK: '0' }, { isPaymentMarked: false }],
  [{ MAX_WRITES: '2' }, { maxWrites: 2 }],
  [{ SETTLE_SECONDS: '12' }, { settleSeconds: 12 }],
  [{ JOURNAL_TTL: '30' }, { journalTtlDays: 30 }],
  [{ CALLER_HASH_SECRET: 'sixteen letters!' }, { callerHashSecret: 'sixteen letters!' }],
])('%j is taken over', (env, config) => {
  expect(readConfig(env)).toMatchObject(config);
});

test.each([
  ['PAYMENT_MARK', ['yes', 'true', '2']],
  ['MAX_WRITES', ['0', '-1', '1.5', 'many']],
  ['SETTLE_SECONDS', ['0', '-1', 'soon']],
  ['JOURNAL_TTL', ['0', '-7', 'ever']],
  ['JOURNAL_URL', ['./data/journal.db', 'file:', 'mysql://db/journal']],
  ['CALLER_HASH_SECRET', ['short']],
])('a setting that cannot be used is named: %s', (name, values) => {
  for (const value of values) expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('no secret of a setting that cannot be used is told', () => {
  const env = { JOURNAL_URL: 'mysql://me:password@db/journal', CALLER_HASH_SECRET: 'tooshort' };
  expect(() => readConfig(env)).toThrow('JOURNAL_URL');
  expect(() => readConfig(env)).not.toThrow(/password|tooshort/);
});

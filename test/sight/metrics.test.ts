import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGateway } from '../../src/gateway.js';
import { listen } from '../../src/listen.js';
import { openDatabase } from '../../src/writes/database.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { labelsOf, scrape, valueOf } from './scrape.js';
import { eventually } from '../support/use-writes.js';

let gateway: TestGateway;
let folder: string;
let journalUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'metrics-'));
  journalUrl = `file:${join(folder, 'journal.db')}`;
  gateway = await startGateway({ journalUrl });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

describe('/metrics', () => {
  test('counts operations by name and outcome, and the calls that they made', async () => {
    await gateway.query('query Payments { externalPayments(first: 2) { nodes { id } } me { id } }');
    await gateway.query('query Payments { externalPayments(first: 2) { nodes { id } } }');
    await gateway.query('{ me { id } }');
    await gateway.query('query Payments { externalPayments(first: 900) { nodes { id } } }');
    await gateway.query('query Wrong { nothing }');
    const text = await scrape(gateway.url);
    const operations = (operation: string, outcome: string) =>
      valueOf(text, 'graphql_operations_total', { operation, outcome });
    expect(operations('Payments', 'ok')).toBe(2);
    expect(operations('Payments', 'BAD_USER_INPUT')).toBe(1);
    expect(operations('anonymous', 'ok')).toBe(1);
    expect(operations('invalid', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(valueOf(text, 'graphql_operation_duration_seconds_count', { operation: 'Payments' })).toBe(3);
    expect(valueOf(text, 'graphql_operation_upstream_calls_sum')).toBe(4);
    expect(valueOf(text, 'graphql_operation_upstream_calls_count')).toBe(5);
    const calls = { resource: 'external_payments', method: 'GET' };
    expect(valueOf(text, 'upstream_calls_total', { ...calls, status: '200' })).toBe(2);
    expect(valueOf(text, 'upstream_call_duration_seconds_count', calls)).toBe(2);
    expect(valueOf(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  test('counts calls by their status, the unusual ones by its first digit, and those without an answer', async () => {
    for (const [answer, status] of [
      [{ status: 404, body: '' }, '404'],
      [{ status: 418, body: '' }, '4xx'],
      [{ status: 503, body: '' }, '503'],
      ['reset', 'none'],
    ] as const) {
      const remove = gateway.demo.answerWith({ matches: () => true, answer });
      await gateway.query('{ stories(first: 1) { nodes { id } } }');
      remove();
      const text = await scrape(gateway.url);
      expect(valueOf(text, 'upstream_calls_total', { resource: 'stories', method: 'GET', status })).toBe(1);
    }
  });

  test('tells how many reads are under way, and how many wait', async () => {
    const remove = gateway.demo.answerWith({ matches: () => true, delayMs: 2_000 });
    const asked = Array.from({ length: 20 }, (_, index) =>
      gateway.query(`{ users(first: ${index + 1}) { nodes { id } } }`),
    );
    const isThere = (text: string) => valueOf(text, 'upstream_reads_waiting') === 4;
    const text = await eventually(() => scrape(gateway.url), isThere);
    await Promise.all(asked);
    remove();
    expect(valueOf(text, 'upstream_reads_under_way')).toBe(16);
    const after = await scrape(gateway.url);
    expect(valueOf(after, 'upstream_reads_under_way')).toBe(0);
  });

  test('tells of writes whose end is not known, and of those that need a person', async () => {
    expect(valueOf(await scrape(gateway.url), 'journal_open_rows')).toBe(0);
    const remove = gateway.demo.answerWith({ matches: ({ method }) => method === 'POST', delayMs: 2_500 });
    const paid = gateway.query(
      `mutation { createExternalPayment(input: { workspaceId: "41000001", amount: 5, idempotencyKey: "metrics-1" }) { outcome } }`,
    );
    await pause(1_200);
    const open = await scrape(gateway.url);
    expect(valueOf(open, 'journal_up')).toBe(1);
    expect(valueOf(open, 'journal_open_rows')).toBe(1);
    expect(valueOf(open, 'journal_oldest_open_seconds')).toBeLessThan(60);
    expect(valueOf(open, 'journal_unresolved')).toBe(0);

    await paid;
    remove();
    const database = await openDatabase(journalUrl);
    await database.run(`UPDATE writes SET state = 'UNRESOLVED'`);
    await database.close();
    await pause(1_100);
    const ended = await scrape(gateway.url);
    expect(valueOf(ended, 'journal_open_rows')).toBe(0);
    expect(valueOf(ended, 'journal_oldest_open_seconds')).toBe(0);
    expect(valueOf(ended, 'journal_unresolved')).toBe(1);
  });

  test('is of one gateway alone, but for what is of the process', async () => {
    const other = await startGateway();
    const text = await scrape(other.url);
    await other.close();
    expect(labelsOf(text, 'graphql_operations_total', 'operation')).toEqual([]);
    expect(valueOf(text, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  });
});

describe('names of operations', () => {
  test('are at most a hundred, then "other"; a caller whom Kantata does not know takes none', async () => {
    const named = await startGateway();
    for (let index = 0; index < 5; index += 1) {
      await named.query(`query Stranger${index} { me { id } }`, {}, 'nobody');
      await named.query(`query Offline${index} { __typename }`, {}, null);
    }
    for (let index = 0; index < 130; index += 1) await named.query(`query Name${index} { me { id } }`);
    await named.query(`query Again { me { id } } `);
    await named.query(`query Name7 { me { id } }`);
    await named.query(`query ${'Long'.repeat(40)} { me { id } }`);
    const text = await scrape(named.url);
    await named.close();
    const names = labelsOf(text, 'graphql_operations_total', 'operation');
    expect(names).toEqual([...Array.from({ length: 100 }, (_, index) => `Name${index}`), 'other'].sort());
    expect(valueOf(text, 'graphql_operations_total', { operation: 'Name7', outcome: 'ok' })).toBe(2);
    expect(valueOf(text, 'graphql_operations_total', { operation: 'other', outcome: 'ok' })).toBe(30 + 2 + 5);
    expect(text.split('\n').length).toBeLessThan(3_000);
  });
});

test('a METRICS_PORT takes the metrics away from where GraphQL is, and has nothing but them', async () => {
  const apart = await createGateway({
    apiUrl: 'http://127.0.0.1:9',
    journalUrl,
    metricsPort: 9_464,
    logLevel: 'silent',
  });
  const beside = await listen(apart.handler, '127.0.0.1', 0);
  const alone = await listen(apart.metrics, '127.0.0.1', 0);
  expect((await fetch(new URL('metrics', beside.url))).status).toBe(404);
  expect((await apart.fetch()(new Request('http://gateway/metrics'))).status).toBe(404);
  expect((await fetch(new URL('metrics', alone.url))).headers.get('content-type')).toMatch(/^text\/plain/);
  expect(valueOf(await scrape(alone.url), 'journal_up')).toBe(1);
  for (const path of ['', 'graphql', 'health/live']) {
    expect((await fetch(new URL(path, alone.url))).status).toBe(404);
  }
  await alone.close();
  await beside.close();
  await apart.stop();
});

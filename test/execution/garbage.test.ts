import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { createContext } from '../../src/context.js';
import { Ending } from '../../src/ending.js';
import { createExecutor } from '../../src/execution/executor.js';
import { noWatcher } from '../../src/kantata/call-watcher.js';
import { createPlans } from '../../src/loading/plans.js';
import { createSharedReads } from '../../src/loading/shared-reads.js';
import { createSchema } from '../../src/schema.js';
import type { Writes } from '../../src/writes/writes.js';
import { operationOf } from '../support/operation-of.js';

setFlagsFromString('--expose-gc');
const collectYoung = runInNewContext('() => gc({ type: "minor" })', {
  gc: runInNewContext('gc') as unknown,
}) as () => void;

const payments = Array.from({ length: 100 }, (_none, index) => ({
  id: String(index + 1),
  amount_in_cents: index,
  message: `Payment ${index} of the year, by transfer`,
  created_at: '2026-01-02T03:04:05-08:00',
  workspace_id: '7',
}));
const answer = Buffer.from(
  JSON.stringify({
    count: payments.length,
    results: payments.map(({ id }) => ({ key: 'external_payments', id })),
    external_payments: Object.fromEntries(payments.map((payment) => [payment.id, payment])),
    workspaces: { 7: { id: '7', title: 'A project', currency: 'EUR', currency_base_unit: 100 } },
  }),
);

const { prepare } = createExecutor(createSchema());
const document = parse(
  '{ externalPayments(first: 100) { totalCount nodes { message amount { decimal } workspace { title } } } }',
);
const reads = createSharedReads({ read: async () => answer });
const plans = createPlans();

async function run(): Promise<unknown> {
  const context = createContext({
    reads,
    plans,
    writes: { notice: () => undefined } as unknown as Writes,
    maxWrites: 1,
    isPaymentMarked: false,
    caps: { calls: 10, records: 1_000, bytes: 1_000_000 },
    caller: { authorization: 'Bearer a-token' },
    operation: operationOf('a-request'),
    watcher: noWatcher,
    signal: new Ending(),
  });
  return prepare({ document, operation: getOperationAST(document) ?? null, variables: {} })?.(context);
}

const operationsOfBatch = 150;

/** How many bytes more are in use after each operation of a batch, when only what is young has been collected. */
async function keptByEach(): Promise<number> {
  collectYoung();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < operationsOfBatch; index += 1) await run();
  await new Promise(setImmediate);
  collectYoung();
  collectYoung();
  return (process.memoryUsage().heapUsed - before) / operationsOfBatch;
}

// V8 keeps what an old object refers to, though that be garbage itself, until it collects everything. Getters of literals
// and functions written where they become properties are made old, with all that their operation has read: 60 KB here.
test('What an operation has read is garbage when it is over, and no full collection is needed to see it.', async () => {
  expect(await run()).toMatchObject({ data: { externalPayments: { totalCount: 100 } } });
  const kept: number[] = [];
  // Code that is compiled meanwhile takes memory, too, and a full collection may come: not in most of the batches.
  for (let batch = 0; batch < 9; batch += 1) kept.push(await keptByEach());
  const [median = NaN] = kept.sort((one, other) => one - other).slice(4);
  expect(median).toBeLessThan(10_000);
});

import { expect, test } from '@jest/globals';
import type { ReadRequest } from '../../src/kantata/client.js';
import { createUpstreamClock } from '../../src/kantata/upstream-clock.js';
import { createListing } from '../../src/writes/listing.js';
import { paymentPlan } from '../../src/writes/payment-plan.js';

const input = { workspaceId: '7', invoiceId: null, amount: 100, message: null, mark: null };

test('Whether a caller sees the project is asked once for all rows that are looked for in one list.', async () => {
  const paths: string[] = [];
  const client = {
    read: async ({ path }: ReadRequest) => {
      paths.push(path);
      return Buffer.from(JSON.stringify({ count: 0, results: path === 'workspaces' ? [{ key: path, id: '7' }] : [] }));
    },
    standing: () => ({ breaker: 'closed', underWay: 0, waiting: 0 }) as const,
    close: () => undefined,
  };
  const list = createListing({ client, clock: createUpstreamClock(), timeoutMs: 1_000 });
  const plan = paymentPlan(input);
  const lists = await Promise.all([1, 2, 3].map(() => list(plan, 0, 'Bearer a')));
  expect(await Promise.all(lists.map(({ seesProject }) => seesProject('7')))).toEqual([true, true, true]);
  expect(paths).toEqual(['external_payments', 'workspaces']);
});

import { expect, jest, test } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { commitsOf, messageIn, pay } from '../../support/start-writes.js';
import { eventually, ownAmount, useWrites } from '../../support/use-writes.js';

jest.setTimeout(60_000);

const settleSeconds = 48;
/** Their callers wait for a tenth of the window. */
const writes = useWrites({ settleSeconds });

const count = 24;
const recordedAfterMs = 1_500;
const listMs = 300;
const atOnce = 2;

test('many lost payments of one caller and project are looked for in one list, and in two at most at a time', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const payments = Array.from({ length: count }, (_, index) => {
    const message = `lost ${index}`;
    return { workspaceId, amount: ownAmount(), message, idempotencyKey: `key of ${message}` };
  });
  const isLost = ({ message }: (typeof payments)[number]) => commitsOf(writes, message).length === 0;
  const listedAt: number[] = [];
  const matches: DemoRule['matches'] = ({ method, path, query }) => {
    const isList = method === 'GET' && path === '/external_payments' && query.get('workspace_id') === workspaceId;
    if (isList) listedAt.push(performance.now());
    return isList;
  };
  writes.answerWith({ matches, delayMs: listMs });
  writes.answerWith({
    matches: ({ method, body }) => method === 'POST' && String(messageIn(body)).startsWith('lost '),
    answer: 'reset',
    commit: { afterMs: recordedAfterMs },
  });
  const asked = Promise.all(payments.map((payment) => pay(writes, payment)));
  const began = performance.now();
  await eventually(
    async () => payments.filter(isLost),
    ({ length }) => length === 0,
  );
  const listsBefore = listedAt.length;
  const stateOf = async ({ idempotencyKey }: (typeof payments)[number]) =>
    (await writes.rowsOf(idempotencyKey))[0]?.['state'];
  await eventually(
    async () => Promise.all(payments.map(stateOf)),
    (states) => states.every((state) => state === 'DONE'),
    30_000,
  );
  const took = performance.now() - began;

  // Two that were under way, the next that shows all of them, and the odd one that a busy machine adds.
  expect(listedAt.length - listsBefore).toBeLessThan(count / 2);
  expect(listedAt.length).toBeLessThanOrEqual(atOnce * Math.ceil(took / listMs + 1));
  // A third one begins no earlier than the first is answered, which takes it so long at the least.
  const apart = listedAt.slice(atOnce).map((at, index) => at - listedAt[index]!);
  expect(Math.min(...apart)).toBeGreaterThan(listMs - 5);

  const answers = await asked;
  const known = await Promise.all(payments.map((payment) => pay(writes, payment)));
  for (const [index, payment] of payments.entries()) {
    expect(['DONE', 'PENDING']).toContain(answers[index]?.outcome);
    expect(commitsOf(writes, payment.message)).toHaveLength(1);
    expect(known[index]).toMatchObject({
      outcome: 'DONE',
      externalPayment: { id: commitsOf(writes, payment.message)[0], message: payment.message },
    });
  }
});

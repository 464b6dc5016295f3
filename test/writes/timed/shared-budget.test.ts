import { expect, jest, test } from '@jest/globals';
import { commitsOf, isPostOf, pay, postsOf, statusOf } from '../../support/start-writes.js';
import { ownAmount, payUntilKnown, useWrites } from '../../support/use-writes.js';

jest.setTimeout(40_000);

const settleSeconds = 50;
/** Of one write, and so of all writes of an operation: a tenth of the window. */
const budgetMs = settleSeconds * 100;
const writes = useWrites({ maxWrites: 2, settleSeconds, operationTimeoutMs: 30_000 });

const both = `mutation ($a: CreateExternalPaymentInput!, $b: CreateExternalPaymentInput!) {
  a: createExternalPayment(input: $a) { outcome externalPayment { id } }
  b: createExternalPayment(input: $b) { outcome externalPayment { id } } }`;
const inputOf = (message: string) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message, idempotencyKey: `key of ${message}` };
};

async function timed<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  return [await run(), performance.now() - began];
}

test('a first write that takes all the time leaves none for the second, which is not sent and says so', async () => {
  const [a, b] = [inputOf('hangs'), inputOf('comes too late')];
  writes.answerWith({ matches: isPostOf(a.message), times: 1, answer: 'hang', commit: { afterMs: budgetMs + 1_000 } });
  const [{ errors }, tookMs] = await timed(() => writes.ask(both, { a, b }));
  expect(tookMs).toBeLessThan(budgetMs * 1.5);
  expect(errors).toMatchObject([
    { path: ['b'], message: expect.stringContaining('nothing was sent'), extensions: { code: 'UPSTREAM_TIMEOUT' } },
  ]);
  expect(postsOf(writes, b.message)).toEqual([]);
  expect(await writes.rowsOf(b.idempotencyKey)).toEqual([]);
  expect(await statusOf(writes, a.idempotencyKey)).toMatchObject({ outcome: 'PENDING' });
  expect(await pay(writes, b)).toMatchObject({ outcome: 'DONE' });
  expect((await payUntilKnown(writes, a)).at(-1)).toMatchObject({ outcome: 'DONE' });
  expect([commitsOf(writes, a.message).length, commitsOf(writes, b.message).length]).toEqual([1, 1]);
});

test('a delete after it is not sent, either', async () => {
  const a = inputOf('hangs before a delete');
  writes.answerWith({ matches: isPostOf(a.message), times: 1, answer: 'hang' });
  // Nothing of it is found before the operation is over.
  writes.answerWith({
    matches: ({ method, path }) => method === 'GET' && path === '/external_payments',
    answer: 'reset',
  });
  const { id } = writes.demo.data.landmarks.ordinaryPayment;
  const mutation = `mutation ($a: CreateExternalPaymentInput!, $id: ID!) {
    a: createExternalPayment(input: $a) { outcome } b: deleteExternalPayment(input: { id: $id }) { outcome } }`;
  const [{ errors }, tookMs] = await timed(() => writes.ask(mutation, { a, id }));
  expect(tookMs).toBeLessThan(budgetMs * 1.5);
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
  expect(writes.demo.data.externalPayments.has(id)).toBe(true);
});

test('what the first leaves of the time is all that the second has', async () => {
  const [a, b] = [inputOf('slow'), inputOf('hangs after it')];
  writes.answerWith({ matches: isPostOf(a.message), times: 1, delayMs: budgetMs * 0.6 });
  writes.answerWith({ matches: isPostOf(b.message), times: 1, answer: 'hang', commit: { afterMs: budgetMs } });
  const [{ data, errors }, tookMs] = await timed(() => writes.ask(both, { a, b }));
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    a: { outcome: 'DONE', externalPayment: { id: commitsOf(writes, a.message)[0] } },
    b: { outcome: 'PENDING', externalPayment: null },
  });
  expect(tookMs).toBeLessThan(budgetMs * 1.4);
});

import { afterEach, expect, jest, test } from '@jest/globals';
import { demoTokens } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, postsOf, startWrites, type Who, type Writes } from '../../support/start-writes.js';
import { eventually, ownAmount } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const toClose: Writes[] = [];
afterEach(async () => {
  for (const writes of toClose.splice(0)) await writes.close();
});

const key = 'the lost key';
const other: Who = { gateway: 1 };

/** A write under way at one of two gateways, which is dropped with it. */
async function leaveOpen(commit: 'before' | 'never', settleSeconds: number) {
  const writes = await startWrites({ gateways: 2, settleSeconds });
  toClose.push(writes);
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const payment = { workspaceId, amount: ownAmount(), message: 'left open', idempotencyKey: key };
  writes.demo.answerWith({ matches: isPostOf('left open'), times: 1, answer: 'hang', commit });
  pay(writes, payment).catch(() => undefined);
  await eventually(
    async () => postsOf(writes, 'left open').length,
    (count) => count > 0,
  );
  await writes.restart(0);
  return { writes, payment };
}

const stateOf = async (writes: Writes) => (await writes.rowsOf(key))[0]?.['state'];

/** As a front end does that has lost the key, and asks for anything but the write. */
const visit = (writes: Writes, who: Who) => async () => {
  expect((await writes.ask('{ me { id } }', {}, who)).errors).toBeUndefined();
  return stateOf(writes);
};

test('a write that a dropped gateway left open is found when its caller asks the other one for anything', async () => {
  const { writes, payment } = await leaveOpen('before', 24);
  expect(await eventually(visit(writes, other), (state) => state === 'DONE', 30_000)).toBe('DONE');
  const alike = await pay(writes, { ...payment, idempotencyKey: 'a new key' }, other);
  expect(alike).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, 'left open')[1] } });
  expect(commitsOf(writes, 'left open')).toHaveLength(2);
  expect(await pay(writes, payment, other)).toMatchObject({
    outcome: 'DONE',
    externalPayment: { id: commitsOf(writes, 'left open')[0] },
  });
});

test('one visit is enough: the looking goes on without its caller', async () => {
  const { writes } = await leaveOpen('before', 24);
  // Until the other gateway knows what was left open.
  await eventually(visit(writes, other), () => listsOf(writes) > 0, 30_000);
  expect(
    await eventually(
      () => stateOf(writes),
      (state) => state === 'DONE',
      30_000,
    ),
  ).toBe('DONE');
});

test('one that never came is known not to have, and lets its like through', async () => {
  const { writes, payment } = await leaveOpen('never', 10);
  expect(await eventually(visit(writes, other), (state) => state === 'NOT_APPLIED', 40_000)).toBe('NOT_APPLIED');
  expect(await pay(writes, { ...payment, idempotencyKey: 'a new key' }, other)).toMatchObject({ outcome: 'DONE' });
  expect(commitsOf(writes, 'left open')).toHaveLength(1);
});

test('another caller’s visit looks for nothing with his token', async () => {
  const { writes } = await leaveOpen('before', 24);
  writes.demo.requests.length = 0;
  const until = performance.now() + 4_000;
  await eventually(visit(writes, { ...other, token: demoTokens.lead }), () => performance.now() > until);
  expect(listsOf(writes)).toBe(0);
  expect(await stateOf(writes)).not.toBe('DONE');
});

const listsOf = ({ demo }: Writes) =>
  demo.requests.filter(({ method, path }) => method === 'GET' && path === '/external_payments').length;

import { expect, jest, test } from '@jest/globals';
import { demoTokens } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, messageIn, pay, postsOf, startWrites, statusOf } from '../../support/start-writes.js';
import { eventually, ownAmount, payUntilKnown, testTogether, useWrites } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const writes = useWrites({ gateways: 2, settleSeconds: 24 });

const inputOf = (name: string, amount = ownAmount()) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount, message: name, idempotencyKey: `key of ${name}` };
};
const reused = {
  outcome: 'REJECTED',
  externalPayment: null,
  userErrors: [{ field: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
};

test('the same key with the same input is the same payment, on every gateway and without a second POST', async () => {
  const payment = inputOf('sent three times');
  const first = await pay(writes, payment);
  expect(first).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, payment.message)[0] } });
  expect(await pay(writes, payment)).toEqual(first);
  expect(await pay(writes, { ...payment, amount: String(payment.amount) }, { gateway: 1 })).toEqual(first);
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

test.each([
  ['another amount', { amount: 5 }],
  ['another message', { message: 'another' }],
  ['no message', { message: undefined }],
])('the same key with %s is refused, and nothing is sent', async (what, change) => {
  const payment = inputOf(`key with ${what}`);
  await pay(writes, payment);
  const posts = writes.demo.requests.filter(({ method }) => method === 'POST').length;
  expect(await pay(writes, { ...payment, ...change })).toMatchObject(reused);
  expect(await pay(writes, { ...payment, ...change }, { gateway: 1 })).toMatchObject(reused);
  expect(writes.demo.requests.filter(({ method }) => method === 'POST')).toHaveLength(posts);
});

test('the same key for another kind of write is refused', async () => {
  const payment = inputOf('a key for two kinds');
  await pay(writes, payment);
  const input = {
    workspaceId: payment.workspaceId,
    paymentSchedule: 30,
    additionalItems: [{ amountInMainUnits: 1 }],
    idempotencyKey: payment.idempotencyKey,
  };
  const mutation = `mutation ($input: CreateInvoiceInput!) {
    createInvoice(input: $input) { outcome userErrors { field code } invoice { id } } }`;
  const { data } = await writes.ask(mutation, { input });
  expect(data.createInvoice).toMatchObject({ outcome: 'REJECTED', userErrors: reused.userErrors, invoice: null });
});

test('what upstream refused may go out corrected under the same key', async () => {
  const bad = { ...inputOf('to be corrected'), workspaceId: writes.demo.data.landmarks.unusedId };
  const refused = { outcome: 'REJECTED', userErrors: [{ field: ['input', 'workspaceId'], code: 'INVALID' }] };
  expect(await pay(writes, bad)).toMatchObject(refused);
  expect(await pay(writes, bad)).toMatchObject(refused);
  expect(postsOf(writes, bad.message)).toHaveLength(2);
  const good = inputOf('to be corrected');
  const done = await pay(writes, good);
  expect(done).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, good.message)[0] } });
  expect(await pay(writes, good)).toEqual(done);
  expect(await pay(writes, bad)).toMatchObject(reused);
});

test('one key on two gateways at once is one payment, and both tell of it', async () => {
  const payment = inputOf('at once on both');
  writes.answerWith({ matches: isPostOf(payment.message), delayMs: 200 });
  const answers = await Promise.all([0, 1, 0, 1, 1].map((gateway) => pay(writes, payment, { gateway })));
  const [id] = commitsOf(writes, payment.message);
  for (const answer of answers) expect(answer).toMatchObject({ outcome: 'DONE', externalPayment: { id } });
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

test('a write that cannot be told from an open one is not sent, and nothing of it is kept', async () => {
  const open = inputOf('look-alikes');
  writes.answerWith({ matches: isPostOf(open.message), times: 1, answer: 'hang', commit: 'never' });
  expect(await pay(writes, open)).toMatchObject({ outcome: 'PENDING' });
  const alike = { ...open, idempotencyKey: 'its look-alike' };
  const similar = { outcome: 'REJECTED', externalPayment: null, userErrors: [{ code: 'SIMILAR_WRITE_OPEN' }] };
  expect(await pay(writes, alike, { gateway: 1 })).toMatchObject(similar);
  expect(postsOf(writes, open.message)).toHaveLength(1);
  expect(await writes.rowsOf(alike.idempotencyKey)).toEqual([]);
  expect(await statusOf(writes, alike.idempotencyKey)).toBeNull();
});

test('a look-alike waits for the open one, and is sent when that is decided in time', async () => {
  const first = inputOf('one after the other');
  writes.answerWith({ matches: isPostOf(first.message), times: 1, delayMs: 700 });
  const second = { ...first, idempotencyKey: 'the other one' };
  const began = pay(writes, first);
  await eventually(async () => postsOf(writes, first.message).length, Boolean);
  const answers = await Promise.all([began, pay(writes, second, { gateway: 1 })]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['DONE', 'DONE']);
  expect(answers.map(({ externalPayment }) => externalPayment?.id)).toEqual(commitsOf(writes, first.message));
});

test('another user with the same key is another caller', async () => {
  const payment = inputOf('a key of two people');
  const theirs = { ...payment, amount: ownAmount() };
  const [mine, other] = [await pay(writes, payment), await pay(writes, theirs, { token: demoTokens.lead })];
  expect(mine).toMatchObject({ outcome: 'DONE' });
  expect(other).toMatchObject({ outcome: 'DONE' });
  expect([mine.externalPayment?.id, other.externalPayment?.id]).toEqual(commitsOf(writes, payment.message));
  expect(await pay(writes, theirs, { token: demoTokens.lead })).toEqual(other);
});

test('a key whose payment was deleted since stays used', async () => {
  const payment = inputOf('deleted since');
  const { externalPayment } = await pay(writes, payment);
  writes.demo.data.externalPayments.delete(externalPayment!.id);
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE', externalPayment: null });
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

testTogether({
  'two tokens of one user are one caller': async () => {
    const own = await startWrites({ settleSeconds: 24, gateways: 2 });
    const { callers, landmarks } = own.demo.data;
    // The second token stands for the user of the first from here on.
    Object.assign(callers, { lead: callers.admin });
    const payment = {
      ...inputOf('a rotated token'),
      workspaceId:
        [...own.demo.data.workspaces.values()].find((row) => row.participantIds.includes(callers.admin))?.id ??
        landmarks.guestWorkspace.id,
    };
    const rotated = { token: demoTokens.lead, gateway: 1 };
    const first = await pay(own, payment);
    expect(first).toMatchObject({ outcome: 'DONE' });
    expect(await pay(own, payment, rotated)).toMatchObject({
      outcome: 'DONE',
      externalPayment: { id: first.externalPayment?.id },
    });
    expect(await pay(own, { ...payment, amount: 7 }, rotated)).toMatchObject(reused);
    expect(await statusOf(own, payment.idempotencyKey, rotated)).toMatchObject({ outcome: 'DONE' });
    const lost = { ...payment, message: 'lost', idempotencyKey: 'lost', amount: ownAmount() };
    own.demo.answerWith({ matches: isPostOf('lost'), times: 1, answer: 'hang', commit: { afterMs: 3_500 } });
    expect(await pay(own, lost)).toMatchObject({ outcome: 'PENDING' });
    const told = await payUntilKnown(own, lost, rotated);
    expect(told.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(own, 'lost')[0] } });
    expect([postsOf(own, payment.message).length, postsOf(own, 'lost').length]).toEqual([1, 1]);
    await own.close();
  },

  'a gateway that is dropped while it writes: the next one settles it to exactly one payment': async () => {
    const own = await startWrites({ settleSeconds: 10 });
    const cases = [
      { message: 'recorded', answer: 'hang' },
      { message: 'recorded late', answer: 'hang', commit: { afterMs: 3_000 } },
      { message: 'never recorded', answer: 'hang', commit: 'never' },
    ] as const;
    const payments = cases.map(({ message, ...fault }) => {
      own.demo.answerWith({ matches: isPostOf(message), times: 1, ...fault });
      return { ...inputOf(message), idempotencyKey: message };
    });
    for (const payment of payments) pay(own, payment).catch(() => undefined);
    await eventually(
      async () => own.demo.requests.filter(({ body }) => messageIn(body)).length,
      (count) => count === 3,
    );
    await own.restart();
    const told = await Promise.all(payments.map((payment) => payUntilKnown(own, payment)));
    for (const [index, { message }] of cases.entries()) {
      expect(commitsOf(own, message)).toHaveLength(1);
      expect(told[index]?.at(-1)).toMatchObject({
        outcome: 'DONE',
        externalPayment: { id: commitsOf(own, message)[0] },
      });
      expect(postsOf(own, message)).toHaveLength(index === 2 ? 2 : 1);
    }
    await own.close();
  },

  'a write that a dropped gateway left open does not bar its like for good, though its key is lost': async () => {
    const own = await startWrites({ settleSeconds: 10 });
    own.demo.answerWith({ matches: isPostOf('left open'), times: 1, answer: 'hang', commit: 'never' });
    const payment = { ...inputOf('left open'), idempotencyKey: 'the lost key' };
    pay(own, payment).catch(() => undefined);
    await eventually(async () => postsOf(own, 'left open').length, Boolean);
    await own.restart();
    const told = await payUntilKnown(own, { ...payment, idempotencyKey: 'a new key' });
    expect(told.at(-1)).toMatchObject({ outcome: 'DONE' });
    expect(commitsOf(own, 'left open')).toHaveLength(1);
    await own.close();
  },
});

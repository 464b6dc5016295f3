import { expect, jest, test } from '@jest/globals';
import { demoTokens } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, statusOf } from '../../support/start-writes.js';
import { billableWork, makeInvoice } from '../../support/invoice-writes.js';
import { ownAmount, payAndKnow, statusWhenKnown, useWrites } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const settleSeconds = 12;
const writes = useWrites({ settleSeconds });

const inputOf = (name: string) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message: name, idempotencyKey: `key of ${name}` };
};
const plain = { candidateIds: [], userErrors: [], settlesAt: null, externalPayment: null, invoice: null };

test('of a key that nobody used there is nothing to tell, and upstream is not asked', async () => {
  writes.demo.requests.length = 0;
  expect(await statusOf(writes, 'unused')).toBeNull();
  expect(writes.demo.requests).toEqual([]);
});

test('a payment that is done comes with it, read again as it is now', async () => {
  const payment = inputOf('to be told of');
  const { externalPayment } = await payAndKnow(writes, payment);
  const { externalPayments } = writes.demo.data;
  externalPayments.set(externalPayment!.id, {
    ...externalPayments.get(externalPayment!.id)!,
    message: 'changed since',
  });
  const expected = {
    ...plain,
    outcome: 'DONE',
    externalPayment: { id: externalPayment!.id, message: 'changed since' },
  };
  expect(await statusOf(writes, payment.idempotencyKey)).toEqual(expected);
});

test('its selection is planned like any other', async () => {
  const payment = inputOf('with links');
  await payAndKnow(writes, payment);
  writes.demo.requests.length = 0;
  const query = `query ($key: String!) { writeStatus(idempotencyKey: $key) {
    outcome externalPayment { message amount { currency } user { fullName } workspace { title } } } }`;
  const { data } = await writes.ask(query, { key: payment.idempotencyKey });
  const { landmarks, workspaces } = writes.demo.data;
  const { title, currency } = workspaces.get(landmarks.ordinaryPayment.workspaceId)!;
  expect(data.writeStatus).toMatchObject({
    outcome: 'DONE',
    externalPayment: { message: 'with links', amount: { currency: currency.code }, workspace: { title } },
  });
  expect(writes.demo.requests.map(({ method, query: sent }) => `${method} ${sent}`)).toEqual([
    expect.stringMatching(/^GET .*include=user,workspace/),
  ]);
});

test('an invoice is in the field of its kind', async () => {
  const { workspaceId } = billableWork(writes.demo);
  const input = {
    workspaceId,
    paymentSchedule: 30,
    additionalItems: [{ amountInMainUnits: 5 }],
    idempotencyKey: 'invoice',
  };
  const { invoice } = await makeInvoice(writes, input);
  expect(await statusOf(writes, 'invoice')).toEqual({ ...plain, outcome: 'DONE', invoice: { id: invoice.id } });
});

test('a payment that was deleted since is done all the same', async () => {
  const payment = inputOf('gone since');
  const { externalPayment } = await payAndKnow(writes, payment);
  writes.demo.data.externalPayments.delete(externalPayment!.id);
  expect(await statusOf(writes, payment.idempotencyKey)).toEqual({ ...plain, outcome: 'DONE' });
});

test('what upstream refused is told again with its reasons', async () => {
  const payment = { ...inputOf('refused'), workspaceId: writes.demo.data.landmarks.unusedId };
  const { userErrors } = await payAndKnow(writes, payment);
  expect(userErrors).toMatchObject([{ field: ['input', 'workspaceId'], code: 'INVALID' }]);
  expect(await statusOf(writes, payment.idempotencyKey)).toEqual({ ...plain, outcome: 'REJECTED', userErrors });
});

test('a write in doubt is pending until the time that is told, and then known', async () => {
  const payment = inputOf('in doubt');
  await writes.ask('{ me { id } }');
  const began = Date.now();
  writes.answerWith({ matches: isPostOf(payment.message), answer: 'hang', commit: 'never' });
  await pay(writes, payment);
  const { settlesAt, ...rest } = (await statusOf(writes, payment.idempotencyKey))!;
  expect({ ...rest, settlesAt: null }).toEqual({ ...plain, outcome: 'PENDING' });
  // The window, and the half of a second within which it may leave; upstream's clock is told to the second.
  const window = Date.parse(settlesAt!) - began;
  expect(Math.abs(window - settleSeconds * 1_000 - 500)).toBeLessThan(1_000);
  const known = await statusWhenKnown(writes, payment.idempotencyKey);
  expect(Date.now()).toBeGreaterThan(Date.parse(settlesAt!) - 1_000);
  const userErrors = [{ field: null, code: 'NOT_APPLIED', message: expect.any(String) }];
  expect(known).toEqual({ ...plain, outcome: 'REJECTED', userErrors });
});

test('a write that is found is done before its time', async () => {
  const payment = inputOf('found early');
  writes.answerWith({ matches: isPostOf(payment.message), answer: 'hang', commit: { afterMs: 3_000 } });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
  const known = await statusWhenKnown(writes, payment.idempotencyKey);
  const id = commitsOf(writes, payment.message)[0];
  expect(known).toEqual({ ...plain, outcome: 'DONE', externalPayment: { id, message: payment.message } });
});

test('what cannot be told comes with all that it may be', async () => {
  const payment = inputOf('either of two');
  writes.answerWith({ matches: isPostOf(payment.message), answer: 'reset', delayMs: 100 });
  const answered = pay(writes, payment);
  const { workspaceId, amount, message } = payment;
  const fields = { workspace_id: workspaceId, amount_in_cents: amount, message };
  const byHand = writes.demo.commitDirectly('/external_payments', fields, 'admin');
  await answered;
  const { candidateIds = [], ...rest } = (await statusWhenKnown(writes, payment.idempotencyKey))!;
  expect({ ...rest, candidateIds: [] }).toEqual({ ...plain, outcome: 'UNRESOLVED' });
  expect([...candidateIds].sort()).toEqual([byHand, ...commitsOf(writes, message)].sort());
});

test('another user learns nothing of a key', async () => {
  const payment = inputOf('of one user only');
  await pay(writes, payment);
  expect(await statusOf(writes, payment.idempotencyKey, { token: demoTokens.lead })).toBeNull();
});

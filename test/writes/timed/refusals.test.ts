import { expect, jest, test } from '@jest/globals';
import { demoTokens } from '../../../src/demo/account.js';
import { commitsOf, createPayment, isPostOf, pay, postsOf, statusOf } from '../../support/start-writes.js';
import { ownAmount, useWrites } from '../../support/use-writes.js';

jest.setTimeout(20_000);

/** Sends leave within 2.5 s, and answers come within 6 s. */
const writes = useWrites({ settleSeconds: 60 });

const inputOf = (name: string, amount = ownAmount()) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount, message: name, idempotencyKey: `key of ${name}` };
};
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

test('what upstream refuses comes back on the fields of the input, one by one and in its words', async () => {
  const payment = inputOf('refused thrice');
  const errors = [
    { type: 'validation', field: 'amount_in_cents', index: 0, message: 'Amount is too big' },
    { type: 'validation', field: 'message', index: 0, message: 'Message is rude' },
    { type: 'validation', field: 'message', index: 0, message: 'Message is dull' },
    { type: 'validation', field: 'workspace_id', index: 0, message: 'Workspace is closed' },
    { type: 'validation', field: 'base', index: 0, message: 'Payments are closed' },
    { type: 'syntax', message: 'Missing required parameters.' },
    { type: 'validation', field: null, index: '0', message: 'Try something else' },
  ];
  writes.answerWith({ matches: isPostOf(payment.message), commit: 'never', answer: json(422, { errors }) });
  const expected = {
    outcome: 'REJECTED',
    externalPayment: null,
    candidateIds: [],
    userErrors: [
      { field: ['input', 'amount'], message: 'Amount is too big', code: 'INVALID' },
      { field: ['input', 'message'], message: 'Message is rude', code: 'INVALID' },
      { field: ['input', 'message'], message: 'Message is dull', code: 'INVALID' },
      { field: ['input', 'workspaceId'], message: 'Workspace is closed', code: 'INVALID' },
      // By the schema, what is about the write as a whole has no field.
      { field: null, message: 'Payments are closed', code: 'INVALID' },
      { field: null, message: 'Missing required parameters.', code: 'INVALID' },
      { field: null, message: 'Try something else', code: 'INVALID' },
    ],
  };
  expect(await pay(writes, payment)).toEqual(expected);
  expect(await statusOf(writes, payment.idempotencyKey)).toEqual({ ...expected, invoice: null, settlesAt: null });
});

test.each(['draftInvoice', 'cancelledInvoice', 'paidInvoice', 'multiProjectInvoice'] as const)(
  'upstream takes no payment of a %s, and says so on the field',
  async (landmark) => {
    const { id: invoiceId, workspaceIds } = writes.demo.data.landmarks[landmark];
    const payment = { workspaceId: workspaceIds[0]!, invoiceId, idempotencyKey: landmark };
    const refused = { outcome: 'REJECTED', userErrors: [{ field: ['input', 'invoiceId'], code: 'INVALID' }] };
    expect(await pay(writes, payment)).toMatchObject(refused);
  },
);

test.each([
  ['a token that upstream does not know', 'demo-stranger', 'UNAUTHENTICATED'],
  ['a caller who may not write', demoTokens.guest, 'FORBIDDEN'],
])('%s is an error of the operation', async (who, token, code) => {
  const payment = inputOf(`by ${who}`);
  expect(await pay(writes, payment, { token })).toEqual({ errorCode: code });
  expect(commitsOf(writes, payment.message)).toEqual([]);
});

test('a 404 in its own words is an error of the operation, and the same key may be sent again', async () => {
  const payment = inputOf('not found');
  const answer = json(404, { errors: [{ type: 'system', message: 'Record not found' }] });
  writes.answerWith({ matches: isPostOf(payment.message), times: 1, commit: 'never', answer });
  expect(await pay(writes, payment)).toEqual({ errorCode: 'FORBIDDEN' });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE' });
});

test('without a token nothing is asked of upstream', async () => {
  writes.demo.requests.length = 0;
  expect(await pay(writes, inputOf('nobody'), { token: null })).toEqual({ errorCode: 'UNAUTHENTICATED' });
  expect(await statusOf(writes, 'key of nobody', { token: null })).toEqual({ errorCode: 'UNAUTHENTICATED' });
  const { errors } = await writes.ask(
    'mutation { deleteExternalPayment(input: { id: "1" }) { outcome } }',
    {},
    { token: null },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(writes.demo.requests).toEqual([]);
});

const tooMany = (headers: Record<string, string> = {}) => json(429, { errors: [] }, headers);

test.each([
  ['with a delay', { 'retry-after': '1' }],
  ['without one', {}],
])('too many calls, %s: sent again in time', async (how, headers: Record<string, string>) => {
  const payment = inputOf(`too many ${how}`);
  writes.answerWith({ matches: isPostOf(payment.message), times: 1, answer: tooMany(headers) });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE', externalPayment: { message: payment.message } });
  expect(postsOf(writes, payment.message)).toHaveLength(2);
  expect(commitsOf(writes, payment.message)).toHaveLength(1);
});

test.each([
  ['with a delay beyond the wait', { 'retry-after': '30' }, 30],
  ['with a delay beyond the last moment for sending', { 'retry-after': '4' }, 4],
  ['all the time', {}, undefined],
  ['all the time and to come back at once', { 'retry-after': '0' }, undefined],
  ['all the time and to come back before', { 'retry-after': '-1' }, undefined],
])(
  'too many calls, %s: said to be that, and the same key works later',
  async (how, headers: Record<string, string>, retryAfter) => {
    const payment = inputOf(`too many, ${how}`);
    writes.answerWith({ matches: isPostOf(payment.message), answer: tooMany(headers) });
    const { data, errors } = await writes.ask(createPayment, { input: payment });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', ...(retryAfter && { retryAfter }) } }]);
    // A quarter of a second apart at least, for as long as they may leave.
    expect(postsOf(writes, payment.message).length).toBeLessThanOrEqual(11);
    const status = await statusOf(writes, payment.idempotencyKey);
    expect(status).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'NOT_APPLIED' }] });
    writes.heal();
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE' });
    expect(commitsOf(writes, payment.message)).toHaveLength(1);
  },
);

test('too many calls until a time of day: sent once, and the caller is told how long that is', async () => {
  const payment = inputOf('too many until then');
  const headers = { 'retry-after': new Date(Date.now() + 600_000).toUTCString() };
  writes.answerWith({ matches: isPostOf(payment.message), answer: tooMany(headers) });
  const { errors } = await writes.ask(createPayment, { input: payment });
  const { code, retryAfter } = errors![0]!.extensions;
  expect(code).toBe('RATE_LIMITED');
  expect(retryAfter).toBeGreaterThan(500);
  expect(retryAfter).toBeLessThanOrEqual(600);
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

test('an upstream that is not there is an outage as often as it is asked, and the same key works later', async () => {
  const payment = inputOf('refused connection');
  await writes.gate.close();
  const outage = { errorCode: 'UPSTREAM_UNAVAILABLE' };
  const [first, second] = [await pay(writes, payment), await pay(writes, payment)];
  const status = await statusOf(writes, payment.idempotencyKey);
  await writes.gate.open();
  expect([first, second]).toEqual([outage, outage]);
  expect(status).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'NOT_APPLIED' }] });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE' });
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

test('of a write that never left, nothing that others recorded is a candidate', async () => {
  const payment = inputOf('never left');
  await writes.gate.close();
  await pay(writes, payment);
  await writes.gate.open();
  const { workspaceId, amount, message } = payment;
  const fields = { workspace_id: workspaceId, amount_in_cents: amount, message };
  writes.demo.commitDirectly('/external_payments', fields, 'lead');
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE', candidateIds: [] });
  expect(commitsOf(writes, message)).toHaveLength(1);
});

test('a journal that cannot be written refuses writes, and lets reads go on', async () => {
  const payment = inputOf('without a journal');
  await writes.database.run('BEGIN IMMEDIATE');
  const [paid, read] = await Promise.all([pay(writes, payment), writes.ask('{ me { id } }')]).finally(() =>
    writes.database.run('ROLLBACK'),
  );
  expect(read.data).toMatchObject({ me: { id: writes.demo.data.callers.admin } });
  expect(paid).toEqual({ errorCode: 'JOURNAL_UNAVAILABLE' });
  expect(postsOf(writes, payment.message)).toEqual([]);
});

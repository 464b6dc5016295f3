import { expect, jest, test } from '@jest/globals';
import { demoTokens, type DemoRule } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, postsOf, statusOf, type Who } from '../../support/start-writes.js';
import { eventually, ownAmount, useWrites } from '../../support/use-writes.js';

jest.setTimeout(20_000);

/** An answer comes within 2.4 s. */
const writes = useWrites({ settleSeconds: 24 });

const remove = async (id: string, who?: Who) => {
  const mutation = `mutation ($id: ID!) {
    deleteExternalPayment(input: { id: $id }) { deletedId outcome candidateIds userErrors { field code } } }`;
  writes.demo.requests.length = 0;
  const { data, errors } = await writes.ask(mutation, { id }, who);
  const sent = writes.demo.requests.map(({ method, path }) => `${method} ${path}`);
  return { ...(errors ? { errorCode: errors[0]!.extensions.code } : data.deleteExternalPayment), sent };
};
const inputOf = (name: string) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message: name, idempotencyKey: `key of ${name}` };
};
const recorded = async (name: string): Promise<string> => (await pay(writes, inputOf(name))).externalPayment!.id;
const isDelete: DemoRule['matches'] = ({ method }) => method === 'DELETE';
const done = (id: string) => ({ deletedId: id, outcome: 'DONE', candidateIds: [], userErrors: [] });
const deletions = (id: string) =>
  writes.demo.commits.filter((commit) => commit.method === 'DELETE' && commit.id === id);
const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<title>Sorry</title>' };

test('a payment is deleted with one call, and repeated without any', async () => {
  const id = await recorded('to be deleted');
  expect(await remove(id)).toEqual({ ...done(id), sent: [`DELETE /external_payments/${id}`] });
  expect(await remove(id)).toEqual({ ...done(id), sent: [] });
  expect(writes.demo.data.externalPayments.has(id)).toBe(false);
  const { data } = await writes.ask('query ($id: ID!) { externalPayment(id: $id) { id } }', { id });
  expect(data).toEqual({ externalPayment: null });
});

test.each([
  ['was never there', () => '49999999', undefined],
  ['is hidden', () => writes.demo.data.landmarks.paymentHiddenFromLead.id, { token: demoTokens.lead }],
])('a payment that %s is not found, as often as it is asked for', async (_what, idOf, who) => {
  const notFound = {
    deletedId: null,
    outcome: 'REJECTED',
    userErrors: [{ field: ['input', 'id'], code: 'NOT_FOUND' }],
    sent: [`DELETE /external_payments/${idOf()}`],
  };
  expect(await remove(idOf(), who)).toMatchObject(notFound);
  expect(await remove(idOf(), who)).toMatchObject(notFound);
});

test('who may not delete is told so as an error of the operation', async () => {
  const { id } = writes.demo.data.landmarks.guestPayment;
  expect(await remove(id, { token: demoTokens.guest })).toMatchObject({ errorCode: 'FORBIDDEN' });
});

test.each<[string, Partial<DemoRule>]>([
  ['a reset', { answer: 'reset' }],
  ['a 502 of a proxy', { answer: page }],
  ['a 404 page of a proxy', { answer: { ...page, status: 404 } }],
  ['a hang', { answer: 'hang' }],
])('%s after the delete: that it is gone is seen by reading it', async (how, fault) => {
  const id = await recorded(`gone after ${how}`);
  writes.answerWith({ matches: isDelete, times: 1, ...fault });
  expect(await remove(id)).toMatchObject({
    ...done(id),
    sent: [`DELETE /external_payments/${id}`, `GET /external_payments/${id}`],
  });
  expect(deletions(id)).toHaveLength(1);
});

test('a reset before the delete: it is still there, and deleted again', async () => {
  const id = await recorded('still there');
  writes.answerWith({ matches: isDelete, times: 1, answer: 'reset', commit: 'never' });
  const [path, read] = [`DELETE /external_payments/${id}`, `GET /external_payments/${id}`];
  expect(await remove(id)).toMatchObject({ ...done(id), sent: [path, read, path] });
  expect(deletions(id)).toHaveLength(1);
});

test('a delete of which nothing can be known yet is pending, and may be sent again', async () => {
  const id = await recorded('pending');
  writes.answerWith({ matches: ({ path }) => path === `/external_payments/${id}`, answer: 'reset' });
  expect(await remove(id)).toMatchObject({ deletedId: null, outcome: 'PENDING', userErrors: [] });
  writes.heal();
  expect(await remove(id)).toMatchObject(done(id));
  expect(writes.demo.data.externalPayments.has(id)).toBe(false);
});

test('a page of a proxy does not tell that a payment is gone: the delete is pending, and may be sent again', async () => {
  const id = await recorded('behind a proxy');
  writes.answerWith({ matches: isDelete, times: 1, answer: 'reset', commit: 'never' });
  const isRead: DemoRule['matches'] = ({ method, path }) => method === 'GET' && path === `/external_payments/${id}`;
  writes.answerWith({ matches: isRead, times: 1, answer: { ...page, status: 404 } });
  expect(await remove(id)).toMatchObject({ deletedId: null, outcome: 'PENDING' });
  expect(writes.demo.data.externalPayments.has(id)).toBe(true);
  expect(await remove(id)).toMatchObject(done(id));
  expect(writes.demo.data.externalPayments.has(id)).toBe(false);
});

test('a delete that cannot be decided is answered within the wait all the same', async () => {
  const id = await recorded('slow');
  writes.answerWith({ matches: ({ path }) => path === `/external_payments/${id}`, delayMs: 1_700 });
  writes.answerWith({ matches: isDelete, answer: 'hang', commit: 'never' });
  const began = performance.now();
  expect(await remove(id)).toMatchObject({ outcome: 'PENDING' });
  expect(performance.now() - began).toBeLessThan(2_700);
});

test('too many calls are an error of the operation', async () => {
  const id = await recorded('too many');
  const answer = { status: 429, headers: { 'retry-after': '30' }, body: '' };
  writes.answerWith({ matches: isDelete, times: 1, answer });
  expect(await remove(id)).toMatchObject({ errorCode: 'RATE_LIMITED' });
  expect(await remove(id)).toMatchObject(done(id));
});

test('an upstream that is not there is an outage, and no attempt', async () => {
  await writes.gate.close();
  const answer = await remove('49999998');
  await writes.gate.open();
  expect(answer).toEqual({ errorCode: 'UPSTREAM_UNAVAILABLE', sent: [] });
  expect(await remove('49999998')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
});

test('what is a write in doubt to all appearance closes that write first, so that its key does not bring it back', async () => {
  const payment = inputOf('deleted before it was found');
  writes.demo.faults.lagMs = 6_000;
  writes.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset' });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
  const [id = ''] = commitsOf(writes, payment.message);
  const answer = await remove(id);
  writes.demo.faults.lagMs = 0;
  expect(answer).toMatchObject(done(id));
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE', externalPayment: null });
  expect(await statusOf(writes, payment.idempotencyKey)).toMatchObject({ outcome: 'DONE', externalPayment: null });
  expect(commitsOf(writes, payment.message)).toEqual([id]);
});

test('what a write in doubt may have become is not deleted until that is known', async () => {
  const payment = inputOf('stored in other words');
  const mangle: DemoRule['mangle'] = (row) => ({ ...row, message: 'other words' });
  writes.answerWith({ matches: isPostOf(payment.message), answer: 'reset', mangle });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
  const [id = ''] = commitsOf(writes, payment.message);
  const unsettled = {
    deletedId: null,
    outcome: 'REJECTED',
    userErrors: [{ field: ['input', 'id'], code: 'WRITE_UNSETTLED' }],
  };
  expect(await remove(id)).toMatchObject(unsettled);
  expect(deletions(id)).toEqual([]);
});

test('another payment is deleted while a write is in doubt', async () => {
  const id = await recorded('unlike the one in doubt');
  const payment = inputOf('in doubt');
  writes.answerWith({ matches: isPostOf(payment.message), answer: 'hang', commit: 'never' });
  const answered = pay(writes, payment);
  await eventually(async () => postsOf(writes, payment.message).length, Boolean);
  expect(await remove(id)).toMatchObject(done(id));
  expect(await answered).toMatchObject({ outcome: 'PENDING' });
});

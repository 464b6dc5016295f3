import { expect, test } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, postsOf, type Paid } from '../../support/start-writes.js';
import { eventually, ownAmount, payUntilKnown, together, useWrites } from '../../support/use-writes.js';

/** Every way in which an answer can get lost although the payment was recorded: looking finds it again. */
const writes = useWrites({ settleSeconds: 24 });

const page = '<!doctype html><title>Sorry</title><h1>Something went wrong</h1>';
const html = (status: number, body: string = page) => ({ status, headers: { 'content-type': 'text/html' }, body });
const json = (status: number, body: unknown) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const refusal = { errors: [{ type: 'system', message: 'A server error has occurred.' }] };

interface Case extends Partial<DemoRule> {
  readonly name: string;
}

const cases: readonly Case[] = [
  { name: 'a reset', answer: 'reset' },
  { name: 'a reset a while later', answer: 'reset', delayMs: 600 },
  { name: 'an answer that never comes', answer: 'hang' },
  { name: 'an answer that is cut', answer: 'truncate' },
  { name: 'a 500 in its own words', answer: json(500, refusal) },
  { name: 'a 502 of a proxy', answer: html(502) },
  { name: 'a 503 in its own words', answer: json(503, refusal) },
  { name: 'a 504 of a proxy', answer: html(504) },
  { name: 'a 403 page of a proxy', answer: html(403) },
  { name: 'a 401 page of a proxy', answer: html(401) },
  { name: 'a 404 page of a proxy', answer: html(404) },
  { name: 'a 422 without errors', answer: json(422, { errors: [] }) },
  { name: 'a 408 in its own words', answer: json(408, refusal) },
  { name: 'a 409 in its own words', answer: json(409, refusal) },
  { name: 'a redirection', answer: { status: 302, headers: { location: '/elsewhere' }, body: '' } },
  { name: 'a 200 of HTML', answer: html(200) },
  { name: 'an empty 200', answer: html(200, '') },
  { name: 'a 204', answer: { status: 204, headers: {}, body: '' } },
  { name: 'a 200 without a record', answer: json(200, { count: 0, results: [], external_payments: {} }) },
  { name: 'a 200 whose result has no record', rewrite: (envelope) => ({ ...Object(envelope), external_payments: {} }) },
  { name: 'a 200 with a payment of another project', rewrite: (envelope) => inProject(envelope, '41000001') },
];

function inProject(envelope: unknown, workspaceId: string): unknown {
  const { external_payments, ...rest } = envelope as { external_payments: Record<string, object> };
  const moved = Object.entries(external_payments).map(([id, row]) => [id, { ...row, workspace_id: workspaceId }]);
  return { ...rest, external_payments: Object.fromEntries(moved) };
}

const input = (name: string, amount = ownAmount()) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount, message: name, idempotencyKey: `key of ${name}` };
};

const told = together(cases, async ({ name, ...fault }) => {
  writes.demo.answerWith({ matches: isPostOf(name), times: 1, ...fault });
  const payment = input(name);
  const answers = await payUntilKnown(writes, payment);
  return { answers, again: await pay(writes, payment) };
});

test.each(cases)('after $name the payment is found again, and not sent a second time', async ({ name }) => {
  const { answers, again } = await told(name);
  const [id] = commitsOf(writes, name);
  const done: Paid = { outcome: 'DONE', candidateIds: [], userErrors: [] };
  expect(answers.slice(0, -1).map(({ outcome }) => outcome)).toEqual(answers.slice(1).map(() => 'PENDING'));
  expect(answers.at(-1)).toMatchObject({ ...done, externalPayment: { id, message: name } });
  expect(again).toEqual(answers.at(-1));
  expect(commitsOf(writes, name)).toEqual([id]);
  expect(postsOf(writes, name)).toHaveLength(1);
});

test('an answer within the wait is the answer, however slow', async () => {
  const payment = input('a slow answer');
  writes.answerWith({ matches: isPostOf(payment.message), delayMs: 1_200 });
  const [id, answer] = [commitsOf(writes, payment.message), await pay(writes, payment)];
  expect(id).toEqual([]);
  expect(answer).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, payment.message)[0] } });
});

test('a payment whose message upstream stored differently is done when upstream itself says so', async () => {
  const payment = input('stored in other words');
  writes.answerWith({ matches: isPostOf(payment.message), mangle: (row) => ({ ...row, message: 'in other words' }) });
  expect(await pay(writes, payment)).toMatchObject({ outcome: 'DONE', externalPayment: { message: 'in other words' } });
});

test('a payment of an invoice is found by its invoice, whatever upstream stored of its message', async () => {
  const { id: invoiceId, workspaceIds } = writes.demo.data.landmarks.openInvoice;
  const payment = { workspaceId: workspaceIds[0]!, invoiceId, message: 'of an invoice', idempotencyKey: 'invoice' };
  writes.answerWith({
    matches: isPostOf(payment.message),
    times: 1,
    answer: 'reset',
    mangle: (row) => ({ ...row, message: 'other' }),
  });
  const answers = await payUntilKnown(writes, payment);
  const [id] = commitsOf(writes, payment.message);
  expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { id, invoice: { id: invoiceId } } });
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

test('texts that upstream may write down as one another are the same text', async () => {
  const payment = input('  first line\r\nse\u0301cond ');
  writes.answerWith({
    matches: isPostOf(payment.message),
    times: 1,
    answer: 'reset',
    mangle: (row) => ({ ...row, message: 'first line\ns\u00e9cond' }),
  });
  const answers = await payUntilKnown(writes, payment);
  expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { message: 'first line\ns\u00e9cond' } });
  expect(commitsOf(writes, payment.message)).toHaveLength(1);
});

test('two that could be it are for a person to decide', async () => {
  const payment = input('entered by hand as well');
  writes.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset', delayMs: 400 });
  const answered = pay(writes, payment);
  const { workspaceId, amount, message } = payment;
  const fields = { workspace_id: workspaceId, amount_in_cents: amount, message };
  const byHand = writes.demo.commitDirectly('/external_payments', fields, 'admin');
  const answer = await answered;
  expect(answer).toMatchObject({ outcome: 'UNRESOLVED', externalPayment: null, userErrors: [] });
  expect(answer.candidateIds).toEqual([byHand, ...commitsOf(writes, message)].sort());
  expect(await pay(writes, payment)).toEqual(answer);
  expect(postsOf(writes, message)).toHaveLength(1);
});

test('a caller who hangs up does not keep his payment from being recorded', async () => {
  const payment = input('a caller who hangs up');
  writes.answerWith({ matches: isPostOf(payment.message), times: 1, commit: { afterMs: 500 } });
  await expect(pay(writes, payment, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
  const answers = await payUntilKnown(writes, payment);
  expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { message: payment.message } });
  expect(commitsOf(writes, payment.message)).toHaveLength(1);
});

test('a journal that fails after the payment was recorded does not keep it from the caller', async () => {
  const payment = input('a journal that fails');
  writes.answerWith({ matches: isPostOf(payment.message), delayMs: 300 });
  const answered = pay(writes, payment);
  await eventually(async () => postsOf(writes, payment.message).length, Boolean);
  await writes.database.run('BEGIN IMMEDIATE');
  const answer = await answered.finally(() => writes.database.run('ROLLBACK'));
  expect(answer).toMatchObject({ outcome: 'DONE', externalPayment: { message: payment.message } });
  expect((await payUntilKnown(writes, payment)).at(-1)).toEqual(answer);
  expect(postsOf(writes, payment.message)).toHaveLength(1);
});

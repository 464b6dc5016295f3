import { expect, jest, test } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, postsOf, statusOf } from '../../support/start-writes.js';
import {
  eventually,
  ownAmount,
  payAndKnow,
  payUntilKnown,
  statusWhenKnown,
  testTogether,
  together,
  useWrites,
} from '../../support/use-writes.js';

jest.setTimeout(90_000);

const settleSeconds = 10;
/** Writes whose fate shows late or never: what is said before the window has passed, and after it. */
const writes = useWrites({ settleSeconds });
const seconds = (share: number) => share * settleSeconds * 1_000;

const inputOf = (name: string, amount = ownAmount()) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount, message: name, idempotencyKey: `key of ${name}` };
};

interface Case extends Partial<DemoRule> {
  readonly name: string;
}

const lateOnes: readonly Case[] = [
  { name: 'a reset, recorded half the window later', answer: 'reset', commit: { afterMs: seconds(0.5) } },
  { name: 'a 504, recorded late in the window', answer: page(504), commit: { afterMs: seconds(0.65) } },
  { name: 'a hang, recorded late in the window', answer: 'hang', commit: { afterMs: seconds(0.65) } },
  { name: 'an answer long after its caller was answered', commit: { afterMs: seconds(0.5) } },
];

function page(status: number) {
  return { status, headers: { 'content-type': 'text/html' }, body: '<title>Sorry</title>' };
}

const late = together(lateOnes, async ({ name, ...fault }) => {
  writes.demo.answerWith({ matches: isPostOf(name), times: 1, ...fault });
  return payUntilKnown(writes, inputOf(name));
});

test.each(lateOnes)('$name: in doubt until it shows, and never sent twice', async ({ name }) => {
  const told = await late(name);
  const [id] = commitsOf(writes, name);
  expect(told.slice(0, -1).map(({ outcome }) => outcome)).toEqual(told.slice(1).map(() => 'PENDING'));
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { id } });
  expect(commitsOf(writes, name)).toEqual([id]);
  expect(postsOf(writes, name)).toHaveLength(1);
});

const absentOnes: readonly Case[] = [
  { name: 'a reset, never recorded', answer: 'reset', commit: 'never' },
  { name: 'a hang, never recorded', answer: 'hang', commit: 'never' },
  { name: 'a 500 of its own, never recorded', commit: 'never' },
];

const absent = together(absentOnes, async ({ name, ...fault }) => {
  writes.demo.answerWith({ matches: isPostOf(name), times: 1, ...fault });
  const payment = inputOf(name);
  const first = await pay(writes, payment);
  const began = performance.now();
  const pending = await statusOf(writes, payment.idempotencyKey);
  const known = await statusWhenKnown(writes, payment.idempotencyKey);
  const tookMs = performance.now() - began;
  return {
    first,
    pending,
    known,
    tookMs,
    posts: postsOf(writes, name).length,
    again: await payAndKnow(writes, payment),
  };
});

test.each(absentOnes)(
  '$name: known to be so when the window has passed, and sent again only then',
  async ({ name }) => {
    const { first, pending, known, tookMs, posts, again } = await absent(name);
    expect(first).toMatchObject({ outcome: 'PENDING', externalPayment: null, userErrors: [], candidateIds: [] });
    expect(pending).toMatchObject({ outcome: 'PENDING', settlesAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(known).toMatchObject({ outcome: 'REJECTED', userErrors: [{ field: null, code: 'NOT_APPLIED' }] });
    expect(tookMs).toBeGreaterThan(seconds(0.6));
    expect(posts).toBe(1);
    expect(again).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, name)[0] } });
    expect(commitsOf(writes, name)).toHaveLength(1);
  },
);

testTogether({
  'who asks again while it turns out that nothing happened is not told of an outage': async () => {
    const payment = inputOf('asked for again and again');
    writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset', commit: 'never' });
    const told = await payUntilKnown(writes, payment);
    expect(told.filter(({ errorCode }) => errorCode !== undefined)).toEqual([]);
    expect(told.at(-1)).toMatchObject({ outcome: 'DONE' });
    expect(commitsOf(writes, payment.message)).toHaveLength(1);
  },

  'a payment that upstream stored in other words is left to a person, and not sent again': async () => {
    const payment = inputOf('stored in other words');
    const mangle: DemoRule['mangle'] = (row) => ({ ...row, message: 'quite another text' });
    writes.demo.answerWith({ matches: isPostOf(payment.message), answer: 'reset', mangle });
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING', candidateIds: [] });
    const known = await statusWhenKnown(writes, payment.idempotencyKey);
    const unresolved = { outcome: 'UNRESOLVED', userErrors: [], candidateIds: commitsOf(writes, payment.message) };
    expect(known).toMatchObject({ ...unresolved, externalPayment: null, settlesAt: null });
    expect(await pay(writes, payment)).toMatchObject({ ...unresolved, externalPayment: null });
    expect(postsOf(writes, payment.message)).toHaveLength(1);
  },

  'the same payment by another person is not taken for this one': async () => {
    const payment = inputOf('recorded by somebody else');
    writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset', commit: 'never' });
    const { workspaceId, amount, message } = payment;
    const fields = { workspace_id: workspaceId, amount_in_cents: amount, message };
    const theirs = writes.demo.commitDirectly('/external_payments', fields, 'lead');
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
    expect((await statusWhenKnown(writes, payment.idempotencyKey))?.userErrors).toMatchObject([
      { code: 'NOT_APPLIED' },
    ]);
    const done = await payAndKnow(writes, payment);
    expect(done).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, message)[0] } });
    expect(done.externalPayment?.id).not.toBe(theirs);
  },

  'an invoice that another person paid meanwhile: this payment did not happen, and is refused then': async () => {
    const { id: invoiceId, workspaceIds } = writes.demo.data.landmarks.openInvoice;
    const payment = { workspaceId: workspaceIds[0]!, invoiceId, message: 'paid by two', idempotencyKey: 'paid by two' };
    writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset', commit: 'never' });
    const fields = { workspace_id: payment.workspaceId, invoice_id: invoiceId };
    writes.demo.commitDirectly('/external_payments', fields, 'lead');
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
    expect((await statusWhenKnown(writes, payment.idempotencyKey))?.userErrors).toMatchObject([
      { code: 'NOT_APPLIED' },
    ]);
    const refused = { outcome: 'REJECTED', userErrors: [{ field: ['input', 'invoiceId'], code: 'INVALID' }] };
    expect(await payAndKnow(writes, payment)).toMatchObject(refused);
  },

  'lists that cannot be read prove nothing, however long': async () => {
    const { workspaceId } = writes.demo.data.landmarks.paymentByNonParticipant;
    const payment = { ...inputOf('behind broken lists'), workspaceId };
    writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset' });
    const matches: DemoRule['matches'] = ({ method, path, query }) =>
      method === 'GET' && path === '/external_payments' && query.get('workspace_id') === workspaceId;
    const heal = writes.demo.answerWith({ matches, answer: page(500) });
    for (const answer of [
      page(200),
      page(403),
      { ...page(200), body: '{"results":[]}' },
      'truncate',
      'reset',
    ] as const) {
      writes.demo.answerWith({ matches, answer, times: 3 });
    }
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
    const until = performance.now() + seconds(1.3);
    const asked = await eventually(
      () => statusOf(writes, payment.idempotencyKey),
      (status) => status?.outcome !== 'PENDING' || performance.now() > until,
    );
    expect(asked).toMatchObject({ outcome: 'PENDING' });
    heal();
    expect(await statusWhenKnown(writes, payment.idempotencyKey)).toMatchObject({ outcome: 'DONE' });
    expect(postsOf(writes, payment.message)).toHaveLength(1);
  },

  'eyes that do not see the project prove nothing': async () => {
    const { workspaceId } = writes.demo.data.landmarks.paymentOverInt32;
    const payment = { ...inputOf('in a hidden project'), workspaceId };
    writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset', commit: 'never' });
    const rewrite = () => ({ count: 0, results: [], workspaces: {}, meta: {} });
    const matches: DemoRule['matches'] = ({ method, path, query }) =>
      method === 'GET' && path === '/workspaces' && (query.get('only') ?? '').split(',').includes(workspaceId);
    const heal = writes.demo.answerWith({ matches, rewrite });
    expect(await pay(writes, payment)).toMatchObject({ outcome: 'PENDING' });
    const until = performance.now() + seconds(1.3);
    const asked = await eventually(
      () => statusOf(writes, payment.idempotencyKey),
      (status) => status?.outcome !== 'PENDING' || performance.now() > until,
    );
    expect(asked).toMatchObject({ outcome: 'PENDING' });
    heal();
    expect((await statusWhenKnown(writes, payment.idempotencyKey))?.userErrors).toMatchObject([
      { code: 'NOT_APPLIED' },
    ]);
  },
});

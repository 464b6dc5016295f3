import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { messageIn, pay, startWrites, type Paid, type PaymentInput, type Writes } from '../../support/start-writes.js';
import { ownAmount, payUntilKnown, testTogether } from '../../support/use-writes.js';
import { account, startBeside } from '../start-beside.js';

jest.setTimeout(90_000);

const settleSeconds = 10;
let marked: Writes;
/** On the same account and journal, with the setting off. */
let plain: Writes;
let areStarted: Promise<void>;
beforeAll(() => {
  areStarted = (async () => {
    marked = await startWrites({ account, settleSeconds, isPaymentMarked: true });
    plain = await startBeside(marked, { settleSeconds, isPaymentMarked: false });
  })();
  return areStarted;
});
afterAll(async () => {
  await plain.close();
  await marked.close();
});

type Payment = PaymentInput & { readonly message: string };

/** A payment whose answer is lost. */
async function inputOf(name: string, fault: Partial<DemoRule>): Promise<Payment> {
  await areStarted;
  const { workspaceId } = marked.demo.data.landmarks.ordinaryPayment;
  const matches: DemoRule['matches'] = ({ method, body }) => method === 'POST' && isMessage(messageIn(body), name);
  marked.demo.answerWith({ matches, times: 1, answer: 'reset', ...fault });
  return { workspaceId, amount: ownAmount(), message: name, idempotencyKey: `key of ${name}` };
}

/** With its mark or without. */
const isMessage = (sent: unknown, name: string) =>
  sent === name || (typeof sent === 'string' && sent.startsWith(`${name} [`));
const commitsOf = (name: string) =>
  marked.demo.commits.filter(({ request }) => isMessage(messageIn(request?.body), name)).map(({ id }) => id);
const postsOf = (name: string) =>
  marked.demo.requests.filter(({ method, body }) => method === 'POST' && isMessage(messageIn(body), name)).length;
const byHand = ({ workspaceId, amount, message }: Payment) =>
  marked.demo.commitDirectly(
    '/external_payments',
    { workspace_id: workspaceId, amount_in_cents: amount, message },
    'admin',
  );

function expectPaidOnce(told: readonly Paid[], { message }: Payment): void {
  expect(commitsOf(message)).toHaveLength(1);
  expect(told.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(message)[0], message } });
  const codes = told.flatMap(({ userErrors = [] }) => userErrors.map(({ code }) => code));
  expect(codes).not.toContain('IDEMPOTENCY_KEY_REUSED');
}

const late = { commit: { afterMs: settleSeconds * 450 } } as const;
const never = { commit: 'never' } as const;

/** What is lost with the setting on is asked for with it off, and the other way round. */
const toggles = (
  [
    ['with a mark, then without', () => [marked, plain]],
    ['without a mark, then with', () => [plain, marked]],
  ] as const
).flatMap(([how, order]) => {
  const toggled = (what: string, fault: Partial<DemoRule>, posts: number) => async () => {
    const payment = await inputOf(`${what}, ${how}`, fault);
    const [before, after] = order();
    const first = await pay(before!, payment);
    const told = await payUntilKnown(after!, payment);
    expectPaidOnce([first, ...told], payment);
    expect(postsOf(payment.message)).toBe(posts);
    expect(await pay(before!, payment)).toEqual(told.at(-1));
  };
  return Object.entries({
    [`sent ${how}: a payment is found again`]: toggled('lost', { answer: 'hang' }, 1),
    [`sent ${how}: a late payment is waited for`]: toggled('late', late, 1),
    [`sent ${how}: one that never came is sent again`]: toggled('never', never, 2),
  });
});

testTogether({
  'the same payment by hand while the answer is lost is not taken for this one': async () => {
    const payment = await inputOf('entered by hand as well', { delayMs: 400 });
    const answered = payUntilKnown(marked, payment);
    const twin = byHand(payment);
    const told = await answered;
    expectPaidOnce(told, payment);
    expect(told.at(-1)?.externalPayment?.id).not.toBe(twin);
    expect(postsOf(payment.message)).toBe(1);
  },

  'the same payment by hand does not hide one that shows late': async () => {
    const payment = await inputOf('by hand, and late', late);
    const answered = payUntilKnown(marked, payment);
    const twin = byHand(payment);
    const told = await answered;
    expectPaidOnce(told, payment);
    expect(told.at(-1)?.externalPayment?.id).not.toBe(twin);
  },

  'a payment whose mark was taken away is left to a person, and not sent again': async () => {
    const mangle: DemoRule['mangle'] = (row) => ({ ...row, message: 'somebody tidied up' });
    const payment = await inputOf('without its mark', { mangle });
    const told = await payUntilKnown(marked, payment);
    expect(told.at(-1)).toMatchObject({ outcome: 'UNRESOLVED', candidateIds: commitsOf(payment.message) });
    expect(postsOf(payment.message)).toBe(1);
  },

  ...Object.fromEntries(toggles),
});

test('a payment is known by its mark where upstream does not tell who made it', async () => {
  const payment = await inputOf('made by nobody', {});
  const withoutUsers = (envelope: unknown) => {
    const { external_payments, ...rest } = envelope as { external_payments: Record<string, object> };
    const rows = Object.entries(external_payments).map(([id, row]) => [id, { ...row, user_id: undefined }]);
    return { ...rest, external_payments: Object.fromEntries(rows) };
  };
  const matches: DemoRule['matches'] = ({ method, path }) => method === 'GET' && path === '/external_payments';
  const heal = marked.demo.answerWith({ matches, rewrite: withoutUsers });
  const told = await payUntilKnown(marked, payment).finally(heal);
  expectPaidOnce(told, payment);
});

test('a payment without a message is found by its mark alone', async () => {
  const { workspaceId } = marked.demo.data.landmarks.ordinaryPayment;
  const amount = ownAmount();
  const isThis: DemoRule['matches'] = ({ method, body }) =>
    method === 'POST' && JSON.stringify(body).includes(`${amount}`);
  marked.demo.answerWith({ matches: isThis, times: 1, answer: 'reset' });
  const told = await payUntilKnown(marked, { workspaceId, amount, idempotencyKey: 'no message' });
  expect(told.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { message: null } });
});

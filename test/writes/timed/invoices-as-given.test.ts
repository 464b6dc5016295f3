import { expect, jest } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { billableWork, makeInvoice, type Invoiced } from '../../support/invoice-writes.js';
import { isPostOf, postsOf, startWrites, type Writes } from '../../support/start-writes.js';
import { eventually, testTogether } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const settleSeconds = 10;
let running: Promise<Writes> | null = null;
let left = 0;

/** One account for all cases, until the last of them is over. */
async function withWrites(run: (writes: Writes) => Promise<void>): Promise<void> {
  left += 1;
  running ??= startWrites({ settleSeconds });
  const writes = await running;
  try {
    await run(writes);
  } finally {
    left -= 1;
    if (left === 0) await writes.close();
  }
}

const given = {
  paymentSchedule: 30,
  invoiceDate: '2026-11-05',
  userInvoiceNumber: 777,
  userInvoiceTitle: 'November',
  draft: false,
  purchaseOrder: 'PO-1',
  projectCode: 'P-1',
  externalReference: { serviceName: 'jira', serviceModel: 'Issue', serviceModelRef: 'K-7', status: 'successful' },
};

let amounts = 100;
/** Each has an amount of its own, so that none has anything in common with another. */
function inputOf({ demo }: Writes, name: string, changes: object = {}) {
  const { workspaceId } = billableWork(demo);
  const additionalItems = [{ notes: `Item of ${name}`, amountInMainUnits: (amounts += 1) }];
  return { ...given, workspaceId, message: name, additionalItems, idempotencyKey: name, ...changes };
}

async function untilKnown(send: () => Promise<Invoiced>): Promise<Invoiced> {
  return eventually(send, ({ outcome }) => outcome !== 'PENDING' && outcome !== undefined, 60_000);
}

const committed = ({ demo }: Writes, notes: string) =>
  demo.commits.filter(({ request }) => JSON.stringify(request?.body ?? '').includes(notes)).map(({ id }) => id);

async function expectUnresolved(
  writes: Writes,
  input: ReturnType<typeof inputOf>,
  candidateIds: string[],
): Promise<void> {
  const known = await untilKnown(() => makeInvoice(writes, input));
  expect(known).toMatchObject({ outcome: 'UNRESOLVED', candidateIds, invoice: null, userErrors: [] });
  expect(await makeInvoice(writes, input)).toEqual(known);
  expect(postsOf(writes, input.message)).toHaveLength(1);
}

/** The answer is lost, and upstream has written something else down. */
function writtenDownAs(name: string, row: object) {
  return () =>
    withWrites(async (writes) => {
      const input = inputOf(writes, `another ${name}`);
      const mangle: DemoRule['mangle'] = (stored) => ({ ...stored, ...row });
      writes.demo.answerWith({ matches: isPostOf(input.message), times: 1, answer: 'reset', mangle });
      await makeInvoice(writes, input);
      const [id = ''] = committed(writes, `Item of another ${name}`);
      await expectUnresolved(writes, input, [id]);
    });
}

/** The answer is lost, nothing is recorded, and the same person bills the same by hand, but for this. */
function billedByHand(name: string, changes: Readonly<Record<string, unknown>>) {
  return () =>
    withWrites(async (writes) => {
      const input = inputOf(writes, `by hand with ${name}`);
      writes.demo.answerWith({ matches: isPostOf(input.message), times: 1, answer: 'reset', commit: 'never' });
      const asked = makeInvoice(writes, input);
      await eventually(
        async () => postsOf(writes, input.message),
        ({ length }) => length > 0,
      );
      const [sent] = postsOf(writes, input.message);
      const { invoice } = sent!.body as { invoice: Record<string, unknown> };
      const id = writes.demo.commitDirectly('/invoices', { ...invoice, ...changes }, 'admin');
      await asked;
      await expectUnresolved(writes, input, [id]);
    });
}

function asGiven(name: string, changes: object) {
  return () =>
    withWrites(async (writes) => {
      const input = inputOf(writes, `as given, ${name}`, changes);
      writes.demo.answerWith({ matches: isPostOf(input.message), times: 1, answer: 'reset' });
      const known = await untilKnown(() => makeInvoice(writes, input));
      expect(known).toMatchObject({
        outcome: 'DONE',
        invoice: { id: committed(writes, `Item of as given, ${name}`)[0] },
      });
      expect(postsOf(writes, input.message)).toHaveLength(1);
    });
}

const reference = { service_name: 'jira', service_model: 'Issue', service_model_ref: 'K-8', status: 'successful' };

testTogether({
  'another title leaves it to a person': writtenDownAs('title', { userInvoiceTitle: 'December' }),
  'no title leaves it to a person': writtenDownAs('title at all', { userInvoiceTitle: null }),
  'another number leaves it to a person': writtenDownAs('number', { userInvoiceNumber: 778 }),
  'another message leaves it to a person': writtenDownAs('message', { message: 'something else' }),
  'another purchase order leaves it to a person': writtenDownAs('purchase order', { purchaseOrder: 'PO-2' }),
  'another project code leaves it to a person': writtenDownAs('project code', { projectCode: 'P-2' }),
  'another date leaves it to a person': writtenDownAs('date', { invoiceDate: '2026-11-06' }),
  'another payment schedule leaves it to a person': writtenDownAs('payment schedule', { paymentSchedule: 31 }),
  'a draft that should be none leaves it to a person': writtenDownAs('kind, a draft', { draft: true }),
  'another external reference leaves it to a person': billedByHand('another reference', {
    external_reference: reference,
  }),
  'no external reference leaves it to a person': billedByHand('no reference', { external_reference: undefined }),
  'an invoice with everything as given is done': asGiven('everything', {}),
  'an invoice with nothing given beside its items is done': asGiven('nothing else', {
    ...Object.fromEntries(Object.keys(given).map((field) => [field, null])),
    paymentSchedule: 0,
  }),
  'values that are none, and those that are 0 or empty, are done as given': asGiven('empty values', {
    paymentSchedule: 0,
    userInvoiceNumber: 0,
    userInvoiceTitle: '',
    purchaseOrder: '',
    draft: true,
    externalReference: null,
  }),
});

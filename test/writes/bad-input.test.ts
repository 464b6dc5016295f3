import { expect, test } from '@jest/globals';
import { pay, statusOf } from '../support/start-writes.js';
import { useWrites } from '../support/use-writes.js';

const writes = useWrites();
const good = { workspaceId: '41000001', amount: 100, idempotencyKey: 'k' };
const invalid = (...field: string[]) => ({ field: ['input', ...field], code: 'INVALID', message: expect.any(String) });
const emoji = '\u{1F4B8}';

async function expectNothing(key: string): Promise<void> {
  expect(writes.demo.requests.splice(0)).toEqual([]);
  expect(await writes.database.run('SELECT * FROM writes')).toEqual([]);
  expect(await statusOf(writes, key)).toBeNull();
}

test.each<[string, Record<string, unknown>, string]>([
  ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
  ['a blank key', { idempotencyKey: ' \n\u00a0' }, 'idempotencyKey'],
  ['a key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey'],
  ['a key with NUL', { idempotencyKey: 'a\0b' }, 'idempotencyKey'],
  ['a key with half a pair', { idempotencyKey: `a${emoji[0]}b` }, 'idempotencyKey'],
  ['a message with NUL', { message: 'a\0b' }, 'message'],
  ['a message with the second half of a pair', { message: `a${emoji[1]}` }, 'message'],
  ['a message of 256 code points', { message: emoji.repeat(256) }, 'message'],
  ['an amount of zero', { amount: 0 }, 'amount'],
  ['a negative amount', { amount: -5 }, 'amount'],
  ['an amount with a fraction', { amount: 12.5 }, 'amount'],
  ['an amount beyond exact numbers', { amount: 2 ** 53 }, 'amount'],
  ['an amount as text beyond exact numbers', { amount: '9007199254740993' }, 'amount'],
  ['an amount that is no number', { amount: '12.00' }, 'amount'],
  ['an empty amount', { amount: '' }, 'amount'],
  ['neither amount nor invoice', { amount: null }, 'amount'],
  ['both amount and invoice', { invoiceId: '41000001' }, 'amount'],
  ['a project id with letters', { workspaceId: '41000001abc' }, 'workspaceId'],
  ['an empty project id', { workspaceId: '' }, 'workspaceId'],
  ['a project id of zero', { workspaceId: '0' }, 'workspaceId'],
  ['a project id of two', { workspaceId: '1,2' }, 'workspaceId'],
  ['an invoice id with a sign', { amount: null, invoiceId: '-7' }, 'invoiceId'],
  ['an empty invoice id', { amount: null, invoiceId: '' }, 'invoiceId'],
])('%s is refused on its field, and nothing comes of it', async (_what, change, field) => {
  const input = { ...good, ...change };
  expect(await pay(writes, input)).toEqual({
    outcome: 'REJECTED',
    externalPayment: null,
    candidateIds: [],
    userErrors: [invalid(field)],
  });
  await expectNothing(input.idempotencyKey);
});

test('all that is wrong is said at once', async () => {
  const input = { workspaceId: 'x', invoiceId: 'y', amount: 0, message: 'm'.repeat(256), idempotencyKey: ' ' };
  const { userErrors = [] } = await pay(writes, input);
  expect(userErrors.map(({ field }) => field?.[1]).sort()).toEqual(
    ['amount', 'idempotencyKey', 'invoiceId', 'message', 'workspaceId'].sort(),
  );
  await expectNothing(' ');
});

test.each(['0', '-1', 'abc', '41000001 ', '', '1'.repeat(19)])(
  'a payment to delete of the id %j is refused',
  async (id) => {
    const mutation = `mutation ($id: ID!) {
    deleteExternalPayment(input: { id: $id }) { deletedId outcome candidateIds userErrors { field message code } } }`;
    const { data } = await writes.ask(mutation, { id });
    expect(data.deleteExternalPayment).toEqual({
      deletedId: null,
      outcome: 'REJECTED',
      candidateIds: [],
      userErrors: [invalid('id')],
    });
    await expectNothing(id);
  },
);

const invoice = {
  workspaceId: '41000001',
  paymentSchedule: 30,
  additionalItems: [{ notes: 'Surcharge', amountInMainUnits: 5 }],
  idempotencyKey: 'k',
};
const reference = { serviceName: 'jira', serviceModel: 'Issue', serviceModelRef: '7' };
const refuse = async (input: object) => {
  const mutation = `mutation ($input: CreateInvoiceInput!) {
    createInvoice(input: $input) { outcome candidateIds userErrors { field message code } invoice { id } } }`;
  const { data } = await writes.ask(mutation, { input });
  return data.createInvoice;
};

test.each<[string, object, readonly string[]]>([
  ['no project', { workspaceId: null }, ['workspaceId']],
  ['no project in a list', { workspaceId: null, workspaceIds: [] }, ['workspaceId']],
  ['a project id with letters', { workspaceIds: ['41000001', 'x'] }, ['workspaceIds', '1']],
  ['a negative schedule', { paymentSchedule: -1 }, ['paymentSchedule']],
  ['a negative number', { userInvoiceNumber: -1 }, ['userInvoiceNumber']],
  ['a day that is none', { invoiceDate: '2026-02-30' }, ['invoiceDate']],
  ['a date in other words', { invoiceDate: 'tomorrow' }, ['invoiceDate']],
  ['a title with NUL', { userInvoiceTitle: 'a\0' }, ['userInvoiceTitle']],
  ['an entry id with letters', { timeEntryIds: ['7', '7x'] }, ['timeEntryIds', '1']],
  ['an item of zero', { additionalItems: [{ amountInMainUnits: 0 }] }, ['additionalItems', '0', 'amountInMainUnits']],
  ['a fee below zero', { fixedFeeItems: [{ amountInMainUnits: -1 }] }, ['fixedFeeItems', '0', 'amountInMainUnits']],
  ['a fee of no task', { fixedFeeItems: [{ amountInMainUnits: 1, storyId: 'x' }] }, ['fixedFeeItems', '0', 'storyId']],
  [
    'notes with half a pair',
    { additionalItems: [{ amountInMainUnits: 1, notes: emoji[0] }] },
    ['additionalItems', '0', 'notes'],
  ],
  ['a blank service', { externalReference: { ...reference, serviceName: ' ' } }, ['externalReference', 'serviceName']],
  ['an unknown status', { externalReference: { ...reference, status: 'done' } }, ['externalReference', 'status']],
  ['a blank key', { idempotencyKey: '' }, ['idempotencyKey']],
])('an invoice with %s is refused on its field', async (_what, change, field) => {
  const refused = { outcome: 'REJECTED', candidateIds: [], invoice: null, userErrors: [invalid(...field)] };
  expect(await refuse({ ...invoice, ...change })).toEqual(refused);
  await expectNothing('k');
});

test.each([{}, { timeEntryIds: [] }, { fixedFeeItems: [], expenseIds: null, billingMilestoneIds: [] }])(
  'an invoice of nothing is refused as a whole',
  async (things) => {
    const { userErrors, outcome } = await refuse({ ...invoice, additionalItems: null, ...things });
    expect(outcome).toBe('REJECTED');
    // By the schema, what is about the write as a whole has no field.
    expect(userErrors).toEqual([{ field: null, code: 'INVALID', message: expect.any(String) }]);
    await expectNothing('k');
  },
);

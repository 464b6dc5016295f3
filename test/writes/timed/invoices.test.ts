import { expect, jest, test } from '@jest/globals';
import { commitsOf, isPostOf, postsOf, statusOf } from '../../support/start-writes.js';
import { billableWork, makeInvoice, type Invoiced } from '../../support/invoice-writes.js';
import { eventually, useWrites } from '../../support/use-writes.js';

jest.setTimeout(60_000);

const writes = useWrites({ settleSeconds: 24 });
const quick = useWrites({ settleSeconds: 10 });

const surcharge = (amountInMainUnits: number) => [{ notes: 'Surcharge', amountInMainUnits, taxable: true }];

test('everything that can be said of an invoice is sent as the documents have it, in one POST', async () => {
  const { workspaceId, timeEntryIds, expenseIds, billingMilestoneIds, stories } = billableWork(writes.demo);
  const [entryId = '', expenseId = '', milestoneId = ''] = [timeEntryIds[0], expenseIds[0], billingMilestoneIds[0]];
  const storyId = stories[0]!.id;
  const input = {
    workspaceId,
    workspaceIds: [workspaceId],
    paymentSchedule: 30,
    invoiceDate: '2026-11-05',
    userInvoiceNumber: 777,
    userInvoiceTitle: 'November',
    draft: false,
    message: 'everything',
    purchaseOrder: 'PO-1',
    projectCode: 'P-1',
    suppressEmails: true,
    timeEntryIds: [entryId],
    expenseIds: [expenseId],
    billingMilestoneIds: [milestoneId],
    fixedFeeItems: [{ notes: 'Fee', amountInMainUnits: 1_250, taxable: false, storyId, workspaceId }],
    additionalItems: [{ notes: 'Extra', amountInMainUnits: 7, taxable: true, workspaceId }],
    externalReference: {
      serviceName: 'jira',
      serviceModel: 'Issue',
      serviceModelRef: 'K-7',
      status: 'successful',
      externalMessage: 'Synced',
      externalLink: 'https://jira.example/K-7',
      externalStatus: 'open',
      locked: true,
    },
    idempotencyKey: 'everything',
  };
  writes.demo.requests.length = 0;
  const selection = `id title userInvoiceNumber userInvoiceTitle draft invoiceDate dueDate message purchaseOrder projectCode
    status currencyBaseUnit workspaces { id } timeEntries { id isInvoiced } expenses { id isInvoiced }
    billingMilestones { id } fixedFeeItems { notes amount { minorUnits } } additionalItems { notes amount { minorUnits } }
    externalReferences { serviceName serviceModelRef status locked } user { id }`;
  const { invoice, ...payload } = await makeInvoice(writes, input, selection);
  expect(payload).toEqual({ outcome: 'DONE', candidateIds: [], userErrors: [] });
  const sent = writes.demo.requests.map(({ method, path, query }) => `${method} ${path}?${query}`);
  const include =
    'additional_items,billing_milestones,expenses,external_references,fixed_fee_items,time_entries,user,workspaces';
  // The user's id is told without his include.
  expect(sent).toEqual([expect.stringMatching(`^POST /invoices\\?include=${include.replace(',user,', '(,user)?,')}$`)]);
  expect(postsOf(writes, 'everything')[0]?.body).toEqual({
    invoice: {
      workspace_id: Number(workspaceId),
      workspace_ids: [Number(workspaceId)],
      payment_schedule: 30,
      invoice_date: '2026-11-05',
      user_invoice_number: 777,
      user_invoice_title: 'November',
      draft: false,
      message: 'everything',
      purchase_order: 'PO-1',
      project_code: 'P-1',
      suppress_emails: true,
      time_entry_ids: [Number(entryId)],
      expense_ids: [Number(expenseId)],
      billing_milestone_ids: [Number(milestoneId)],
      fixed_fee_items: [
        { notes: 'Fee', amount: 1_250, taxable: false, story_id: Number(storyId), workspace_id: Number(workspaceId) },
      ],
      additional_items: [{ notes: 'Extra', amount: 7, taxable: true, workspace_id: Number(workspaceId) }],
      external_reference: {
        service_name: 'jira',
        service_model: 'Issue',
        service_model_ref: 'K-7',
        status: 'successful',
        external_message: 'Synced',
        external_link: 'https://jira.example/K-7',
        external_status: 'open',
        locked: true,
      },
    },
  });
  expect(invoice).toMatchObject({
    id: commitsOf(writes, 'everything')[0],
    userInvoiceNumber: 777,
    userInvoiceTitle: 'November',
    dueDate: '2026-12-05',
    workspaces: [{ id: workspaceId }],
    timeEntries: [{ id: entryId, isInvoiced: true }],
    expenses: [{ id: expenseId, isInvoiced: true }],
    billingMilestones: [{ id: milestoneId }],
    fixedFeeItems: [{ notes: 'Fee', amount: { minorUnits: 1_250 * invoice.currencyBaseUnit } }],
    additionalItems: [{ notes: 'Extra', amount: { minorUnits: 7 * invoice.currencyBaseUnit } }],
    externalReferences: [{ serviceName: 'jira', serviceModelRef: 'K-7', locked: true }],
  });
  const { data } = await writes.ask('query ($id: ID!) { timeEntry(id: $id) { isInvoiced invoice { id message } } }', {
    id: entryId,
  });
  expect(data.timeEntry).toEqual({ isInvoiced: true, invoice: { id: invoice.id, message: 'everything' } });
});

test('what is left out or null is not sent', async () => {
  const { workspaceId } = billableWork(writes.demo);
  const input = { workspaceIds: [workspaceId], paymentSchedule: 0, additionalItems: [{ amountInMainUnits: 3 }] };
  const nothing = { workspaceId: null, message: 'little', draft: null, externalReference: null, expenseIds: [] };
  await makeInvoice(writes, { ...input, ...nothing, idempotencyKey: 'little' });
  expect(postsOf(writes, 'little')[0]?.body).toEqual({
    invoice: {
      workspace_ids: [Number(workspaceId)],
      payment_schedule: 0,
      message: 'little',
      additional_items: [{ amount: 3 }],
    },
  });
});

test.each(['timeEntryIds', 'expenseIds', 'billingMilestoneIds'] as const)(
  'an invoice of %s alone, whose answer is lost, is found again by them',
  async (field) => {
    const { workspaceId, [field]: ids } = billableWork(writes.demo);
    const input = { workspaceId, paymentSchedule: 30, message: field, [field]: ids.slice(0, 1), idempotencyKey: field };
    writes.answerWith({ matches: isPostOf(field), times: 1, answer: 'reset' });
    const answers = await untilKnown(() => makeInvoice(writes, input, 'id message'));
    const [id] = commitsOf(writes, field);
    expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', invoice: { id, message: field } });
    expect(await makeInvoice(writes, input, 'id message')).toEqual(answers.at(-1));
    expect(commitsOf(writes, field)).toEqual([id]);
    expect(postsOf(writes, field)).toHaveLength(1);
  },
);

async function untilKnown(send: () => Promise<Invoiced>): Promise<Invoiced[]> {
  const answers: Invoiced[] = [];
  const ask = async () => {
    const answer = await send();
    answers.push(answer);
    return answer;
  };
  await eventually(ask, ({ outcome }) => outcome !== 'PENDING' && outcome !== undefined, 40_000);
  return answers;
}

test('an invoice of items alone is found again by their amounts and notes, in whatever order', async () => {
  const { workspaceId } = billableWork(writes.demo);
  const items = { additionalItems: [...surcharge(9), ...surcharge(2)], fixedFeeItems: surcharge(5) };
  const input = { workspaceId, paymentSchedule: 30, message: 'items', ...items, idempotencyKey: 'items' };
  writes.answerWith({ matches: isPostOf('items'), times: 1, answer: 'truncate' });
  const answers = await untilKnown(() => makeInvoice(writes, input));
  expect(answers.at(-1)).toMatchObject({ outcome: 'DONE', invoice: { id: commitsOf(writes, 'items')[0] } });
  expect(commitsOf(writes, 'items')).toHaveLength(1);
});

test('another invoice of the same user and project is not taken for this one', async () => {
  const { workspaceId } = billableWork(quick.demo);
  const input = { workspaceId, paymentSchedule: 30, message: 'mine', additionalItems: surcharge(11) };
  quick.answerWith({ matches: isPostOf('mine'), times: 1, answer: 'reset', commit: 'never' });
  const answered = makeInvoice(quick, { ...input, idempotencyKey: 'mine' });
  const other = { additional_items: [{ notes: 'Surcharge', amount: 12 }], payment_schedule: 30 };
  quick.demo.commitDirectly('/invoices', { workspace_id: workspaceId, ...other }, 'admin');
  expect(await answered).toMatchObject({ outcome: 'PENDING', invoice: null });
  const status = await eventually(
    () => statusOf(quick, 'mine'),
    (known) => known?.outcome !== 'PENDING',
    40_000,
  );
  expect(status).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'NOT_APPLIED' }] });
});

test('upstream refuses work that is on an invoice already, on its field', async () => {
  const { id, workspaceId } = writes.demo.data.landmarks.ordinaryTimeEntry;
  const input = { workspaceId, paymentSchedule: 30, timeEntryIds: [id], idempotencyKey: 'billed twice' };
  const refused = { outcome: 'REJECTED', userErrors: [{ field: ['input', 'timeEntryIds'], code: 'INVALID' }] };
  expect(await makeInvoice(writes, input)).toMatchObject(refused);
});

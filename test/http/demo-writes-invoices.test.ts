import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

type Wire = Record<string, unknown>;
type Envelope = Record<string, Record<string, Wire>>;

let account: DemoAccount;
let data: DemoData;

beforeAll(async () => {
  account = await startDemoAccount();
  data = account.data;
});
afterAll(() => account.close());
beforeEach(() => {
  account.commits.length = 0;
});

const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const post = (input: Wire, { token, query = '' }: { token?: string; query?: string } = {}) =>
  fetch(`${account.url}/invoices${query}`, {
    method: 'POST',
    headers: headersOf(token ?? demoTokens.admin),
    body: JSON.stringify({ invoice: input }),
  });
const get = async (path: string) =>
  (await (await fetch(`${account.url}${path}`, { headers: headersOf(demoTokens.admin) })).json()) as Envelope;
async function create(input: Wire, query = ''): Promise<{ id: string; invoice: Wire; envelope: Envelope }> {
  const answer = await post(input, { query });
  expect(answer.status).toBe(200);
  const envelope = (await answer.json()) as Envelope;
  expect(envelope.count).toBe(1);
  const { id } = account.commits.at(-1)!;
  return { id, invoice: envelope.invoices![id]!, envelope };
}
async function refusals(input: Wire, options?: Parameters<typeof post>[1]): Promise<unknown> {
  const answer = await post(input, options);
  expect(answer.status).toBe(422);
  expect(account.commits).toEqual([]);
  return ((await answer.json()) as { errors: unknown }).errors;
}
const invalid = (field: string) => ({ type: 'validation', field, index: 0, message: expect.any(String) });

/** A project with free work of each kind. */
function site(currency?: string) {
  const free = <Row extends { workspaceId: string; invoiceId: string | null }>(rows: Iterable<Row>, id: string) =>
    [...rows].filter((row) => row.workspaceId === id && row.invoiceId === null);
  for (const { id, currency: own } of data.workspaces.values()) {
    const work = {
      entries: free(data.timeEntries.values(), id),
      expenses: free(data.expenses.values(), id),
      milestones: free(data.billingMilestones.values(), id),
    };
    const isRich = work.entries.length > 1 && work.expenses.length > 0 && work.milestones.length > 0;
    if (isRich && (currency === undefined || own.code === currency)) return { id, currency: own, ...work };
  }
  throw new Error('expected a project with free work');
}
const item = { notes: 'Licences', amount: 250, taxable: true };
const basics = () => ({ workspace_id: site().id, payment_schedule: 30 });

describe('a new invoice', () => {
  test('adds up what it is made of, and tells all of it when asked', async () => {
    const { id: workspaceId, currency, entries, expenses, milestones } = site();
    const [first, second] = entries;
    const { id, invoice, envelope } = await create(
      {
        workspace_id: Number(workspaceId),
        payment_schedule: 14,
        invoice_date: '2026-02-20',
        time_entry_ids: [Number(first!.id), second!.id],
        expense_ids: [expenses[0]!.id],
        billing_milestone_ids: [milestones[0]!.id],
        additional_items: [item],
        fixed_fee_items: [{ ...item, amount: '40', notes: 'Workshop', taxable: 'false' }],
      },
      '?include=time_entries,expenses,billing_milestones,additional_items,fixed_fee_items,workspaces,user',
    );
    const hours = [first!, second!].reduce((sum, row) => sum + (row.timeInMinutes * row.rateInCents) / 60, 0);
    const total = Math.round(
      hours + expenses[0]!.amountInCents + milestones[0]!.amountInCents + 290 * currency.baseUnit,
    );
    expect(invoice).toMatchObject({
      balance_in_cents: total,
      status: 'new',
      draft: false,
      invoice_date: '2026-02-20',
      due_date: '2026-03-06',
      payment_schedule: 14,
      currency: currency.code,
      user_id: data.callers.admin,
      recipient_id: data.workspaces.get(workspaceId)!.primaryCounterpartId,
      workspace_ids: [workspaceId],
      time_entry_ids: [first!.id, second!.id],
      expense_ids: [expenses[0]!.id],
      billing_milestone_ids: [milestones[0]!.id],
      additional_item_ids: [expect.any(String)],
      fixed_fee_item_ids: [expect.any(String)],
    });
    expect(Object.values(envelope.additional_items!)).toEqual([
      expect.objectContaining({ amount_in_cents: 250 * currency.baseUnit, notes: 'Licences', taxable: true }),
    ]);
    expect(Object.values(envelope.fixed_fee_items!)).toEqual([
      expect.objectContaining({ amount_in_cents: 40 * currency.baseUnit, notes: 'Workshop', taxable: false }),
    ]);
    expect((await get(`/invoices/${id}`)).invoices![id]).toMatchObject({ balance_in_cents: total });
  });

  test('takes its work off the list of what can be invoiced', async () => {
    const { id: workspaceId, entries, expenses, milestones } = site();
    const input = {
      workspace_id: workspaceId,
      payment_schedule: 0,
      time_entry_ids: [entries[0]!.id],
      expense_ids: [expenses[0]!.id],
      billing_milestone_ids: [milestones[0]!.id],
    };
    const { id } = await create(input);
    const entry = (await get(`/time_entries/${entries[0]!.id}`)).time_entries![entries[0]!.id];
    expect(entry).toMatchObject({ is_invoiced: true, invoice_id: id });
    const expense = (await get(`/expenses/${expenses[0]!.id}`)).expenses![expenses[0]!.id];
    expect(expense).toMatchObject({ is_invoiced: true });
    const milestone = await get(`/billing_milestones/${milestones[0]!.id}?include=invoices`);
    expect(milestone.billing_milestones![milestones[0]!.id]).toMatchObject({
      invoice_id: Number(id),
      invoice_ids: expect.arrayContaining([id]),
    });
    account.commits.length = 0;
    expect(await refusals(input)).toEqual([
      invalid('billing_milestone_ids'),
      invalid('expense_ids'),
      invalid('time_entry_ids'),
    ]);
  });

  test.each(['JPY', 'KWD'])('stores items in minor units of %s', async (code) => {
    const { id, currency } = [...data.workspaces.values()].find((row) => row.currency.code === code)!;
    const { invoice } = await create({ workspace_id: id, payment_schedule: 30, additional_items: [item] });
    expect(invoice).toMatchObject({ balance_in_cents: 250 * currency.baseUnit, currency: code });
  });

  test('is numbered after the others unless told, is dated today, and can be a draft', async () => {
    const highest = Math.max(...[...data.invoices.values()].map((row) => row.userInvoiceNumber));
    const { invoice } = await create({ ...basics(), additional_items: [item] });
    expect(invoice).toMatchObject({ title: `Invoice #${highest + 1}`, user_invoice_number: highest + 1 });
    const today = new Date(Date.now() - 7 * 3_600_000).toISOString().slice(0, 10);
    expect(invoice.invoice_date).toBe(today);
    const { invoice: draft } = await create({
      ...basics(),
      additional_items: [item],
      draft: true,
      user_invoice_number: 77,
      user_invoice_title: 'Services',
      message: 'Thank you',
      purchase_order: 'PO 1',
      project_code: 'P-1',
      suppress_emails: true,
    });
    expect(draft).toMatchObject({
      title: 'Draft Invoice #77',
      draft: true,
      user_invoice_title: 'Services',
      message: 'Thank you',
      purchase_order: 'PO 1',
      project_code: 'P-1',
    });
  });

  test('can cover several projects of one currency, which then takes no payment', async () => {
    const { workspaceIds } = data.landmarks.multiProjectInvoice;
    const { id, invoice } = await create(
      {
        workspace_ids: workspaceIds,
        payment_schedule: 30,
        additional_items: [{ ...item, workspace_id: workspaceIds[1] }],
      },
      '?include=workspaces',
    );
    expect(invoice.workspace_ids).toEqual(workspaceIds);
    const pay = { workspace_id: workspaceIds[0], invoice_id: id };
    expect(() => account.commitDirectly('/external_payments', pay, 'admin')).toThrow('Invoice must be');
  });

  test('can be paid', async () => {
    const { id } = await create({ ...basics(), additional_items: [item] });
    account.commitDirectly('/external_payments', { workspace_id: basics().workspace_id, invoice_id: id }, 'admin');
    expect(data.invoices.get(id)).toMatchObject({ status: 'accepted payment', balanceInCents: 0 });
  });

  test('can be known to another system', async () => {
    const { id, envelope } = await create(
      {
        ...basics(),
        additional_items: [item],
        external_reference: {
          service_name: 'netsuite',
          service_model: 'Transaction',
          service_model_ref: 'T-1',
          status: 'successful',
          external_link: 'https://netsuite.example/T-1',
          locked: true,
        },
      },
      '?include=external_references',
    );
    expect(Object.values(envelope.external_references!)).toEqual([
      expect.objectContaining({
        subject_type: 'Invoice',
        subject_id: Number(id),
        service_name: 'netsuite',
        service_model: 'Transaction',
        service_model_ref: 'T-1',
        status: 'successful',
        external_link: 'https://netsuite.example/T-1',
        locked: true,
      }),
    ]);
    const found = await get('/invoices?external_reference_service_model_ref=T-1');
    expect(found.results).toEqual([{ key: 'invoices', id }]);
  });
});

describe('an invoice is refused', () => {
  test('without projects, schedule and anything to bill, all at once', async () => {
    expect(await refusals({})).toEqual([invalid('workspace_id'), invalid('payment_schedule'), invalid('base')]);
  });

  test.each([
    ['workspace_id', { workspace_id: '49999999' }],
    ['workspace_ids', { workspace_ids: ['49999999'] }],
    ['payment_schedule', { payment_schedule: -1 }],
    ['time_entry_ids', { time_entry_ids: [49_999_999] }],
    ['expense_ids', { expense_ids: ['49999999'] }],
    ['billing_milestone_ids', { billing_milestone_ids: 49_999_999 }],
    ['additional_items', { additional_items: [{ ...item, workspace_id: 49_999_999 }] }],
    ['fixed_fee_items', { fixed_fee_items: [{ ...item, workspace_id: 49_999_999 }] }],
    ['fixed_fee_items', { fixed_fee_items: [{ ...item, story_id: 49_999_999 }] }],
    ['external_reference', { external_reference: { service_name: 'jira', service_model: 'Issue' } }],
    [
      'external_reference',
      { external_reference: { service_name: 'j', service_model: 'I', service_model_ref: '1', status: 'x' } },
    ],
  ])('on the field %s for %j', async (field, input) => {
    expect(await refusals({ ...basics(), additional_items: [item], ...input })).toEqual([invalid(field)]);
  });

  test('for work of another project, and for work that is invoiced', async () => {
    const { id, entries } = site();
    const foreign = [...data.timeEntries.values()].find((row) => row.workspaceId !== id && row.invoiceId === null)!;
    const invoiced = [...data.timeEntries.values()].find((row) => row.workspaceId === id && row.invoiceId !== null)!;
    for (const bad of [foreign, invoiced]) {
      expect(await refusals({ ...basics(), time_entry_ids: [entries[0]!.id, bad.id] })).toEqual([
        invalid('time_entry_ids'),
      ]);
    }
    expect(data.timeEntries.get(entries[0]!.id)?.invoiceId).toBeNull();
  });

  test('for projects of two currencies', async () => {
    const [yen, dinar] = ['JPY', 'KWD'].map(
      (code) => [...data.workspaces.values()].find((row) => row.currency.code === code)!.id,
    );
    const input = { workspace_id: yen, workspace_ids: [dinar], payment_schedule: 30, additional_items: [item] };
    expect(await refusals(input)).toEqual([invalid('workspace_ids')]);
  });

  test('for a project that the caller does not see, and for guests', async () => {
    const workspace_id = data.landmarks.workspaceHiddenFromLead.id;
    const input = { ...basics(), additional_items: [item], workspace_id };
    expect(await refusals(input, { token: demoTokens.lead })).toEqual([invalid('workspace_id')]);
    expect((await post(input, { token: demoTokens.guest })).status).toBe(403);
  });

  test('without its key, with 400', async () => {
    const init = { method: 'POST', headers: headersOf(demoTokens.admin), body: '{"external_payment":{}}' };
    expect((await fetch(`${account.url}/invoices`, init)).status).toBe(400);
  });
});

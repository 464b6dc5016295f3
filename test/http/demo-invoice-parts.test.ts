import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

type Wire = Record<string, unknown>;
type Envelope = { results: { key: string; id: string }[] } & Record<string, Record<string, Wire>>;

let account: DemoAccount;
let landmarks: DemoData['landmarks'];

beforeAll(async () => {
  account = await startDemoAccount();
  landmarks = account.data.landmarks;
});
afterAll(() => account.close());

const ask = (path: string, token: string = demoTokens.admin) =>
  fetch(`${account.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
async function read(path: string, token?: string): Promise<Envelope> {
  const answer = await ask(path, token);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Envelope;
}
const parts = ['additional_items', 'billing_milestones', 'expenses', 'fixed_fee_items', 'time_entries'] as const;
const keyOf = (name: string) => (name === 'time_entries' ? 'time_entry_ids' : name.replace(/s$/, '_ids'));

function pick(envelope: Envelope, invoice: Wire, name: string): Wire[] {
  return (invoice[keyOf(name)] as string[]).map((id) => envelope[name]?.[id] as Wire);
}
const amountOf = (part: Wire) =>
  'time_in_minutes' in part
    ? ((part['time_in_minutes'] as number) * (part['rate_in_cents'] as number)) / 60
    : (part['amount_in_cents'] as number);

async function pages(path: string, howMany: number): Promise<Envelope[]> {
  return Promise.all(Array.from({ length: howMany }, (_, index) => read(`${path}&per_page=200&page=${index + 1}`)));
}

describe('what an invoice is made of', () => {
  test('adds up, to the minor unit: to the balance while it is unpaid, to what was paid afterwards', async () => {
    const payments = (await pages('/external_payments?order=id:asc', 5)).flatMap((page) =>
      Object.values(page['external_payments'] ?? {}),
    );
    const paid = new Map(payments.map((payment) => [payment['invoice_id'], payment['amount_in_cents']]));
    const seen = { new: 0, 'accepted payment': 0, cancelled: 0 };
    for (const page of await pages(`/invoices?order=id:asc&include=${parts.join()}`, 3)) {
      for (const invoice of Object.values(page['invoices'] ?? {})) {
        const status = invoice['status'] as keyof typeof seen;
        seen[status] += 1;
        if (status === 'cancelled') continue;
        const amounts = parts.flatMap((name) => pick(page, invoice, name)).map(amountOf);
        for (const amount of amounts) expect(Number.isSafeInteger(amount)).toBe(true);
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        const id = invoice['id'] as string;
        const expected = status === 'new' ? invoice['balance_in_cents'] : account.data.invoices.get(id)?.totalInCents;
        expect([id, sum]).toEqual([id, expected]);
        if (paid.has(id)) expect(sum).toBe(paid.get(id));
      }
    }
    expect(seen.new + seen['accepted payment'] + seen.cancelled).toBe(600);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  test('is billed once: an invoiced entry names its invoice, an entry of a cancelled one is free', async () => {
    const billed = new Map<string, string>();
    for (const page of await pages('/invoices?order=id:asc&include=time_entries,expenses', 3)) {
      for (const invoice of Object.values(page['invoices'] ?? {})) {
        const entries = pick(page, invoice, 'time_entries');
        const expenses = pick(page, invoice, 'expenses');
        if (invoice['status'] === 'cancelled') expect([entries, expenses]).toEqual([[], []]);
        for (const entry of entries) {
          expect(entry).toMatchObject({ invoice_id: invoice['id'], is_invoiced: true, billable: true });
          expect(billed.has(entry['id'] as string)).toBe(false);
          billed.set(entry['id'] as string, invoice['id'] as string);
        }
        for (const expense of expenses) expect(expense).toMatchObject({ is_invoiced: true, is_billable: true });
      }
    }
    const invoiced = [...account.data.timeEntries.values()].filter(({ invoiceId }) => invoiceId !== null);
    expect(new Set(billed.keys())).toEqual(new Set(invoiced.map(({ id }) => id)));
  });

  test('is of its own projects, and was done before', async () => {
    const page = await read('/invoices?per_page=200&include=time_entries,expenses,workspaces');
    for (const invoice of Object.values(page['invoices'] ?? {})) {
      for (const part of [...pick(page, invoice, 'time_entries'), ...pick(page, invoice, 'expenses')]) {
        expect(invoice['workspace_ids']).toContain(part['workspace_id']);
        expect(part['currency']).toBe(invoice['currency']);
        expect(Date.parse(part['created_at'] as string)).toBeLessThanOrEqual(
          Date.parse(invoice['created_at'] as string),
        );
      }
    }
  });

  test('comes in one answer with all nine associations, for the lead too', async () => {
    const { id } = landmarks.richInvoice;
    const names = [...parts, 'external_references', 'recipient', 'user', 'workspaces'];
    const envelope = await read(`/invoices/${id}?include=${names.join()}`, demoTokens.lead);
    const invoice = envelope['invoices']?.[id] as Wire;
    for (const name of [...parts, 'external_references', 'workspaces']) {
      const listed = invoice[keyOf(name)] as string[];
      expect(listed.length).toBeGreaterThan(0);
      expect(Object.keys(envelope[name] ?? {}).sort()).toEqual([...listed].sort());
    }
    expect(new Set(Object.keys(envelope['users'] ?? {}))).toEqual(
      new Set([invoice['recipient_id'], invoice['user_id']]),
    );
  });

  test('can be very long, and is never paged', async () => {
    const { id } = landmarks.longInvoice;
    const { time_entries } = await read(`/invoices?only=${id}&include=time_entries&per_page=1`);
    expect(Object.keys(time_entries ?? {})).toHaveLength(220);
  });
});

describe('additional and fixed fee items', () => {
  test('come only with an invoice: they have no path of their own', async () => {
    const { additionalItemIds, fixedFeeItemIds } = landmarks.richInvoice;
    for (const path of [
      '/additional_items',
      `/additional_items/${additionalItemIds[0]}`,
      '/fixed_fee_items',
      `/fixed_fee_items/${fixedFeeItemIds[0]}`,
    ]) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: 'Page Not Found' }] });
    }
  });

  test('have a currency without its base unit, and ids of project and story that are numbers', async () => {
    const { data } = account;
    const { id, additionalItemIds } = landmarks.richInvoice;
    const item = data.additionalItems.get(additionalItemIds[0] ?? '');
    const fee = [...data.fixedFeeItems.values()].find(({ storyId }) => storyId !== null);
    const { additional_items } = await read(`/invoices/${id}?include=additional_items`);
    const { fixed_fee_items } = await read(`/invoices/${fee?.invoiceId}?include=fixed_fee_items`);
    const common = (row: typeof item) => ({
      id: row?.id,
      amount_in_cents: row?.amountInCents,
      created_at: expect.any(String),
      currency: row?.currency.code,
      notes: row?.notes,
      taxable: row?.taxable,
      workspace_id: Number(row?.workspaceId),
    });
    expect(additional_items?.[item?.id ?? '']).toEqual(common(item));
    expect(fixed_fee_items?.[fee?.id ?? '']).toEqual({ ...common(fee), story_id: Number(fee?.storyId) });
  });
});

describe('what belongs to a project', () => {
  test('its billing milestones are those that name it', async () => {
    const { workspaceId } = landmarks.milestoneOnInvoice;
    const { workspaces, billing_milestones } = await read(`/workspaces/${workspaceId}?include=billing_milestones`);
    const own = [...account.data.billingMilestones.values()].filter((row) => row.workspaceId === workspaceId);
    expect(workspaces?.[workspaceId]).toHaveProperty(
      'billing_milestone_ids',
      own.map(({ id }) => id),
    );
    expect(Object.keys(billing_milestones ?? {})).toHaveLength(own.length);
  });

  test('its next milestone is the first that is not completed; the key comes only with the include', async () => {
    expect(await read('/workspaces?include_archived=true&per_page=200')).not.toHaveProperty('stories');
    const page = await read('/workspaces?include_archived=true&per_page=200&include=next_uncompleted_milestone');
    const stories = [...account.data.stories.values()];
    for (const workspace of Object.values(page['workspaces'] ?? {})) {
      const open = stories.filter(
        (row) => row.workspaceId === workspace['id'] && row.storyType === 'milestone' && row.completedAt === null,
      );
      const next = workspace['next_uncompleted_milestone_id'];
      const dueDate = page['stories']?.[String(next)]?.['due_date'] ?? null;
      expect([next === null, dueDate]).toEqual([open.length === 0, open.map((row) => row.dueDate).sort()[0] ?? null]);
    }
  });
});

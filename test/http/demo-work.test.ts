import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

type Wire = Record<string, unknown>;
type Envelope = { count: number; meta: Wire; results: { key: string; id: string }[] } & Record<
  string,
  Record<string, Wire>
>;

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
/** The one record that a path is about. */
async function record(path: string, token?: string): Promise<Wire> {
  const envelope = await read(path, token);
  const [result] = envelope.results;
  return envelope[result?.key ?? '']?.[result?.id ?? ''] as Wire;
}
const ids = async (path: string, token?: string) => (await read(path, token)).results.map(({ id }) => id);
const count = async (path: string, token?: string) => (await read(path, token)).count;
const timeEntries = () => [...account.data.timeEntries.values()];
const expenses = () => [...account.data.expenses.values()];
const milestones = () => [...account.data.billingMilestones.values()];
const project = (id: string) => account.data.workspaces.get(id);
const everything = 'apply_default_filters=false';
const dateTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/);
const date = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);

describe('a time entry', () => {
  test('has everything documented, and foreign keys that are texts', async () => {
    const row = landmarks.ordinaryTimeEntry;
    expect(await record(`/time_entries/${row.id}`)).toEqual({
      id: row.id,
      approved: true,
      billable: true,
      cost_rate_in_cents: row.costRateInCents,
      created_at: dateTime,
      currency: row.currency.code,
      currency_base_unit: row.currency.baseUnit,
      currency_symbol: row.currency.symbol,
      date_performed: date,
      invoice_id: row.invoiceId,
      is_invoiced: true,
      location: row.location,
      notes: row.notes,
      rate_in_cents: row.rateInCents,
      story_id: row.storyId,
      taxable: row.taxable,
      time_in_minutes: row.timeInMinutes,
      updated_at: dateTime,
      user_id: row.userId,
      workspace_id: row.workspaceId,
    });
  });

  test('has a place that is a number, and its editability, only on request', async () => {
    const { id } = timeEntries().find(({ locationId }) => locationId !== null)!;
    const entry = await record(`/time_entries/${id}?optional_fields=location_id,user_can_edit`);
    expect(entry).toMatchObject({ location_id: expect.any(Number), user_can_edit: expect.any(Boolean) });
  });

  test('keeps its rates from guests', async () => {
    const { id } = landmarks.guestTimeEntry;
    const entry = await record(`/time_entries/${id}`, demoTokens.guest);
    expect(entry).not.toHaveProperty('rate_in_cents');
    expect(entry).not.toHaveProperty('cost_rate_in_cents');
    expect(entry).toMatchObject({ currency: expect.any(String), time_in_minutes: expect.any(Number) });
  });

  test('that is not on an invoice has a null, and one of a deleted story or user its id all the same', async () => {
    const { uninvoicedTimeEntry: free, timeEntryOfDeletedStory, timeEntryOfDeletedUser } = landmarks;
    expect(await record(`/time_entries/${free.id}`)).toMatchObject({ invoice_id: null, is_invoiced: false });
    const both = `${timeEntryOfDeletedStory.id},${timeEntryOfDeletedUser.id}`;
    const { time_entries, stories, users } = await read(`/time_entries?only=${both}&include=story,user`);
    expect(time_entries?.[timeEntryOfDeletedStory.id]).toHaveProperty('story_id', timeEntryOfDeletedStory.storyId);
    expect(stories).not.toHaveProperty(timeEntryOfDeletedStory.storyId ?? '');
    expect(users).not.toHaveProperty(timeEntryOfDeletedUser.userId);
  });

  test('brings along a user whom the lead cannot list', async () => {
    const { id, userId } = landmarks.timeEntryOfHiddenUser;
    const { users } = await read(`/time_entries?only=${id}&include=user`, demoTokens.lead);
    expect(users).toHaveProperty(userId);
    expect(await count(`/users?only=${userId}&${everything}`, demoTokens.lead)).toBe(0);
  });

  test.each([
    ['active_submission', 'active_submission_id', 'timesheet_submissions'],
    ['recent_submission', 'recent_submission_id', 'timesheet_submissions'],
    ['role', 'role_id', 'roles'],
    ['external_references', 'external_reference_ids', 'external_references'],
  ])('include=%s brings %s and its records', (name, key, collection) =>
    expectLinks(`/time_entries?order=created_at:desc`, name, key, collection),
  );

  test.each(['invoice', 'story', 'user', 'workspace'])('include=%s goes one level deep', async (name) => {
    const envelope = await read(`/time_entries?only=${landmarks.ordinaryTimeEntry.id}&include=${name}`);
    const collection = name === 'story' ? 'stories' : `${name}s`;
    const [target] = Object.values(envelope[collection] ?? {});
    expect(target).toHaveProperty('id', Object.values(envelope['time_entries'] ?? {})[0]?.[`${name}_id`]);
    const lists = Object.keys(target ?? {}).filter((key) => key.endsWith('_ids'));
    expect(lists).toEqual(name === 'story' ? ['ancestor_ids'] : []);
  });
});

describe('an expense', () => {
  test('has everything documented, and tells that it is invoiced, but not on what', async () => {
    const row = landmarks.ordinaryExpense;
    expect(await record(`/expenses/${row.id}`)).toEqual({
      id: row.id,
      amount_in_cents: row.amountInCents,
      category: row.category,
      created_at: dateTime,
      currency: row.currency.code,
      currency_base_unit: row.currency.baseUnit,
      currency_symbol: row.currency.symbol,
      date,
      foreign_exchange_amount: null,
      is_billable: true,
      is_invoiced: true,
      notes: row.notes,
      reimbursable: row.reimbursable,
      story_id: row.storyId,
      taxable: row.taxable,
      updated_at: dateTime,
      user_id: row.userId,
      workspace_id: row.workspaceId,
    });
  });

  test('can be of nothing, over 32 bits, and paid in foreign money', async () => {
    const { expenseOfNothing, expenseOverInt32, expenseInForeignMoney } = landmarks;
    expect(await record(`/expenses/${expenseOfNothing.id}`)).toHaveProperty('amount_in_cents', 0);
    expect(await record(`/expenses/${expenseOverInt32.id}`)).toHaveProperty('amount_in_cents', 2_147_483_648);
    expect(await record(`/expenses/${expenseInForeignMoney.id}`)).toHaveProperty('foreign_exchange_amount', {
      date,
      rate: expect.any(Number),
      source_currency: expect.stringMatching(/^[A-Z]{3}$/),
      source_value: expect.stringMatching(/^\d+\.\d\d$/),
    });
  });

  test.each([
    ['active_submission', 'active_submission_id', 'expense_report_submissions'],
    ['recent_submission', 'recent_submission_id', 'expense_report_submissions'],
    ['expense_budget', 'expense_budget_id', 'expense_budgets'],
    ['expense_category', 'expense_category_id', 'expense_categories'],
    ['external_references', 'external_reference_ids', 'external_references'],
    ['receipt', 'receipt_id', 'attachments'],
    ['role', 'role_id', 'roles'],
    ['vendor', 'vendor_id', 'vendors'],
  ])('include=%s brings %s and its records', (name, key, collection) =>
    expectLinks('/expenses?order=created_at:desc', name, key, collection),
  );
});

describe('a billing milestone', () => {
  test('has an invoice id that is a number, and all its invoices only when they are included', async () => {
    const row = landmarks.milestoneOnInvoice;
    const path = `/billing_milestones/${row.id}`;
    expect(await record(path)).toEqual({
      id: row.id,
      amount_in_cents: row.amountInCents,
      billing_type: 'upon_completion',
      created_at: dateTime,
      currency: row.currency.code,
      date_to_invoice: null,
      invoice_id: Number(row.invoiceId),
      story_id: row.storyId,
      title: row.title,
      updated_at: dateTime,
      workspace_id: row.workspaceId,
    });
    const { billing_milestones, invoices } = await read(`${path}?include=invoices`);
    expect(billing_milestones?.[row.id]).toHaveProperty('invoice_ids', [row.invoiceId]);
    expect(Object.keys(invoices ?? {})).toEqual([row.invoiceId]);
  });

  test('can be a credit, nothing, or more than 32 bits hold', async () => {
    const { negativeMilestone, milestoneOfNothing, milestoneOverInt32 } = landmarks;
    const amounts = [negativeMilestone, milestoneOfNothing, milestoneOverInt32].map(
      async ({ id }) => (await record(`/billing_milestones/${id}`))['amount_in_cents'],
    );
    expect(await Promise.all(amounts)).toEqual([-250_000, 0, 4_812_500_750]);
  });

  test('remembers an invoice that was cancelled, and is billed by none', async () => {
    const { id, invoiceIds } = landmarks.milestoneOfCancelledInvoice;
    const milestone = await record(`/billing_milestones/${id}?include=invoices`);
    expect(milestone).toMatchObject({ invoice_id: null, invoice_ids: invoiceIds });
    expect(await record(`/invoices/${invoiceIds[0]}`)).toHaveProperty('status', 'cancelled');
  });

  test('is found by project, by story and by date, and not by when it was made', async () => {
    const { workspaceId, storyId } = landmarks.milestoneOnInvoice;
    const { workspaceId: other, dateToInvoice } = milestones().find(
      (row) => row.workspaceId !== workspaceId && row.dateToInvoice !== null,
    )!;
    const expected = milestones().filter((row) => row.workspaceId === workspaceId || row.workspaceId === other);
    expect(await count(`/billing_milestones?workspace_ids=${workspaceId},${other}`)).toBe(expected.length);
    expect(await count(`/billing_milestones?story_ids=${storyId},1`)).toBe(
      milestones().filter((row) => row.storyId === storyId).length,
    );
    const sameDay = milestones().filter((row) => row.dateToInvoice === dateToInvoice);
    expect(await count(`/billing_milestones?date_between=${dateToInvoice}:${dateToInvoice}`)).toBe(sameDay.length);
    expect(await count('/billing_milestones?created_after=2100-01-01T00:00:00Z')).toBe(milestones().length);
    expect(await ids('/billing_milestones?order=created_at:asc')).not.toEqual(await ids('/billing_milestones'));
  });
});

describe('default filters of time entries and expenses', () => {
  test.each([
    ['time_entries', timeEntries, () => landmarks.timeEntryInArchivedWorkspace, () => landmarks.entryOfForeignAccount],
    ['expenses', expenses, () => landmarks.expenseInArchivedWorkspace, () => landmarks.expenseOfForeignAccount],
  ] as const)(
    'hide those of archived projects and of other accounts from %s',
    async (name, rows, archived, foreign) => {
      const { accountId } = account.data.users.get(account.data.callers.admin)!;
      const live = rows().filter(({ workspaceId }) => !project(workspaceId)?.archived);
      const own = rows().filter(({ workspaceId }) => project(workspaceId)?.accountId === accountId);
      const shown = live.filter((row) => own.includes(row as never)).length;
      expect(Math.min(rows().length - live.length, rows().length - own.length)).toBeGreaterThan(10);
      expect(await count(`/${name}`)).toBe(shown);
      expect(await count(`/${name}?from_archived_workspaces=true`)).toBe(own.length);
      expect(await count(`/${name}?on_my_account=false`)).toBe(live.length);
      expect(await count(`/${name}?${everything}`)).toBe(rows().length);
      for (const { id } of [archived(), foreign()]) {
        expect(await count(`/${name}?only=${id}`)).toBe(0);
        expect(await count(`/${name}?only=${id}&${everything}`, demoTokens.lead)).toBe(1);
        expect((await ask(`/${name}/${id}`, demoTokens.lead)).status).toBe(200);
      }
    },
  );

  test('a project of another account says so', async () => {
    const { workspaceId } = landmarks.entryOfForeignAccount;
    expect(await record(`/workspaces/${workspaceId}`)).toHaveProperty('account_id', project(workspaceId)?.accountId);
  });

  test('what the lead may not see is hidden with and without them', async () => {
    const { id } = landmarks.timeEntryHiddenFromLead;
    expect(await count(`/time_entries?only=${id}&${everything}`, demoTokens.lead)).toBe(0);
    expect((await ask(`/time_entries/${id}`, demoTokens.lead)).status).toBe(404);
  });
});

describe('filters of time entries', () => {
  const path = `/time_entries?${everything}`;
  const countOf = (matches: (row: ReturnType<typeof timeEntries>[number]) => boolean) =>
    timeEntries().filter(matches).length;

  test('approved, invoiced and uninvoiced are true whatever they say', async () => {
    for (const value of ['true', 'false', '0', 'no']) {
      expect(await count(`${path}&approved=${value}`)).toBe(countOf((row) => row.submission === 'approved'));
      expect(await count(`${path}&invoiced=${value}`)).toBe(countOf((row) => row.invoiceId !== null));
      expect(await count(`${path}&uninvoiced=${value}`)).toBe(countOf((row) => row.invoiceId === null));
    }
    expect(await count(`${path}&approved=&invoiced=`)).toBe(timeEntries().length);
  });

  test('billable and in_active_submission work both ways', async () => {
    const active = (row: { submission: string | null }) =>
      row.submission === 'approved' || row.submission === 'pending';
    expect(await count(`${path}&billable=true`)).toBe(countOf((row) => row.billable));
    expect(await count(`${path}&billable=false`)).toBe(countOf((row) => !row.billable));
    expect(await count(`${path}&in_active_submission=true`)).toBe(countOf(active));
    expect(await count(`${path}&in_active_submission=false`)).toBe(countOf((row) => !active(row)));
  });

  test('with_user_ids and workspace_ids take lists, workspace_id and created_by only the first id', async () => {
    const { userId, workspaceId } = landmarks.ordinaryTimeEntry;
    const other = timeEntries().find((row) => row.userId !== userId && row.workspaceId !== workspaceId)!;
    const users = [userId, other.userId];
    const projects = [workspaceId, other.workspaceId];
    expect(await count(`${path}&with_user_ids=${users.join()}`)).toBe(countOf((row) => users.includes(row.userId)));
    expect(await count(`${path}&workspace_ids=${projects.join()}`)).toBe(
      countOf((row) => projects.includes(row.workspaceId)),
    );
    expect(await count(`${path}&workspace_id=${projects.join()}`)).toBe(
      countOf((row) => row.workspaceId === workspaceId),
    );
    expect(await count(`${path}&created_by=${users.join()}`)).toBe(countOf((row) => row.userId === userId));
  });

  test('date_performed_between includes both days, in_active_invoice_id finds what an invoice bills', async () => {
    const { datePerformed, invoiceId } = landmarks.ordinaryTimeEntry;
    expect(await count(`${path}&date_performed_between=${datePerformed}:${datePerformed}`)).toBe(
      countOf((row) => row.datePerformed === datePerformed),
    );
    expect(new Set(await ids(`${path}&in_active_invoice_id=${invoiceId}&per_page=200`))).toEqual(
      new Set(account.data.invoices.get(invoiceId ?? '')?.timeEntryIds),
    );
  });

  test('what a new invoice is made from: uninvoiced, billable, of a project', async () => {
    const { workspaceId } = landmarks.uninvoicedTimeEntry;
    const found = await read(`/time_entries?uninvoiced=true&billable=true&workspace_ids=${workspaceId}&per_page=200`);
    expect(found.count).toBeGreaterThan(5);
    for (const entry of Object.values(found['time_entries'] ?? {})) {
      expect(entry).toMatchObject({ billable: true, invoice_id: null, is_invoiced: false, workspace_id: workspaceId });
    }
  });

  test('the latest work comes first, and other orders are by when it was made or changed', async () => {
    const dates = (await ids(`${path}&per_page=200`)).map(
      (id) => account.data.timeEntries.get(id)?.datePerformed ?? '',
    );
    expect(dates).toEqual([...dates].sort().reverse());
    for (const [order, field] of [
      ['created_at', 'createdAt'],
      ['updated_at', 'updatedAt'],
    ] as const) {
      const times = (await ids(`${path}&order=${order}:asc`)).map(
        (id) => account.data.timeEntries.get(id)?.[field] ?? 0,
      );
      expect(times).toEqual([...times].sort((left, right) => left - right));
    }
  });
});

describe('filters of expenses', () => {
  const path = `/expenses?${everything}`;
  const countOf = (matches: (row: ReturnType<typeof expenses>[number]) => boolean) => expenses().filter(matches).length;

  test.each(['approved', 'invoiced', 'uninvoiced', 'submitted', 'unsubmitted'])(
    '%s is true whatever it says',
    async (name) => {
      const expected = {
        approved: countOf((row) => row.submission === 'approved'),
        invoiced: countOf((row) => row.invoiceId !== null),
        uninvoiced: countOf((row) => row.invoiceId === null),
        submitted: countOf((row) => row.submission !== null),
        unsubmitted: countOf((row) => row.submission === null),
      }[name];
      expect(await count(`${path}&${name}=true`)).toBe(expected);
      expect(await count(`${path}&${name}=false`)).toBe(expected);
    },
  );

  test('mine are those of the caller', async () => {
    const { lead } = account.data.callers;
    const isOn = (id: string) => project(id)?.participantIds.includes(lead);
    const expected = countOf((row) => row.userId === lead && isOn(row.workspaceId) === true);
    expect(expected).toBeGreaterThan(3);
    expect(await count(`${path}&mine=false`, demoTokens.lead)).toBe(expected);
  });

  test('reimbursable works both ways, dates can be open at one end', async () => {
    expect(await count(`${path}&reimbursable=true`)).toBe(countOf((row) => row.reimbursable));
    expect(await count(`${path}&reimbursable=false`)).toBe(countOf((row) => !row.reimbursable));
    const { date: day } = landmarks.ordinaryExpense;
    expect(await count(`${path}&date_expensed_between=${day}:${day}`)).toBe(countOf((row) => row.date === day));
    expect(await count(`${path}&date_expensed_between=${day}:`)).toBe(countOf((row) => row.date >= day));
    expect(await count(`${path}&date_expensed_between=:${day}`)).toBe(countOf((row) => row.date <= day));
  });

  test.each(['amount', 'category', 'created_at', 'date', 'notes', 'vendor_name'])(
    'can be ordered by %s',
    async (field) => {
      const ascending = await ids(`${path}&order=${field}:asc`);
      expect(ascending).not.toEqual(await ids(`${path}&order=${field}:desc`));
    },
  );

  test('vendors are ordered by their names, those without one first', async () => {
    const { results, ...envelope } = await read(`${path}&order=vendor_name:desc&include=vendor&per_page=200`);
    const names = results.map(({ id }) => {
      const vendorId = envelope['expenses']?.[id]?.['vendor_id'] as string;
      return envelope['vendors']?.[vendorId]?.['name'] as string;
    });
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare).reverse());
  });
});

/** Over a whole page: the key is there only with the include, and its ids are exactly the records of the map. */
async function expectLinks(path: string, name: string, key: string, collection: string): Promise<void> {
  const primary = path.slice(1).split('?')[0] ?? '';
  const plain = await read(`${path}&per_page=200&${everything}`);
  for (const each of Object.values(plain[primary] ?? {})) expect(each).not.toHaveProperty(key);
  const envelope = await read(`${path}&per_page=200&${everything}&include=${name}`);
  const named = Object.values(envelope[primary] ?? {}).flatMap((each) => {
    expect(each).toHaveProperty(key);
    return (each[key] ?? []) as string | string[];
  });
  expect(named.length).toBeGreaterThan(0);
  expect(Object.keys(envelope[collection] ?? {}).sort()).toEqual([...new Set(named)].sort());
}

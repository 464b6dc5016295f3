import { describe, expect, test } from '@jest/globals';
import type { DemoData } from '../../src/demo/account.js';
import { byId, byIds, idList, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type InvoiceRow = DemoData['landmarks']['openInvoice'];

const rows = <Row>(table: ReadonlyMap<string, Row>): Row[] => [...table.values()];
const found = <Row>(table: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] => ids.map((id) => table.get(id)!);
const invoiceWhere = (matches: (row: InvoiceRow) => boolean): InvoiceRow =>
  rows(gateway.data.invoices).find((row) => row.timeEntryIds.length <= 150 && matches(row))!;

const ask = async (selection: string, { id }: { id: string }) => {
  const data = await gateway.ask(`query ($id: ID!) { invoice(id: $id) { ${selection} } }`, { id });
  return data.invoice;
};
const titleOf = (table: ReadonlyMap<string, { readonly title: string }>, id: string | null) =>
  id === null ? null : { title: table.get(id)!.title };
const nameOf = (id: string) => ({ fullName: gateway.data.users.get(id)!.fullName });

describe('below the parts of an invoice', () => {
  test('user, task and project of the time entries are one call for all three', async () => {
    const row = invoiceWhere(({ timeEntryIds }) => timeEntryIds.length > 3);
    const { timeEntries } = await ask('timeEntries { user { fullName } story { title } workspace { title } }', row);
    const { stories, workspaces } = gateway.data;
    expect(timeEntries).toEqual(
      found(gateway.data.timeEntries, row.timeEntryIds).map(({ userId, storyId, workspaceId }) => ({
        user: nameOf(userId),
        story: titleOf(stories, storyId),
        workspace: titleOf(workspaces, workspaceId),
      })),
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, { include: 'time_entries' }),
      byIds('time_entries', row.timeEntryIds, { include: 'story,user,workspace' }),
    ]);
  });

  test('user and task of the expenses are one call for both', async () => {
    const row = invoiceWhere(({ expenseIds }) => expenseIds.length > 1);
    const { expenses } = await ask('expenses { user { fullName } story { title } }', row);
    expect(expenses).toEqual(
      found(gateway.data.expenses, row.expenseIds).map(({ userId, storyId }) => ({
        user: nameOf(userId),
        story: titleOf(gateway.data.stories, storyId),
      })),
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, { include: 'expenses' }),
      byIds('expenses', row.expenseIds, { include: 'story,user' }),
    ]);
  });

  test('tasks of the fixed fee items, which no request can bring again, are one call; projects come with the invoice', async () => {
    const itemsOf = (row: InvoiceRow) => found(gateway.data.fixedFeeItems, row.fixedFeeItemIds);
    const row = invoiceWhere((one) => itemsOf(one).some(({ storyId }) => storyId !== null));
    const { fixedFeeItems } = await ask('fixedFeeItems { story { title } workspace { title } }', row);
    expect(fixedFeeItems).toEqual(
      itemsOf(row).map(({ storyId, workspaceId }) => ({
        story: titleOf(gateway.data.stories, storyId),
        workspace: titleOf(gateway.data.workspaces, workspaceId),
      })),
    );
    const [first, ...rest] = gateway.upstreamRequests();
    expect(first).toBe(byId('invoices', row.id, { include: 'fixed_fee_items,workspaces' }));
    expect(rest.sort()).toEqual([
      byIds(
        'stories',
        itemsOf(row).map(({ storyId }) => storyId),
      ),
    ]);
  });

  test('links to what the invoice has brought already, and links of which only ids are asked, cost nothing', async () => {
    const row = invoiceWhere((one) => one.timeEntryIds.length > 0 && one.expenseIds.length > 0);
    await ask(
      `workspaces { title } timeEntries { workspace { title } user { id } story { id } invoice { title } }
       expenses { workspace { title } user { id } } fixedFeeItems { amount { decimal } story { id } }`,
      row,
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, { include: 'expenses,fixed_fee_items,time_entries,workspaces' }),
    ]);
  });

  test('the invoices of billing milestones are one re-read of the milestones', async () => {
    const row = invoiceWhere(({ billingMilestoneIds }) => billingMilestoneIds.length > 0);
    const { billingMilestones } = await ask('billingMilestones { id invoices { id title } }', row);
    expect(billingMilestones).toEqual(
      found(gateway.data.billingMilestones, row.billingMilestoneIds).map(({ id, invoiceIds }) => ({
        id,
        invoices: invoiceIds.map((invoice) => ({ id: invoice, title: expect.stringContaining('Invoice #') })),
      })),
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', row.id, { include: 'billing_milestones' }),
      byIds('billing_milestones', row.billingMilestoneIds, { include: 'invoices' }),
    ]);
  });

  test('list links and singular links of several types are one re-read per type', async () => {
    const row = invoiceWhere((one) =>
      [one.timeEntryIds, one.expenseIds, one.billingMilestoneIds].every((ids) => ids.length > 0),
    );
    await ask(
      `timeEntries { externalReferences { serviceName } user { fullName } } expenses { externalReferences { status } }
       billingMilestones { externalReferences { status } invoices { title } story { title } }`,
      row,
    );
    const [first, ...rest] = gateway.upstreamRequests();
    expect(first).toBe(byId('invoices', row.id, { include: 'billing_milestones,expenses,time_entries' }));
    expect(rest.sort()).toEqual([
      byIds('billing_milestones', row.billingMilestoneIds, { include: 'external_references,invoices,story' }),
      byIds('expenses', row.expenseIds, { include: 'external_references' }),
      byIds('time_entries', row.timeEntryIds, { include: 'external_references,user' }),
    ]);
  });
});

describe('20 invoices with their time entries and the user of each', () => {
  const query = `query ($ids: [ID!]) { invoices(first: 20, filter: { ids: $ids }) {
    nodes { id timeEntries { id user { id fullName } } } } }`;
  const entriesOf = (ids: readonly string[]) =>
    found(gateway.data.invoices, ids).flatMap(({ timeEntryIds }) => found(gateway.data.timeEntries, timeEntryIds));

  async function askFor(ids: readonly string[]): Promise<string[]> {
    const { invoices } = await gateway.ask(query, { ids });
    expect(invoices.nodes).toHaveLength(20);
    for (const { id, timeEntries } of invoices.nodes) {
      expect(timeEntries).toEqual(
        entriesOf([id]).map((entry) => ({ id: entry.id, user: { id: entry.userId, ...nameOf(entry.userId) } })),
      );
    }
    const [first, ...rest] = gateway.upstreamRequests();
    expect(first).toBe(`/invoices?include=time_entries&only=${idList(ids)}&per_page=200`);
    return rest;
  }

  const bySize = (): string[] =>
    rows(gateway.data.invoices)
      .filter(({ timeEntryIds }) => timeEntryIds.length > 0)
      .sort((one, other) => one.timeEntryIds.length - other.timeEntryIds.length)
      .map(({ id }) => id);

  test('are 2 calls when one request can read the entries again', async () => {
    const ids = bySize().slice(0, 20);
    const entries = entriesOf(ids);
    expect(entries.length).toBeLessThanOrEqual(150);
    expect(await askFor(ids)).toEqual([
      byIds(
        'time_entries',
        entries.map(({ id }) => id),
        { include: 'user' },
      ),
    ]);
  });

  test('are 2 calls when the entries are many and the users few: these are asked for', async () => {
    const ids = bySize().slice(-20);
    const entries = entriesOf(ids);
    expect(ids).toContain(gateway.data.landmarks.longInvoice.id);
    expect(entries.length).toBeGreaterThan(200);
    expect(await askFor(ids)).toEqual([
      byIds(
        'users',
        entries.map(({ userId }) => userId),
      ),
    ]);
  });

  test('are 2 calls for the newest, whatever they hold', async () => {
    await gateway.ask('{ invoices(first: 20) { nodes { timeEntries { id user { fullName } } } } }');
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import { byId, idList, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const rows = <Row>(table: ReadonlyMap<string, Row>): Row[] => [...table.values()];
const sortedIds = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id).sort();

/** A project with work that nobody has invoiced, and who did it. */
const project = () => gateway.data.landmarks.uninvoicedTimeEntry;

describe('what an invoice is made from', () => {
  test('are the billable time entries of projects and people in a span of days that are on no invoice', async () => {
    const { workspaceId, userId } = project();
    const other = gateway.data.landmarks.ordinaryTimeEntry;
    const filter = {
      workspaceIds: [workspaceId, other.workspaceId],
      userIds: [userId, other.userId],
      uninvoiced: true,
      billable: true,
      performedBetween: { from: '2024-01-01', to: '2026-12-31' },
    };
    const data = await gateway.ask(
      `query ($filter: TimeEntryFilter) { timeEntries(first: 200, filter: $filter) {
        nodes { id isInvoiced billable timeInMinutes rate { decimal } invoice { title } user { fullName }
          story { title } workspace { title } } totalCount } }`,
      { filter },
    );
    expect(gateway.upstreamRequests()).toEqual([
      '/time_entries?billable=true&date_performed_between=2024-01-01:2026-12-31&include=invoice,story,user,workspace' +
        `&page=1&per_page=200&uninvoiced=true&with_user_ids=${idList(filter.userIds)}&workspace_ids=${idList(filter.workspaceIds)}`,
    ]);
    const expected = rows(gateway.data.timeEntries).filter(
      (row) =>
        filter.workspaceIds.includes(row.workspaceId) &&
        filter.userIds.includes(row.userId) &&
        row.invoiceId === null &&
        row.billable &&
        row.datePerformed >= '2024-01-01',
    );
    const { nodes, totalCount } = data.timeEntries;
    expect(totalCount).toBe(expected.length);
    expect(sortedIds(nodes)).toEqual(sortedIds(expected));
    expect(sortedIds(nodes)).toContain(project().id);
    for (const node of nodes) expect(node).toMatchObject({ isInvoiced: false, billable: true, invoice: null });
  });

  test('are the expenses of a project that are on no invoice', async () => {
    const { id, workspaceId } = gateway.data.landmarks.uninvoicedExpense;
    const data = await gateway.ask(
      `query ($id: ID!) { expenses(first: 200, filter: { workspaceId: $id, uninvoiced: true }) {
        nodes { id isInvoiced isBillable amount { decimal } user { fullName } } } }`,
      { id: workspaceId },
    );
    expect(gateway.upstreamRequests()).toEqual([
      `/expenses?include=user&page=1&per_page=200&uninvoiced=true&workspace_id=${workspaceId}`,
    ]);
    const expected = rows(gateway.data.expenses).filter(
      (row) => row.workspaceId === workspaceId && row.invoiceId === null,
    );
    expect(sortedIds(data.expenses.nodes)).toEqual(sortedIds(expected));
    expect(sortedIds(data.expenses.nodes)).toContain(id);
    for (const node of data.expenses.nodes) expect(node.isInvoiced).toBe(false);
  });

  test('are the billing milestones of projects, of which each tells its invoices', async () => {
    const { milestoneWithoutInvoice, milestoneOnInvoice } = gateway.data.landmarks;
    const workspaceIds = [milestoneWithoutInvoice.workspaceId, milestoneOnInvoice.workspaceId];
    const data = await gateway.ask(
      `query ($ids: [ID!]) { billingMilestones(first: 200, filter: { workspaceIds: $ids }) {
        nodes { id title amount { decimal } invoice { id } invoices { id } } } }`,
      { ids: workspaceIds },
    );
    expect(gateway.upstreamRequests()).toEqual([
      `/billing_milestones?include=invoices,workspace&page=1&per_page=200&workspace_ids=${idList(workspaceIds)}`,
    ]);
    const expected = rows(gateway.data.billingMilestones).filter((row) => workspaceIds.includes(row.workspaceId));
    expect(sortedIds(data.billingMilestones.nodes)).toEqual(sortedIds(expected));
    const told = new Map(data.billingMilestones.nodes.map((node: { id: string }) => [node.id, node]));
    expect(told.get(milestoneWithoutInvoice.id)).toMatchObject({ invoice: null, invoices: [] });
    expect(told.get(milestoneOnInvoice.id)).toMatchObject({ invoice: { id: milestoneOnInvoice.invoiceId } });
  });

  test('is told apart from what is on an active invoice', async () => {
    const { ordinaryTimeEntry: entry, ordinaryExpense: expense } = gateway.data.landmarks;
    const data = await gateway.ask(
      `query ($entry: ID, $expense: ID) {
        timeEntries(first: 200, filter: { inActiveInvoiceId: $entry, invoiced: true }) {
          nodes { id isInvoiced invoice { id } } }
        expenses(first: 200, filter: { inActiveInvoiceId: $expense, invoiced: true }) { nodes { id isInvoiced } } }`,
      { entry: entry.invoiceId, expense: expense.invoiceId },
    );
    expect(sortedIds(data.timeEntries.nodes)).toEqual(
      [...gateway.data.invoices.get(entry.invoiceId!)!.timeEntryIds].sort(),
    );
    expect(sortedIds(data.expenses.nodes)).toEqual(
      [...gateway.data.invoices.get(expense.invoiceId!)!.expenseIds].sort(),
    );
    for (const { isInvoiced, invoice } of data.timeEntries.nodes) {
      expect({ isInvoiced, invoice }).toEqual({ isInvoiced: true, invoice: { id: entry.invoiceId } });
    }
    for (const { isInvoiced } of data.expenses.nodes) expect(isInvoiced).toBe(true);
    expect(gateway.upstreamRequests().sort()).toEqual([
      `/expenses?in_active_invoice_id=${expense.invoiceId}&invoiced=true&page=1&per_page=200`,
      `/time_entries?in_active_invoice_id=${entry.invoiceId}&invoiced=true&page=1&per_page=200`,
    ]);
  });

  test('of a cancelled invoice is free again, though the milestone still names that invoice', async () => {
    const { id, invoiceIds } = gateway.data.landmarks.milestoneOfCancelledInvoice;
    const data = await gateway.ask(
      'query ($id: ID!) { billingMilestone(id: $id) { invoice { id } invoices { id status timeEntries { id } } } }',
      { id },
    );
    expect(data.billingMilestone).toEqual({
      invoice: null,
      invoices: invoiceIds.map((invoice) => ({ id: invoice, status: 'CANCELLED', timeEntries: [] })),
    });
  });
});

describe('a flag of which upstream ignores the value', () => {
  test.each([
    ['timeEntries', 'approved'],
    ['timeEntries', 'invoiced'],
    ['timeEntries', 'uninvoiced'],
    ['expenses', 'approved'],
    ['expenses', 'invoiced'],
    ['expenses', 'uninvoiced'],
    ['expenses', 'submitted'],
    ['expenses', 'unsubmitted'],
    ['expenses', 'mine'],
    ['stories', 'parentsOnly'],
    ['stories', 'completed'],
    ['stories', 'uncompleted'],
  ])('of %s, %s, is refused when it is false, with the reason and without a call', async (list, flag) => {
    const { data, errors } = await gateway.query(`{ ${list}(filter: { ${flag}: false }) { totalCount } }`);
    expect(data).toEqual({ [list]: null });
    expect(errors).toMatchObject([{ path: [list], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(new RegExp(`^filter\\.${flag} must be .*Kantata.*, but got: false$`));
    expect(gateway.upstreamRequests()).toEqual([]);
  });
});

describe('work below a project or a person', () => {
  const reverse = [
    ['workspaces', 'timeEntries', 'workspace', 'workspaceId', '/time_entries', 'workspace_id'],
    ['workspaces', 'expenses', 'workspace', 'workspaceId', '/expenses', 'workspace_id'],
    ['workspaces', 'billingMilestones', 'workspace', 'workspaceIds', '/billing_milestones', 'workspace_ids'],
    ['workspaces', 'stories', 'workspace', 'workspaceId', '/stories', 'workspace_id'],
    ['users', 'timeEntries', 'user', 'userIds', '/time_entries', 'with_user_ids'],
  ] as const;

  test.each(reverse)('%s.%s costs one call per parent', async (list, field, single, _key, path, parameter) => {
    const data = await gateway.ask(
      `{ ${list}(first: 3) { nodes { id ${field}(first: 5) { nodes { id ${single} { id } } totalCount } } } }`,
    );
    const [first, ...rest] = gateway.upstreamRequests();
    expect(first).toBe(`/${list}?page=1&per_page=3`);
    const parents: { id: string }[] = data[list].nodes;
    const sent = (id: string) => ['page=1', 'per_page=5', `${parameter}=${id}`].sort().join('&');
    expect(rest.sort()).toEqual(parents.map(({ id }) => `${path}?${sent(id)}`).sort());
    for (const parent of data[list].nodes) {
      for (const node of parent[field].nodes) expect(node).toMatchObject({ [single]: { id: parent.id } });
    }
  });

  test.each(reverse)('%s.%s refuses the key of its parent', async (...[, field, single, key]) => {
    const { workspaceId, userId } = project();
    const id = single === 'user' ? userId : workspaceId;
    const { data, errors } = await gateway.query(
      `query ($id: ID!) { ${single}(id: $id) { id ${field}(filter: { ${key}: "5" }) { totalCount } } }`,
      { id },
    );
    expect(data).toEqual({ [single]: { id, [field]: null } });
    expect(errors).toMatchObject([{ path: [single, field], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(new RegExp(`^filter\\.${key} must .*5`));
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });

  test('takes the filters of an invoice to be made, an order and a window', async () => {
    const { workspaceId } = project();
    const data = await gateway.ask(
      `query ($id: ID!) { workspace(id: $id) {
        timeEntries(first: 2, page: 2, filter: { uninvoiced: true, billable: true },
          orderBy: { field: DATE_PERFORMED, direction: ASC }) { nodes { datePerformed user { fullName } } totalCount }
        expenses(filter: { uninvoiced: true }, orderBy: { field: AMOUNT, direction: DESC }) { totalCount } } }`,
      { id: workspaceId },
    );
    const [lookup, ...rest] = gateway.upstreamRequests();
    expect(lookup).toBe(byId('workspaces', workspaceId));
    expect(rest.sort()).toEqual([
      `/expenses?order=amount:desc&page=1&per_page=1&uninvoiced=true&workspace_id=${workspaceId}`,
      `/time_entries?billable=true&include=user&order=date_performed:asc&page=2&per_page=2&uninvoiced=true&workspace_id=${workspaceId}`,
    ]);
    const free = rows(gateway.data.timeEntries).filter(
      (row) => row.workspaceId === workspaceId && row.invoiceId === null && row.billable,
    );
    expect(data.workspace.timeEntries.totalCount).toBe(free.length);
  });

  test('of a project sends its other filters beside the plural filter that the parent is in', async () => {
    const { workspaceId } = project();
    await gateway.ask(
      'query ($id: ID!) { workspace(id: $id) { billingMilestones(filter: { storyIds: ["5", "4"] }) { totalCount } } }',
      { id: workspaceId },
    );
    expect(gateway.upstreamRequests()[1]).toBe(
      `/billing_milestones?page=1&per_page=1&story_ids=4,5&workspace_ids=${workspaceId}`,
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { byId, byIds, idList, useGateway } from '../support/use-gateway.js';

/**
 * A user whom the lead cannot list, on an entry that he can read: only the include of that entry brings him, whatever
 * way the entry itself has come.
 */
const gateway = useGateway();

const hiddenEntry = () => gateway.data.landmarks.timeEntryOfHiddenUser;
const hiddenUser = () => {
  const { id, fullName } = gateway.data.users.get(hiddenEntry().userId)!;
  return { id, fullName };
};
const ask = (query: string, variables: Record<string, unknown>) => gateway.ask(query, variables, demoTokens.lead);

/** Upstream says that the entry is on every invoice, too, before all others. */
const putOnInvoices = () =>
  gateway.upstreamAnswers({
    matches: ({ path }) => path.startsWith('/invoices'),
    rewrite: (answer) => {
      const { id, userId, workspaceId, notes } = hiddenEntry();
      const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
      for (const invoice of Object.values(envelope['invoices']!)) {
        invoice['time_entry_ids'] = [id, ...(invoice['time_entry_ids'] as string[])];
      }
      const entry = { id, notes, user_id: userId, workspace_id: workspaceId, story_id: null };
      return { ...envelope, time_entries: { ...envelope['time_entries'], [id]: entry } };
    },
  });

const onInvoice = `query ($id: ID!) { invoice(id: $id) { timeEntries { id user { id fullName } } } }`;

describe('a user whom the caller cannot list', () => {
  test('is not there for himself', async () => {
    const { id } = hiddenUser();
    expect(await ask('query ($id: ID!) { user(id: $id) { fullName } }', { id })).toEqual({ user: null });
  });

  test('is there below a list of time entries', async () => {
    const { id } = hiddenEntry();
    const data = await ask(
      'query ($id: ID!) { timeEntries(filter: { ids: [$id] }) { nodes { user { id fullName } } } }',
      {
        id,
      },
    );
    expect(data.timeEntries.nodes).toEqual([{ user: hiddenUser() }]);
    expect(gateway.upstreamRequests()).toEqual([`/time_entries?include=user&only=${id}&per_page=200`]);
  });

  test('is there below the looked up entry, with null for what only a request by id brings', async () => {
    const { id } = hiddenEntry();
    const data = await ask('query ($id: ID!) { timeEntry(id: $id) { user { id fullName bio } } }', { id });
    expect(data.timeEntry.user).toEqual({ ...hiddenUser(), bio: null });
    expect(gateway.upstreamRequests()).toEqual([
      byId('time_entries', id, { include: 'user' }),
      byIds('users', [hiddenUser().id], { optional: 'bio' }),
    ]);
  });

  test('is there below an invoice, whose entries are read again', async () => {
    const { richInvoice } = gateway.data.landmarks;
    putOnInvoices();
    const data = await ask(onInvoice, { id: richInvoice.id });
    expect(data.invoice.timeEntries[0]).toEqual({ id: hiddenEntry().id, user: hiddenUser() });
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', richInvoice.id, { include: 'time_entries' }),
      byIds('time_entries', [hiddenEntry().id, ...richInvoice.timeEntryIds], { include: 'user' }),
    ]);
  });

  test('is there below an invoice of very many entries, whose users are asked for by id first', async () => {
    const { longInvoice } = gateway.data.landmarks;
    putOnInvoices();
    const data = await ask(onInvoice, { id: longInvoice.id });
    const [first, ...others] = data.invoice.timeEntries;
    expect(first).toEqual({ id: hiddenEntry().id, user: hiddenUser() });
    expect(others.every(({ user }: { user: { fullName: string } | null }) => user !== null)).toBe(true);
    const users = longInvoice.timeEntryIds.map((id) => gateway.data.timeEntries.get(id)!.userId);
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', longInvoice.id, { include: 'time_entries' }),
      byIds('users', [...users, hiddenUser().id]),
      byIds('time_entries', [hiddenEntry().id], { include: 'user' }),
    ]);
  });

  test('is there below that invoice beside an optional field, which nobody tells of him', async () => {
    const { longInvoice } = gateway.data.landmarks;
    putOnInvoices();
    const data = await ask('query ($id: ID!) { invoice(id: $id) { timeEntries { user { id fullName city } } } }', {
      id: longInvoice.id,
    });
    expect(data.invoice.timeEntries[0].user).toEqual({ ...hiddenUser(), city: null });
    const users = longInvoice.timeEntryIds.map((id) => gateway.data.timeEntries.get(id)!.userId);
    expect(gateway.upstreamRequests()).toEqual([
      byId('invoices', longInvoice.id, { include: 'time_entries' }),
      byIds('users', [...users, hiddenUser().id], { optional: 'city' }),
      byIds('time_entries', [hiddenEntry().id], { include: 'user' }),
    ]);
  });

  test('is there on an expense of which a lookup and a list ask at once', async () => {
    const { id: userId, fullName } = hiddenUser();
    const { uninvoicedExpense } = gateway.data.landmarks;
    gateway.upstreamAnswers({
      matches: ({ path, query }) => path.startsWith('/expenses') && (query.get('include') ?? '').includes('user'),
      rewrite: (answer) => {
        const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
        for (const expense of Object.values(envelope['expenses']!)) expense['user_id'] = userId;
        return { ...envelope, users: { [userId]: { id: userId, full_name: fullName } } };
      },
    });
    const data = await ask(
      `query ($id: ID!) { expense(id: $id) { user { fullName } } expenses(filter: { ids: [$id] }) { nodes { user { fullName } } } }`,
      { id: uninvoicedExpense.id },
    );
    expect(data).toEqual({ expense: { user: { fullName } }, expenses: { nodes: [{ user: { fullName } }] } });
  });
});

describe('an entry that the caller cannot read', () => {
  test('is null for a lookup, and left out of lists', async () => {
    const { timeEntryHiddenFromLead } = gateway.data.landmarks;
    const ids = [timeEntryHiddenFromLead.id, hiddenEntry().id];
    const data = await ask(
      `query ($id: ID!, $ids: [ID!]) { timeEntry(id: $id) { notes } timeEntries(filter: { ids: $ids }) { nodes { id } } }`,
      { id: timeEntryHiddenFromLead.id, ids },
    );
    expect(data).toEqual({ timeEntry: null, timeEntries: { nodes: [{ id: hiddenEntry().id }] } });
    expect(gateway.upstreamRequests().sort()).toEqual([
      byId('time_entries', timeEntryHiddenFromLead.id),
      `/time_entries?only=${idList(ids)}&per_page=200`,
    ]);
  });
});

describe('an item in a project that the caller cannot list', () => {
  /** The lead reads the invoice, as he is on another of its projects. */
  const invoiceWithHiddenItem = (): string => {
    const { callers, fixedFeeItems, invoices, workspaces } = gateway.data;
    const isSeen = (id: string) => workspaces.get(id)!.participantIds.includes(callers.lead);
    return [...invoices.values()].find(
      (row) =>
        row.workspaceIds.some(isSeen) && row.fixedFeeItemIds.some((id) => !isSeen(fixedFeeItems.get(id)!.workspaceId)),
    )!.id;
  };

  test('has the same amount whether or not the projects of the invoice are selected beside it', async () => {
    const id = invoiceWithHiddenItem();
    const items = 'fixedFeeItems { amount { minorUnits currency decimal } }';
    const beside = await ask(`query ($id: ID!) { invoice(id: $id) { ${items} workspaces { title } } }`, { id });
    const alone = await ask(`query ($id: ID!) { invoice(id: $id) { ${items} } }`, { id });
    expect(alone.invoice.fixedFeeItems).toEqual(beside.invoice.fixedFeeItems);
    expect(alone.invoice.fixedFeeItems[0].amount.decimal).toMatch(/^\d/);
  });
});

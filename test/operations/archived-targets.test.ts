import { describe, expect, test } from '@jest/globals';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const tables = {
  timeEntry: 'time_entries',
  expense: 'expenses',
  story: 'stories',
} as const;

const hidden = [
  ['timeEntry', 'timeEntryInArchivedWorkspace'],
  ['timeEntry', 'entryOfForeignAccount'],
  ['expense', 'expenseInArchivedWorkspace'],
  ['expense', 'expenseOfForeignAccount'],
  ['story', 'storyInArchivedWorkspace'],
  ['story', 'archivedStory'],
  ['story', 'deletedStory'],
  ['story', 'todoStory'],
] as const;

const listOf = (single: keyof typeof tables) =>
  single === 'story' ? 'stories' : single === 'expense' ? 'expenses' : 'timeEntries';

describe.each(['demo-admin', 'demo-lead'])('as %s, a record that lists hide by default', (token) => {
  test.each(hidden)('is found by a lookup: %s of %s', async (single, landmark) => {
    const { id, workspaceId } = gateway.data.landmarks[landmark];
    const data = await gateway.ask(
      `query ($id: ID!) { ${single}(id: $id) { id createdAt workspace { id title } } }`,
      { id },
      token,
    );
    expect(data[single]).toEqual({
      id,
      createdAt: expect.any(String),
      workspace: { id: workspaceId, title: gateway.data.workspaces.get(workspaceId)!.title },
    });
    expect(gateway.upstreamRequests()).toEqual([byId(tables[single], id, { include: 'workspace' })]);
  });

  test.each(hidden)('is found by several lookups of one request: %s of %s', async (single, landmark) => {
    const { id } = gateway.data.landmarks[landmark];
    const other = single === 'story' ? 'assignedStory' : single === 'expense' ? 'ordinaryExpense' : 'ordinaryTimeEntry';
    const data = await gateway.ask(
      `query ($id: ID!, $other: ID!) { a: ${single}(id: $id) { id createdAt } b: ${single}(id: $other) { createdAt } }`,
      { id, other: gateway.data.landmarks[other].id },
      token,
    );
    expect(data).toEqual({ a: { id, createdAt: expect.any(String) }, b: { createdAt: expect.any(String) } });
    expect(gateway.upstreamRequests()).toEqual([byIds(tables[single], [id, gateway.data.landmarks[other].id])]);
  });

  test.each(hidden)('stays hidden in a list that does not ask for it: %s of %s', async (single, landmark) => {
    const { id } = gateway.data.landmarks[landmark];
    const list = listOf(single);
    const data = await gateway.ask(
      `query ($id: ID!) { ${list}(filter: { ids: [$id] }) { nodes { id } totalCount } }`,
      { id },
      token,
    );
    expect(data[list]).toEqual({ nodes: [], totalCount: 0 });
    expect(gateway.upstreamRequests()).toEqual([`/${tables[single]}?only=${id}&per_page=200`]);
  });
});

describe('a list that asks for what is hidden by default', () => {
  test.each([
    ['timeEntry', 'timeEntryInArchivedWorkspace', 'fromArchivedWorkspaces: true', 'from_archived_workspaces=true'],
    ['timeEntry', 'entryOfForeignAccount', 'onMyAccount: false', 'on_my_account=false'],
    ['expense', 'expenseInArchivedWorkspace', 'fromArchivedWorkspaces: true', 'from_archived_workspaces=true'],
    ['expense', 'expenseOfForeignAccount', 'onMyAccount: false', 'on_my_account=false'],
    ['story', 'storyInArchivedWorkspace', 'fromArchivedWorkspaces: true', 'show_from_archived_workspaces=true'],
    ['story', 'archivedStory', 'archived: INCLUDE', 'archived=include'],
    ['story', 'archivedStory', 'archived: ONLY', 'archived=only'],
    ['story', 'deletedStory', 'includeDeleted: true', 'show_deleted=true'],
    ['story', 'todoStory', 'includeTodos: true', 'show_todos=true'],
  ] as const)('has it: %s of %s with %s', async (single, landmark, filter, sent) => {
    const { id } = gateway.data.landmarks[landmark];
    const list = listOf(single);
    const data = await gateway.ask(`query ($id: ID!) { ${list}(filter: { ids: [$id], ${filter} }) { nodes { id } } }`, {
      id,
    });
    expect(data[list].nodes).toEqual([{ id }]);
    const parts = [sent, `only=${id}`, 'per_page=200'].sort().join('&');
    expect(gateway.upstreamRequests()).toEqual([`/${tables[single]}?${parts}`]);
  });

  test.each(['timeEntries', 'expenses', 'stories'])('has it below an archived project: %s', async (field) => {
    const id = gateway.data.landmarks.archivedWorkspaceId;
    const data = await gateway.ask(
      `query ($id: ID!) { workspace(id: $id) { archived hidden: ${field} { totalCount }
        shown: ${field}(filter: { fromArchivedWorkspaces: true }) { totalCount } } }`,
      { id },
    );
    expect(data.workspace).toEqual({
      archived: true,
      hidden: { totalCount: 0 },
      shown: { totalCount: expect.any(Number) },
    });
    expect(data.workspace.shown.totalCount).toBeGreaterThan(0);
  });
});

describe('a link to a record that lists hide by default', () => {
  /** Upstream says that the time on the invoice was spent on this task. */
  const spentOn = (storyId: string) =>
    gateway.upstreamAnswers({
      matches: ({ path }) => /^\/(invoices|time_entries)/.test(path),
      rewrite: (answer) => {
        const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
        for (const entry of Object.values(envelope['time_entries']!)) entry['story_id'] = storyId;
        return { ...envelope, stories: {} };
      },
    });

  test.each(['archivedStory', 'deletedStory', 'todoStory', 'storyInArchivedWorkspace'] as const)(
    'reaches the task: %s',
    async (landmark) => {
      const { id, title } = gateway.data.landmarks[landmark];
      const { richInvoice, uninvoicedTimeEntry } = gateway.data.landmarks;
      spentOn(id);
      const query = `query ($invoice: ID!, $entry: ID!) { invoice(id: $invoice) { timeEntries { story { title } } }
        timeEntry(id: $entry) { story { id title } } }`;
      const data = await gateway.ask(query, { invoice: richInvoice.id, entry: uninvoicedTimeEntry.id }, 'demo-lead');
      expect(data.timeEntry.story).toEqual({ id, title });
      expect(data.invoice.timeEntries).toEqual(richInvoice.timeEntryIds.map(() => ({ story: { title } })));
      expect(gateway.upstreamRequests().filter((request) => request.startsWith('/stories'))).toEqual([
        byIds('stories', [id]),
      ]);
    },
  );

  test('reaches the archived project of an entry, with what only a request by id brings', async () => {
    const { id, workspaceId } = gateway.data.landmarks.timeEntryInArchivedWorkspace;
    const data = await gateway.ask(
      'query ($id: ID!) { timeEntry(id: $id) { workspace { title archived stageRaw } } }',
      { id },
      'demo-lead',
    );
    const { title, stage } = gateway.data.workspaces.get(workspaceId)!;
    expect(data.timeEntry.workspace).toEqual({ title, archived: true, stageRaw: stage });
    expect(gateway.upstreamRequests()).toEqual([
      byId('time_entries', id, { include: 'workspace' }),
      byIds('workspaces', [workspaceId], { optional: 'stage' }),
    ]);
  });

  test.each(['archivedStory', 'deletedStory'] as const)(
    'reaches the parts of an invoice below: %s',
    async (landmark) => {
      const { id, title } = gateway.data.landmarks[landmark];
      gateway.upstreamAnswers({
        matches: ({ path }) => path.startsWith('/invoices'),
        rewrite: (answer) => {
          const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
          for (const item of Object.values(envelope['fixed_fee_items']!)) item['story_id'] = Number(id);
          return envelope;
        },
      });
      const data = await gateway.ask('query ($id: ID!) { invoice(id: $id) { fixedFeeItems { story { id title } } } }', {
        id: gateway.data.landmarks.richInvoice.id,
      });
      expect(data.invoice.fixedFeeItems[0].story).toEqual({ id, title });
      expect(gateway.upstreamRequests()[1]).toBe(byIds('stories', [id]));
    },
  );

  test('answers null for a target that is gone, and the id when nothing else is selected', async () => {
    const { timeEntryOfDeletedStory, timeEntryOfDeletedUser } = gateway.data.landmarks;
    const data = await gateway.ask(
      `query ($story: ID!, $user: ID!) {
        a: timeEntry(id: $story) { story { title } notes } b: timeEntry(id: $user) { user { fullName } datePerformed }
        c: timeEntry(id: $story) { task: story { id } } }`,
      { story: timeEntryOfDeletedStory.id, user: timeEntryOfDeletedUser.id },
    );
    expect(data).toEqual({
      a: { story: null, notes: timeEntryOfDeletedStory.notes },
      b: { user: null, datePerformed: timeEntryOfDeletedUser.datePerformed },
      c: { task: { id: timeEntryOfDeletedStory.storyId } },
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

/** Of the lists that invoices are made from; `bad-input.test.ts` has the others, and what goes for all. */
const gateway = useGateway();

type Kind = 'id' | 'ids' | 'range' | 'text' | 'texts';
interface Facts extends Readonly<Record<Kind, readonly string[]>> {
  readonly type: string;
}

const references = {
  text: [
    'externalReferenceServiceName',
    'externalReferenceServiceModel',
    'externalReferenceServiceModelRef',
    'externalReferenceStatus',
    'externalReferenceExternalStatus',
    'externalReferenceExternalMessage',
    'withoutExternalReferenceServiceName',
  ],
  texts: ['externalReferenceServiceModelRefs'],
};

const lists: Readonly<Record<string, Facts>> = {
  timeEntries: {
    ...references,
    type: 'TimeEntry',
    id: ['createdBy', 'inActiveInvoiceId', 'workspaceId'],
    ids: ['ids', 'userIds', 'workspaceIds'],
    range: ['performedBetween'],
  },
  expenses: {
    ...references,
    type: 'Expense',
    id: ['createdBy', 'inActiveInvoiceId', 'workspaceId'],
    ids: ['ids'],
    range: ['expensedBetween'],
  },
  stories: {
    type: 'Story',
    id: ['workspaceId', 'parentId', 'rootId'],
    ids: ['ids', 'workspaceIds', 'assigneeIds', 'creatorIds', 'followerIds'],
    range: ['dueBetween', 'startingBetween', 'completedBetween'],
    text: [...references.text, 'search'],
    texts: [...references.texts, 'statuses'],
  },
  billingMilestones: {
    ...references,
    type: 'BillingMilestone',
    id: [],
    ids: ['ids', 'storyIds', 'workspaceIds'],
    range: ['dateBetween'],
  },
};

/** A bad value, how a message calls it, and what it says that came. */
type Bad = readonly [value: unknown, named: string, came: string];

const shown = (text: string): string => (text.trim() === '' ? JSON.stringify(text) : text);

const bad: Readonly<Record<Kind, (name: string) => Bad[]>> = {
  id: (name) => ['abc', '', ' ', '0', '5,6', '5abc', 'null'].map((id) => [id, name, shown(id)]),
  ids: (name) => [
    ...['abc', '', '007', '5,6', 'unassigned'].map((id): Bad => [['5', id], name, shown(id)]),
    [Array.from({ length: 151 }, (_, index) => String(index + 1)), name, '151'],
  ],
  range: (name) => [
    [{ from: '2024-01-02', to: '2024-01-01' }, name, '2024-01-01'],
    [{ from: '2024-01-01', to: '2024-02-30' }, `${name}.to`, '2024-02-30'],
    [{ from: '', to: '2024-02-29' }, `${name}.from`, '""'],
    [{ from: '2024-01-01T00:00:00Z', to: '2024-02-29' }, `${name}.from`, '2024-01-01T00:00:00Z'],
  ],
  text: (name) => ['', ' \t\n', '\u00a0'].map((text) => [text, name, JSON.stringify(text)]),
  texts: (name) => ['', ' ', 'a,b'].map((text) => [['a', text], name, shown(text)]),
};

const rows = Object.entries(lists).flatMap(([list, facts]) =>
  (Object.keys(bad) as Kind[]).flatMap((kind) =>
    facts[kind].flatMap((filter) => bad[kind](filter).map((one) => [list, filter, ...one] as const)),
  ),
);

async function expectRefused(list: string, filter: object, named: string, came: string, orderBy?: object) {
  const { type } = lists[list]!;
  const { data, errors } = await gateway.query(
    `query ($filter: ${type}Filter, $orderBy: ${type}Order) { ${list}(filter: $filter, orderBy: $orderBy) { totalCount } }`,
    { filter, orderBy },
  );
  expect(data).toEqual({ [list]: null });
  expect(errors).toMatchObject([{ path: [list], extensions: { code: 'BAD_USER_INPUT' } }]);
  const [before, after] = errors![0]!.message.split(', but got: ');
  expect(before).toMatch(new RegExp(`^filter\\.${named}\\S* must .+`, 's'));
  expect(after).toContain(came);
  expect(gateway.upstreamRequests()).toEqual([]);
}

describe('a filter that cannot be asked for', () => {
  test.each(rows)('is refused by %s without a call: %s of %j', async (list, filter, value, named, came) => {
    await expectRefused(list, { [filter]: value }, named, came);
  });

  test.each([
    [{ storyTypes: ['TASK', 'UNKNOWN'] }, 'storyTypes', 'UNKNOWN'],
    [{ priorities: ['UNKNOWN'] }, 'priorities', 'UNKNOWN'],
    [{ search: 'an', workspaceId: '5' }, 'search', 'an'],
    [{ search: 'an', includeTodos: false }, 'search', 'an'],
  ])('is refused by stories without a call: %j', async (filter, named, came) => {
    await expectRefused('stories', filter, named, came);
  });

  test('is a search that is to be in another order', async () => {
    await expectRefused('stories', { search: 'an' }, 'search', 'an', { field: 'DUE_DATE', direction: 'ASC' });
  });

  test('is a search below a project, which upstream would forget', async () => {
    const { data, errors } = await gateway.query(
      '{ workspaces(first: 1) { nodes { title stories(filter: { search: "an" }) { totalCount } } } }',
    );
    expect(data.workspaces.nodes).toEqual([{ title: expect.any(String), stories: null }]);
    expect(errors).toMatchObject([
      { path: ['workspaces', 'nodes', 0, 'stories'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?page=1&per_page=1']);
  });

  test.each(['timeEntries', 'expenses', 'stories', 'billingMilestones', 'externalReferences'])(
    'is one that upstream does not have: %s',
    async (list) => {
      const kind = list === 'externalReferences' ? 'subjectType: "Invoice", ' : '';
      const { errors } = await gateway.query(`{ ${list}(${kind}filter: { colour: "red" }) { totalCount } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      expect(gateway.upstreamRequests()).toEqual([]);
    },
  );
});

describe('a lookup', () => {
  test.each(['timeEntry', 'expense', 'story', 'billingMilestone'])(
    'of an id that nothing has is null: %s',
    async (field) => {
      const { unusedId } = gateway.data.landmarks;
      const data = await gateway.ask(`query ($id: ID!) { ${field}(id: $id) { id createdAt } }`, { id: unusedId });
      expect(data).toEqual({ [field]: null });
      expect(gateway.upstreamRequests()).toHaveLength(1);
    },
  );
});

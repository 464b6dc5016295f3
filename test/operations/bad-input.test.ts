import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** `named` is how a message calls what is wrong, `came` what it says that came. */
interface Case {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly named: string;
  readonly came: string;
}

/** Those that can be narrowed by when a record was made or changed; billing milestones cannot. */
const datedLists = ['externalPayments', 'invoices', 'users', 'workspaces', 'timeEntries', 'expenses', 'stories'];
const lists = [...datedLists, 'billingMilestones'];
const lookups = [
  ...['externalPayment', 'invoice', 'user', 'workspace'],
  ...['timeEntry', 'expense', 'story', 'billingMilestone'],
];
const filterTypes: Record<string, string> = {
  externalPayments: 'ExternalPaymentFilter',
  invoices: 'InvoiceFilter',
  users: 'UserFilter',
  workspaces: 'WorkspaceFilter',
  timeEntries: 'TimeEntryFilter',
  expenses: 'ExpenseFilter',
  stories: 'StoryFilter',
  billingMilestones: 'BillingMilestoneFilter',
};

const cursor = (text: string) => Buffer.from(text).toString('base64url');
const filterCase = (field: string, filter: Record<string, unknown>, named: string, came: unknown): Case => ({
  field,
  args: { filter },
  named: `filter.${named}`,
  came: String(came),
});

const badIds = [
  'abc',
  '',
  ' ',
  '0',
  '-1',
  '+1',
  '007',
  '1.5',
  '1e3',
  ' 5',
  '5\n',
  '5,6',
  '41000005abc',
  '５',
  '1234567890123456789',
];
const shown = (value: string) => (value.trim() === '' ? JSON.stringify(value) : value);

const ids: Case[] = [
  ...badIds.map((id): Case => ({ field: 'externalPayment', args: { id }, named: 'id', came: shown(id) })),
  ...lookups.map((field): Case => ({ field, args: { id: 'me' }, named: 'id', came: 'me' })),
  { field: 'invoice', args: { id: -1 }, named: 'id', came: '-1' },
  ...lists.map((field) => filterCase(field, { ids: ['41000005', 'x'] }, 'ids', 'x')),
  ...['invoiceId', 'userId', 'workspaceId'].flatMap((name) =>
    ['abc', '', '5,6', 'null'].map((id) => filterCase('externalPayments', { [name]: id }, name, shown(id))),
  ),
  filterCase('invoices', { workspaceIds: ['5', '6 '] }, 'workspaceIds', '6 '),
  filterCase('users', { participantIn: 'me' }, 'participantIn', 'me'),
  filterCase('workspaces', { hasParticipant: '0' }, 'hasParticipant', '0'),
  ...lists.map((field) =>
    filterCase(field, { ids: Array.from({ length: 151 }, (_, index) => String(index + 1)) }, 'ids', '151'),
  ),
];

const windows: Case[] = [
  ...lists.flatMap((field) =>
    [0, -1, 201, 2_147_483_647].map((first): Case => ({ field, args: { first }, named: 'first', came: String(first) })),
  ),
  ...[0, -1].map((page): Case => ({ field: 'externalPayments', args: { page }, named: 'page', came: String(page) })),
  { field: 'invoices', args: { after: cursor('1:invoices:-:5'), page: 2 }, named: '(page|after)', came: '' },
  ...[
    cursor('1:invoices:-:5'),
    cursor('1:external_payments:id:asc:5'),
    cursor('2:external_payments:-:5'),
    cursor('1:external_payments:-:-1'),
    cursor('1:external_payments:-:1.5'),
    cursor('1:external_payments:-:05'),
    cursor('1:external_payments:-:'),
    cursor('1:external_payments:-:10000001'),
    `${cursor('1:external_payments:-:5')}=`,
    `${cursor('1:external_payments:-:5')} `,
    'not a cursor',
    '5',
    '',
  ].map((after): Case => ({ field: 'externalPayments', args: { after }, named: 'after', came: '' })),
];

const badMoments = [
  'yesterday',
  '',
  '2024-01-01',
  '2024-01-01T00:00:00',
  '2024-01-01 00:00:00Z',
  '2024-13-01T00:00:00Z',
  '2024-02-30T00:00:00Z',
  '2024-01-01T25:00:00Z',
  '2024-01-01T00:61:00Z',
  '2024-01-01T00:00:00+25:00',
  ' 2024-01-01T00:00:00Z',
  '1704067200',
];

const dates: Case[] = [
  ...badMoments.map((moment) =>
    filterCase('externalPayments', { createdAfter: moment }, 'createdAfter', shown(moment)),
  ),
  ...datedLists.flatMap((field) =>
    ['createdAfter', 'createdBefore', 'updatedAfter', 'updatedBefore'].map((name) =>
      filterCase(field, { [name]: '2024-01-01' }, name, '2024-01-01'),
    ),
  ),
  filterCase('users', { updatedAfter: 1_704_067_200 }, 'updatedAfter', '1704067200'),
  ...['2024-02-30', '2024-1-1', 'today', '2024-01-01T00:00:00Z', '', '20240101'].map((from) =>
    filterCase('invoices', { invoiceDateBetween: { from, to: '2024-12-31' } }, 'invoiceDateBetween.from', shown(from)),
  ),
  filterCase(
    'invoices',
    { invoiceDateBetween: { from: '2024-01-01', to: 20_241_231 } },
    'invoiceDateBetween.to',
    20_241_231,
  ),
  filterCase(
    'invoices',
    { invoiceDateBetween: { from: '2024-01-02', to: '2024-01-01' } },
    'invoiceDateBetween',
    '2024-01-01',
  ),
];

const texts: Case[] = [
  ...['', ' ', '\t\n'].flatMap((blank) => [
    filterCase('users', { search: blank }, 'search', JSON.stringify(blank)),
    filterCase('users', { fullName: blank }, 'fullName', JSON.stringify(blank)),
    filterCase('users', { emailAddresses: ['a@x.example', blank] }, 'emailAddresses', JSON.stringify(blank)),
    filterCase('workspaces', { search: blank }, 'search', JSON.stringify(blank)),
    filterCase('workspaces', { matching: blank }, 'matching', JSON.stringify(blank)),
  ]),
  filterCase('users', { emailAddresses: ['a@x.example,b@x.example'] }, 'emailAddresses', 'a@x.example,b@x.example'),
  filterCase('users', { search: 'an', includeDisabled: true }, 'search', 'an'),
  filterCase('users', { search: 'an', ids: ['5'] }, 'search', 'an'),
  filterCase('users', { search: 'an', onMyAccount: false }, 'search', 'an'),
  filterCase('workspaces', { search: 'an', archived: 'ONLY' }, 'search', 'an'),
  filterCase('workspaces', { search: 'an', createdAfter: '2024-01-01T00:00:00Z' }, 'search', 'an'),
  {
    field: 'workspaces',
    args: { filter: { search: 'an' }, orderBy: { field: 'TITLE', direction: 'ASC' } },
    named: 'filter.search',
    came: 'an',
  },
  filterCase('invoices', { paid: false }, 'paid', 'false'),
  filterCase('invoices', { pending: false }, 'pending', 'false'),
];

function typeOf({ field }: Case, name: string): string {
  if (name === 'filter') return filterTypes[field]!;
  return { id: 'ID!', first: 'Int', page: 'Int', after: 'String', orderBy: 'WorkspaceOrder' }[name]!;
}

function literal(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${literal(item, key)}`)
      .join(', ')} }`;
  }
  return ['archived', 'field', 'direction'].includes(name) ? String(value) : JSON.stringify(value);
}

const listed = (args: object, write: (name: string, value: unknown) => string) =>
  Object.entries(args)
    .map(([name, value]) => write(name, value))
    .join(', ');

async function expectRefused(bad: Case, query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const { status, data, errors } = await gateway.query(query, variables);
  expect(errors).toMatchObject([{ path: [bad.field], extensions: { code: 'BAD_USER_INPUT' } }]);
  const [before, after] = errors![0]!.message.split(', but got: ');
  expect(before).toMatch(new RegExp(`^${bad.named}\\S* must .+`, 's'));
  expect(after).toContain(bad.came);
  expect({ status, data }).toEqual({ status: 200, data: { [bad.field]: null } });
  expect(gateway.upstreamRequests()).toEqual([]);
}

const rows = (cases: readonly Case[]) =>
  cases.map((bad): [string, Case] => [`${bad.field} with ${JSON.stringify(bad.args).slice(0, 90)}`, bad]);

describe.each([
  ['an id', ids],
  ['a window', windows],
  ['a date', dates],
  ['a text or a flag', texts],
])('%s that cannot be asked for', (_, cases) => {
  test.each(rows(cases))('is refused as a literal: %s', async (_title, bad) => {
    await expectRefused(
      bad,
      `{ ${bad.field}(${listed(bad.args, (name, value) => `${name}: ${literal(value)}`)}) { __typename } }`,
    );
  });

  test.each(rows(cases))('is refused as a variable: %s', async (_title, bad) => {
    const declared = listed(bad.args, (name) => `$${name}: ${typeOf(bad, name)}`);
    const passed = listed(bad.args, (name) => `${name}: $${name}`);
    await expectRefused(bad, `query (${declared}) { ${bad.field}(${passed}) { __typename } }`, { ...bad.args });
  });
});

describe('a refused argument', () => {
  test('leaves the other root fields as they are', async () => {
    const { data, errors } = await gateway.query('{ bad: users(first: 0) { totalCount } good: users { totalCount } }');
    expect(data).toEqual({ bad: null, good: { totalCount: expect.any(Number) } });
    expect(errors).toMatchObject([{ path: ['bad'] }]);
    expect(gateway.upstreamRequests()).toEqual(['/users?page=1&per_page=1']);
  });

  test('of a reverse connection leaves its parent as it is', async () => {
    const { data, errors } = await gateway.query(
      '{ workspaces(first: 1) { nodes { title invoices(first: 500) { nodes { id } } } } }',
    );
    expect(data.workspaces.nodes).toEqual([{ title: expect.any(String), invoices: null }]);
    expect(errors).toMatchObject([
      { path: ['workspaces', 'nodes', 0, 'invoices'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors![0]!.message).toBe('first must be between 1 and 200, but got: 500');
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?page=1&per_page=1']);
  });

  test.each([
    ['{ externalPayments { nodes { nothing } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ externalPayments(first: "5") { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ users(filter: { createdAfter: true }) { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ workspaces(filter: { archived: SOMETIMES }) { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ externalPayments(', {}, 'GRAPHQL_PARSE_FAILED'],
    ['query ($n: Int) { externalPayments(first: $n) { totalCount } }', { n: 'five' }, 'BAD_USER_INPUT'],
    ['query ($id: ID!) { externalPayment(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['query ($id: ID!) { externalPayment(id: $id) { id } }', { id: 1.5 }, 'BAD_USER_INPUT'],
    ['query ($f: UserFilter) { users(filter: $f) { totalCount } }', { f: { nothing: 1 } }, 'BAD_USER_INPUT'],
  ])('%s with %j keeps the code of GraphQL itself when GraphQL refuses it', async (query, variables, code) => {
    const { errors } = await gateway.query(query, variables);
    expect(errors).toMatchObject([{ extensions: { code, requestId: expect.any(String) } }]);
    expect(gateway.upstreamRequests()).toEqual([]);
  });
});

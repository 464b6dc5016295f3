import { describe, expect, test } from '@jest/globals';
import type { DemoData } from '../../src/demo/account.js';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type ReferenceRow = DemoData['landmarks']['invoiceReference'];

const rowsOf = (subjectType: string): ReferenceRow[] =>
  [...gateway.data.externalReferences.values()].filter((row) => row.subjectType === subjectType);
const sortedIds = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id).sort();

const all =
  'id serviceName serviceModel serviceModelRef status statusRaw externalStatus externalMessage externalLink locked subjectId subjectType';

/** Names sorted, beside the window, as every request is written. */
const request = (...sent: string[]) => `/external_references?${[...sent, 'subject_type=Invoice'].sort().join('&')}`;

describe('the external references of one kind of record', () => {
  test('are a list of theirs alone, one call for all fields', async () => {
    const data = await gateway.ask(
      `{ externalReferences(subjectType: "Invoice", first: 200) { nodes { ${all} createdAt updatedAt lastSyncedAt } totalCount } }`,
    );
    const rows = rowsOf('Invoice');
    expect(data.externalReferences.totalCount).toBe(rows.length);
    expect(sortedIds(data.externalReferences.nodes)).toEqual(sortedIds(rows));
    expect(gateway.upstreamRequests()).toEqual([request('page=1', 'per_page=200')]);
    const row = gateway.data.landmarks.invoiceReference;
    expect(data.externalReferences.nodes.find(({ id }: { id: string }) => id === row.id)).toEqual({
      id: row.id,
      serviceName: row.serviceName,
      serviceModel: row.serviceModel,
      serviceModelRef: row.serviceModelRef,
      status: 'SUCCESSFUL',
      statusRaw: 'successful',
      externalStatus: row.externalStatus,
      externalMessage: row.externalMessage,
      externalLink: row.externalLink,
      locked: row.locked,
      subjectId: row.subjectId,
      subjectType: 'Invoice',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      lastSyncedAt: expect.any(String),
    });
  });

  test.each(['Invoice', 'Workspace', 'User', 'Story', 'TimeEntry', 'Expense', 'BillingMilestone'])(
    'are all of a %s',
    async (subjectType) => {
      const data = await gateway.ask(
        'query ($type: String!) { externalReferences(subjectType: $type, first: 200) { nodes { subjectType } totalCount } }',
        { type: subjectType },
      );
      expect(data.externalReferences.totalCount).toBe(rowsOf(subjectType).length);
      expect(new Set(data.externalReferences.nodes.map((node: ReferenceRow) => node.subjectType))).toEqual(
        new Set([subjectType]),
      );
    },
  );

  const filters: [string, string, (row: ReferenceRow) => boolean][] = [
    ['serviceName: "jira"', 'service_name=jira', (row) => row.serviceName === 'jira'],
    ['serviceModel: "Invoice"', 'service_model=Invoice', (row) => row.serviceModel === 'Invoice'],
    ['status: "failed"', 'status=failed', (row) => row.status === 'failed'],
    ['externalStatus: "Closed Won"', 'external_status=Closed+Won', (row) => row.externalStatus === 'Closed Won'],
    ['externalMessage: "No, such; thing"', 'external_message=No,+such;+thing', () => false],
    ['serviceModelRef: "BW-0"', 'service_model_ref=BW-0', () => false],
    ['subjectId: "41000005"', 'subject_id=41000005', (row) => row.subjectId === '41000005'],
    ['lastSyncedAfter: "2040-01-01T00:00:00Z"', 'last_synced_after=2040-01-01T00:00:00Z', () => false],
    [
      'lastSyncedBefore: "2040-01-01T00:00:00Z"',
      'last_synced_before=2040-01-01T00:00:00Z',
      (row) => row.lastSyncedAt !== null,
    ],
    ['createdAfter: "2040-01-01T00:00:00Z"', 'created_after=2040-01-01T00:00:00Z', () => false],
    ['createdBefore: "2040-01-01T00:00:00Z"', 'created_before=2040-01-01T00:00:00Z', () => true],
    ['updatedAfter: "2040-01-01T00:00:00Z"', 'updated_after=2040-01-01T00:00:00Z', () => false],
    ['updatedBefore: "2040-01-01T00:00:00Z"', 'updated_before=2040-01-01T00:00:00Z', () => true],
  ];

  test.each(filters)('narrowed by %s are asked for with %s', async (given, sent, matches) => {
    const data = await gateway.ask(
      `{ externalReferences(subjectType: "Invoice", first: 200, filter: { ${given} }) { nodes { id } } }`,
    );
    expect(gateway.upstreamRequests()).toEqual([request(sent, 'page=1', 'per_page=200')]);
    expect(sortedIds(data.externalReferences.nodes)).toEqual(sortedIds(rowsOf('Invoice').filter(matches)));
  });

  test('narrowed by ids are one request without pages, of which other kinds of record are not', async () => {
    const row = gateway.data.landmarks.invoiceReference;
    const [other] = rowsOf('Workspace');
    const data = await gateway.ask(
      'query ($ids: [ID!]) { externalReferences(subjectType: "Invoice", filter: { ids: $ids }) { nodes { id } totalCount } }',
      { ids: [row.id, other!.id] },
    );
    expect(data.externalReferences).toEqual({ nodes: [{ id: row.id }], totalCount: 1 });
    expect(gateway.upstreamRequests()).toEqual([
      request(`only=${[row.id, other!.id].sort().join(',')}`, 'per_page=200'),
    ]);
    await gateway.ask('{ externalReferences(subjectType: "Invoice", filter: { ids: [] }) { totalCount } }');
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test.each([
    ['CREATED_AT', 'createdAt', 'ASC'],
    ['CREATED_AT', 'createdAt', 'DESC'],
    ['LAST_SYNCED_AT', 'lastSyncedAt', 'ASC'],
    ['LAST_SYNCED_AT', 'lastSyncedAt', 'DESC'],
  ])('run by %s when asked to (%s %s)', async (order, field, direction) => {
    const data = await gateway.ask(
      `{ externalReferences(subjectType: "Invoice", first: 200, orderBy: { field: ${order}, direction: ${direction} }) {
        nodes { ${field} } } }`,
    );
    const told: number[] = data.externalReferences.nodes.flatMap((node: Record<string, string | null>) =>
      node[field] ? [Date.parse(node[field])] : [],
    );
    expect(told).toEqual([...told].sort((a, b) => (direction === 'ASC' ? a - b : b - a)));
    expect(gateway.upstreamRequests()).toEqual([
      request(`order=${order.toLowerCase()}:${direction.toLowerCase()}`, 'page=1', 'per_page=200'),
    ]);
  });

  test('are walked page by page, without a repetition or a gap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data: {
        externalReferences: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await gateway.ask(
        `query ($after: String) { externalReferences(subjectType: "Invoice", first: 7, after: $after,
            orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { nodes, pageInfo } = data.externalReferences;
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual(sortedIds(rowsOf('Invoice')));
    expect(gateway.upstreamRequests()[1]).toBe(request('order=created_at:asc', 'page=2', 'per_page=7'));
  });
});

describe('the kind of record', () => {
  test('has to be given, as upstream has no list without it', async () => {
    const { data, errors } = await gateway.query('{ externalReferences { totalCount } }');
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test.each(['', ' ', '\t\n'])('is refused when it is blank: %j', async (type) => {
    const { data, errors } = await gateway.query(
      'query ($type: String!) { externalReferences(subjectType: $type) { totalCount } }',
      { type },
    );
    expect(data).toEqual({ externalReferences: null });
    expect(errors).toMatchObject([{ path: ['externalReferences'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(/^subjectType must .+, but got: ".*"$/s);
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('of which upstream knows nothing is an empty list', async () => {
    const data = await gateway.ask('{ externalReferences(subjectType: "Gadget & Co") { nodes { id } totalCount } }');
    expect(data.externalReferences).toEqual({ nodes: [], totalCount: 0 });
    expect(gateway.upstreamRequests()).toEqual(['/external_references?page=1&per_page=20&subject_type=Gadget+%26+Co']);
  });

  test.each([
    [422, { type: 'validation', message: 'Subject type upstream-secret', field: 'subject_type' }],
    [400, { type: 'syntax', message: 'Missing required parameters. Please see our documentation upstream-secret' }],
  ])('that upstream refuses with %d fails the field with BAD_USER_INPUT', async (status, error) => {
    gateway.upstreamAnswers({
      matches: ({ path }) => path === '/external_references',
      answer: { status, body: JSON.stringify({ errors: [error] }) },
    });
    const { data, errors } = await gateway.query(
      '{ externalReferences(subjectType: "Gadget") { totalCount } me { id } }',
    );
    expect(data).toEqual({ externalReferences: null, me: { id: gateway.data.callers.admin } });
    expect(errors).toMatchObject([{ path: ['externalReferences'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('upstream-secret');
  });
});

describe('the external references of a record', () => {
  test.each([
    ['failedReference', 'FAILED', 'failed'],
    ['pendingReference', 'PENDING', 'pending'],
  ] as const)('tell their status: %s', async (landmark, status, statusRaw) => {
    const { id, subjectType, externalMessage } = gateway.data.landmarks[landmark];
    const data = await gateway.ask(
      'query ($type: String!, $id: ID!) { externalReferences(subjectType: $type, filter: { ids: [$id] }) { nodes { status statusRaw externalMessage } } }',
      { type: subjectType, id },
    );
    expect(data.externalReferences.nodes).toEqual([{ status, statusRaw, externalMessage }]);
  });

  test('come with the invoice in its own call, whichever fields are selected', async () => {
    const { subjectId } = gateway.data.landmarks.invoiceReference;
    const data = await gateway.ask(`query ($id: ID!) { invoice(id: $id) { externalReferences { ${all} } } }`, {
      id: subjectId,
    });
    expect(sortedIds(data.invoice.externalReferences)).toEqual(
      sortedIds(rowsOf('Invoice').filter((row) => row.subjectId === subjectId)),
    );
    expect(gateway.upstreamRequests()).toEqual([byId('invoices', subjectId, { include: 'external_references' })]);
  });

  const having = 'filter: { hasExternalReferences: true }';

  test.each([
    ['workspaces', '', '/workspaces?include=external_references'],
    ['users', '', '/users?include=external_references'],
    ['stories', having, '/stories?has_external_references=true&include=external_references'],
    ['timeEntries', having, '/time_entries?has_external_references=true&include=external_references'],
    ['expenses', having, '/expenses?has_external_references=true&include=external_references'],
    ['billingMilestones', having, '/billing_milestones?has_external_references=true&include=external_references'],
  ])('come with the list of %s in its own call', async (list, filter, sent) => {
    const data = await gateway.ask(
      `{ ${list}(first: 200, ${filter}) { nodes { id externalReferences { subjectId } } } }`,
    );
    const nodes: { id: string; externalReferences: { subjectId: string }[] }[] = data[list].nodes;
    const told = nodes.flatMap(({ id, externalReferences }) => externalReferences.map((one) => [one.subjectId, id]));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(([subjectId, id]) => subjectId === id)).toBe(true);
    expect(gateway.upstreamRequests()).toEqual([`${sent}&page=1&per_page=200`]);
  });

  test('of records that came along are one re-read of these', async () => {
    const data = await gateway.ask(
      '{ invoices(first: 5) { nodes { user { id fullName externalReferences { serviceName } } } } }',
    );
    const users = data.invoices.nodes.map(({ user }: { user: { id: string } }) => user.id);
    expect(gateway.upstreamRequests()).toEqual([
      '/invoices?include=user&page=1&per_page=5',
      byIds('users', users, { include: 'external_references' }),
    ]);
  });
});

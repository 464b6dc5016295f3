import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

/** As it is documented: a client may not rely on it, but its cache of yesterday has to stay right. */
const nodeId = (typename: string, id: string) => Buffer.from(`${typename}:${id}`).toString('base64url');

/** Every type that Kantata can be asked for by id. */
const readable: readonly (readonly [string, string, string])[] = [
  ['BillingMilestone', 'billing_milestones', 'title'],
  ['Expense', 'expenses', 'notes'],
  ['ExternalPayment', 'external_payments', 'message'],
  ['Invoice', 'invoices', 'title'],
  ['Story', 'stories', 'title'],
  ['TimeEntry', 'time_entries', 'notes'],
  ['User', 'users', 'fullName'],
  ['Workspace', 'workspaces', 'title'],
];
const single = (typename: string) => `${typename.charAt(0).toLowerCase()}${typename.slice(1)}`;

function someId(typename: string): string {
  const { data } = gateway;
  const tables: Record<string, ReadonlyMap<string, unknown>> = {
    BillingMilestone: data.billingMilestones,
    Expense: data.expenses,
    ExternalPayment: data.externalPayments,
    Invoice: data.invoices,
    Story: data.stories,
    TimeEntry: data.timeEntries,
    User: data.users,
    Workspace: data.workspaces,
  };
  return [...tables[typename]!.keys()][3]!;
}

describe('node', () => {
  test.each(readable)('of %s is what its own lookup tells, by the same call', async (typename, path, field) => {
    const id = someId(typename);
    const lookup = await gateway.ask(
      `query ($id: ID!) { ${single(typename)}(id: $id) { __typename nodeId id ${field} } }`,
      { id },
    );
    expect(gateway.upstreamRequests()).toEqual([byId(path, id)]);
    const record = lookup[single(typename)];
    expect(record).toMatchObject({ __typename: typename, nodeId: nodeId(typename, id), id });
    const { node } = await gateway.ask(
      `query ($id: ID!) { node(id: $id) { __typename nodeId ... on ${typename} { id ${field} } } }`,
      { id: record.nodeId },
    );
    expect(node).toEqual(record);
    expect(gateway.upstreamRequests()).toEqual([byId(path, id)]);
  });

  test('asks for what is selected of its type, and for nothing that is selected of others', async () => {
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    const { node } = await gateway.ask(
      `query ($id: ID!) { node(id: $id) { ...Known ... on User { bio manager { fullName } } ...Wide } }
       fragment Known on Node { nodeId ... on Workspace { stage } }
       fragment Wide on Workspace { title price { decimal } participants { fullName } approver { nodeId } }`,
      { id: nodeId('Workspace', workspaceId) },
    );
    const project = gateway.data.workspaces.get(workspaceId)!;
    expect(Object.keys(node)).toEqual(['nodeId', 'stage', 'title', 'price', 'participants', 'approver']);
    expect(node.title).toBe(project.title);
    expect(node.participants).toHaveLength(project.participantIds.length);
    expect(gateway.upstreamRequests()).toEqual([
      byId('workspaces', workspaceId, { include: 'approver,participants', optional: 'stage' }),
    ]);
  });

  test('has the connections and links of its type', async () => {
    const { paidInvoice } = gateway.data.landmarks;
    const selection =
      'recipient { fullName } externalPayments(first: 2) { totalCount nodes { nodeId amount { decimal } } }';
    const { node } = await gateway.ask(`query ($id: ID!) { node(id: $id) { ... on Invoice { ${selection} } } }`, {
      id: nodeId('Invoice', paidInvoice.id),
    });
    const calls = gateway.upstreamRequests();
    const { invoice } = await gateway.ask(`query ($id: ID!) { invoice(id: $id) { ${selection} } }`, {
      id: paidInvoice.id,
    });
    expect(node).toEqual(invoice);
    expect(node.externalPayments.totalCount).toBeGreaterThan(0);
    expect(calls).toEqual(gateway.upstreamRequests());
  });

  test('of what is not there is null without an error, also when nothing but its id is asked for', async () => {
    const { unusedId } = gateway.data.landmarks;
    const data = await gateway.ask('query ($id: ID!) { node(id: $id) { nodeId __typename } }', {
      id: nodeId('Invoice', unusedId),
    });
    expect(data).toEqual({ node: null });
    expect(gateway.upstreamRequests()).toEqual([byId('invoices', unusedId)]);
  });

  test('of what the caller may not see is null without an error', async () => {
    const { paymentHiddenFromLead } = gateway.data.landmarks;
    const id = nodeId('ExternalPayment', paymentHiddenFromLead.id);
    const query = 'query ($id: ID!) { node(id: $id) { nodeId } }';
    expect(await gateway.ask(query, { id }, demoTokens.lead)).toEqual({ node: null });
    expect(await gateway.ask(query, { id })).toEqual({ node: { nodeId: id } });
  });

  test('finds archived projects and disabled users', async () => {
    const { archivedWorkspaceId, disabledUserId } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($a: ID!, $b: ID!) { a: node(id: $a) { ... on Workspace { archived } } b: node(id: $b) { ... on User { id } } }',
      { a: nodeId('Workspace', archivedWorkspaceId), b: nodeId('User', disabledUserId) },
    );
    expect(data).toEqual({ a: { archived: true }, b: { id: disabledUserId } });
  });

  test('of one record beside its own lookup is one call, with what both ask for', async () => {
    const { id } = gateway.data.landmarks.openInvoice;
    const data = await gateway.ask(
      `query ($id: ID!, $nodeId: ID!) { node(id: $nodeId) { ... on Invoice { recipient { fullName } } }
         invoice(id: $id) { title } }`,
      { id, nodeId: nodeId('Invoice', id) },
    );
    expect(data.invoice.title).toMatch(/^Invoice #/);
    expect(data.node.recipient.fullName).toEqual(expect.any(String));
    expect(gateway.upstreamRequests()).toEqual([byId('invoices', id, { include: 'recipient' })]);
  });
});

describe('nodes', () => {
  test('are one call for each type, in the order of their ids, with repetitions, and null for what is not there', async () => {
    const { openInvoice, paidInvoice, unusedId, sharedId } = gateway.data.landmarks;
    const ids = [
      nodeId('Invoice', paidInvoice.id),
      nodeId('User', sharedId),
      nodeId('Invoice', unusedId),
      nodeId('Invoice', openInvoice.id),
      nodeId('Workspace', sharedId),
      nodeId('Invoice', paidInvoice.id),
    ];
    const { nodes } = await gateway.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
         nodeId ... on Invoice { status } ... on User { fullName bio } ... on Workspace { title } } }`,
      { ids },
    );
    const paid = { nodeId: ids[0], status: 'ACCEPTED_PAYMENT' };
    expect(nodes).toEqual([
      paid,
      { nodeId: ids[1], fullName: gateway.data.users.get(sharedId)!.fullName, bio: expect.anything() },
      null,
      { nodeId: ids[3], status: 'NEW' },
      { nodeId: ids[4], title: gateway.data.workspaces.get(sharedId)!.title },
      paid,
    ]);
    expect(gateway.upstreamRequests().sort()).toEqual([
      byIds('invoices', [paidInvoice.id, unusedId, openInvoice.id]),
      byId('users', sharedId, { optional: 'bio' }),
      byId('workspaces', sharedId),
    ]);
  });

  test('of which the caller sees some are null at the places of the others', async () => {
    const { paymentHiddenFromLead, ordinaryPayment } = gateway.data.landmarks;
    const [hidden, seen] = [paymentHiddenFromLead, ordinaryPayment].map(({ id }) => nodeId('ExternalPayment', id));
    const data = await gateway.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }',
      { ids: [hidden, seen] },
      demoTokens.lead,
    );
    expect(data).toEqual({ nodes: [null, { nodeId: seen }] });
  });

  test('may be none, which costs nothing', async () => {
    expect(await gateway.ask('{ nodes(ids: []) { nodeId } }')).toEqual({ nodes: [] });
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('may be 100, in one call', async () => {
    const users = [...gateway.data.users.keys()].slice(0, 50);
    const ids = [...users, ...users].map((id) => nodeId('User', id));
    const { nodes } = await gateway.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }', { ids });
    expect(nodes).toEqual(ids.map((id) => ({ nodeId: id })));
    expect(gateway.upstreamRequests()).toEqual([byIds('users', users)]);
  });

  test('may not be 101', async () => {
    const ids = Array.from({ length: 101 }, () => nodeId('User', gateway.data.landmarks.sharedId));
    const { data, errors } = await gateway.query('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }', { ids });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'ids must hold at most 100 nodeIds in one operation, but got: 101',
        path: ['nodes'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(gateway.upstreamRequests()).toEqual([]);
  });
});

test('Several lists of nodes may be 100 together, and no more.', async () => {
  const user = nodeId('User', gateway.data.landmarks.sharedId);
  const query = 'query ($a: [ID!]!, $b: [ID!]!) { a: nodes(ids: $a) { nodeId } b: nodes(ids: $b) { nodeId } }';
  const [sixty, forty] = [60, 40].map((length) => Array.from({ length }, () => user));
  const { a, b } = await gateway.ask(query, { a: sixty, b: forty });
  expect([a.length, b.length]).toEqual([60, 40]);
  const { data, errors } = await gateway.query(query, { a: sixty, b: [...forty!, user] });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toContain('but got: 101');
});

describe('what is no nodeId', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const cases: readonly (readonly [string, string])[] = [
    ['an id', '41000005'],
    ['nothing', ''],
    ['of no type', encode('41000005')],
    ['of a type that there is not', encode('Ghost:5')],
    ['of a type that is no record', encode('Money:5')],
    ['of a type by its name in Kantata', encode('invoices:5')],
    ['with an id that is none', encode('Invoice:0')],
    ['with an id with a sign', encode('Invoice:-5')],
    ['with two ids', encode('Invoice:5,6')],
    ['with a path behind its id', encode('Invoice:5/../users/me')],
    ['with an id that is too long', encode(`Invoice:${'1'.repeat(19)}`)],
    ['with padding', Buffer.from('Invoice:41').toString('base64')],
    ['with a space', `${encode('Invoice:5')} `],
    ['in another alphabet', encode('Invoice:5').replace('S', '+')],
    ['of the prototype', encode('constructor:5')],
  ];

  test.each(cases)('is refused by node, without a call: %s', async (_name, id) => {
    const { data, errors } = await gateway.query('query ($id: ID!) { node(id: $id) { nodeId } }', { id });
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/^id must be a nodeId that this API gave, but got: /);
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('is refused by nodes at its own place, and the others are answered', async () => {
    const { sharedId } = gateway.data.landmarks;
    const user = nodeId('User', sharedId);
    const { data, errors } = await gateway.query('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }', {
      ids: [user, 'User:1', user],
    });
    expect(data).toEqual({ nodes: [{ nodeId: user }, null, { nodeId: user }] });
    expect(errors).toMatchObject([
      {
        message: 'ids[1] must be a nodeId that this API gave, but got: User:1',
        path: ['nodes', 1],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(gateway.upstreamRequests()).toEqual([byId('users', sharedId)]);
  });

  test.each(['AdditionalItem', 'FixedFeeItem', 'ExternalReference'])(
    'that can be asked for is one of type %s',
    async (typename) => {
      const { data, errors } = await gateway.query('query ($id: ID!) { node(id: $id) { nodeId } }', {
        id: nodeId(typename, gateway.data.landmarks.sharedId),
      });
      expect(data).toEqual({ node: null });
      expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors?.[0]?.message).toMatch(new RegExp(`^id must be .*by id, but got: a nodeId of type ${typename}$`));
      expect(gateway.upstreamRequests()).toEqual([]);
    },
  );
});

describe('a call that fails', () => {
  test('fails the nodes of its type, and no others', async () => {
    const { sharedId, unusedId } = gateway.data.landmarks;
    gateway.upstreamAnswers({
      matches: ({ path }) => path.startsWith('/invoices'),
      answer: { status: 403, body: '{"errors":[{"type":"system","message":"no"}]}' },
    });
    const ids = ['Invoice', 'User', 'Invoice'].map((typename) => nodeId(typename, sharedId));
    const { data, errors } = await gateway.query('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } me { id } }', {
      ids: [...ids, nodeId('User', unusedId)],
    });
    expect(data).toEqual({
      nodes: [null, { nodeId: ids[1] }, null, null],
      me: { id: gateway.data.callers.admin },
    });
    expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['nodes', 0], 'FORBIDDEN'],
      [['nodes', 2], 'FORBIDDEN'],
    ]);
  });
});

describe('the nodeId of a link', () => {
  test('costs nothing, alone or beside id and __typename', async () => {
    const { externalPayments } = await gateway.ask(
      `{ externalPayments(first: 3, filter: { createdBefore: "2025-12-01T00:00:00Z" }) { nodes {
           nodeId invoice { nodeId } user { __typename nodeId } workspace { id nodeId } } } }`,
    );
    for (const { user, workspace } of externalPayments.nodes) {
      expect(workspace.nodeId).toBe(nodeId('Workspace', workspace.id));
      expect(user).toEqual({ __typename: 'User', nodeId: expect.any(String) });
    }
    expect(gateway.upstreamRequests()).toEqual([
      '/external_payments?created_before=2025-12-01T00:00:00Z&page=1&per_page=3',
    ]);
  });

  test('through a fragment on Node costs nothing either', async () => {
    await gateway.ask(
      `{ invoices(first: 3) { nodes { user { ...Identity } } } } fragment Identity on Node { __typename nodeId }`,
    );
    expect(gateway.upstreamRequests()).toEqual(['/invoices?page=1&per_page=3']);
  });

  test('of a list is told for every id that Kantata names', async () => {
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    const { workspace } = await gateway.ask('query ($id: ID!) { workspace(id: $id) { participants { nodeId } } }', {
      id: workspaceId,
    });
    const { participantIds } = gateway.data.workspaces.get(workspaceId)!;
    const told = workspace.participants.map((user: { nodeId: string }) => user.nodeId);
    expect(told.sort()).toEqual(participantIds.map((id) => nodeId('User', id)).sort());
    expect(gateway.upstreamRequests()).toEqual([byId('workspaces', workspaceId, { include: 'participants' })]);
  });

  test('is there for parts of an invoice, too, though node refuses it', async () => {
    const { invoices } = await gateway.ask(
      `{ invoices(first: 50) { nodes { additionalItems { id nodeId } fixedFeeItems { id nodeId notes }
           externalReferences { id nodeId serviceName } } } }`,
    );
    for (const [field, typename] of [
      ['additionalItems', 'AdditionalItem'],
      ['fixedFeeItems', 'FixedFeeItem'],
      ['externalReferences', 'ExternalReference'],
    ] as const) {
      const parts: { id: string; nodeId: string }[] = invoices.nodes.flatMap(
        (invoice: Record<string, object[]>) => invoice[field],
      );
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) expect(part.nodeId).toBe(nodeId(typename, part.id));
    }
  });
});

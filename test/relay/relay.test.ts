import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSingularSelector,
  Network,
  RecordSource,
  ROOT_TYPE,
  Store,
  type ConcreteRequest,
  type EnvironmentConfig,
  type ReaderFragment,
  type Variables,
} from 'relay-runtime';
import { createSchema } from '../../src/schema.js';
import { byId, useGateway } from '../support/use-gateway.js';
import invoiceFragment from './__generated__/operations_invoice.graphql.js';
import invoiceQuery from './__generated__/operationsInvoiceQuery.graphql.js';
import invoiceRefetchQuery from './__generated__/operationsInvoiceRefetchQuery.graphql.js';
import nodesQuery from './__generated__/operationsNodesQuery.graphql.js';
import paymentsQuery from './__generated__/operationsPaymentsQuery.graphql.js';
import sameIdsQuery from './__generated__/operationsSameIdsQuery.graphql.js';

const gateway = useGateway();
const nodeId = (typename: string, id: string) => Buffer.from(`${typename}:${id}`).toString('base64url');

/** Relay tells here of records that contradict one another. */
let complaints: unknown[];
beforeEach(() => {
  complaints = [];
  jest.spyOn(console, 'error').mockImplementation((...said) => void complaints.push(said));
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});

/** As docs/relay.md has it. */
function createEnvironment(options: Partial<EnvironmentConfig> = {}) {
  return new Environment({
    network: Network.create(async ({ text }, variables) => {
      const { data } = await gateway.query(text!, variables);
      return { data };
    }),
    store: new Store(new RecordSource()),
    getDataID: ({ nodeId }) => nodeId,
    missingFieldHandlers: [
      {
        kind: 'linked',
        handle: (field, record, { id }) =>
          record?.getType() === ROOT_TYPE && field.name === 'node' ? (id as string) : undefined,
      },
    ],
    ...options,
  });
}
type Relay = ReturnType<typeof createEnvironment>;

const asRequest = (artifact: unknown) => artifact as ConcreteRequest;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
async function run(relay: Relay, artifact: unknown, variables: Variables): Promise<any> {
  return fetchQuery(relay, asRequest(artifact), variables).toPromise();
}

/** What the store has by now, as a component would read it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
function read(relay: Relay, artifact: unknown, variables: Variables): any {
  return relay.lookup(createOperationDescriptor(asRequest(artifact), variables).fragment).data;
}

test("Every operation that Relay's compiler wrote is valid.", () => {
  for (const artifact of [invoiceQuery, invoiceRefetchQuery, nodesQuery, paymentsQuery, sameIdsQuery]) {
    expect(validate(createSchema(), parse(asRequest(artifact).params.text!))).toEqual([]);
  }
});

describe('a connection, page by page', () => {
  const first = 7;
  const filterOf = (workspaceId: string) => ({ workspaceId });

  /** A project with enough payments for several pages, the last of them not full. */
  function busyProject(): { readonly workspaceId: string; readonly ids: readonly string[] } {
    const byProject = new Map<string, string[]>();
    for (const { id, workspaceId } of gateway.data.externalPayments.values()) {
      byProject.set(workspaceId, [...(byProject.get(workspaceId) ?? []), id]);
    }
    const [workspaceId, ids] = [...byProject].find(([, own]) => own.length > 2 * first && own.length % first !== 0)!;
    return { workspaceId, ids: ids.sort((a, b) => Number(a) - Number(b)) };
  }

  test('is one list of the store, each record once and in order', async () => {
    const { workspaceId, ids } = busyProject();
    const relay = createEnvironment();
    const filter = filterOf(workspaceId);
    let after: string | null = null;
    let pages = 0;
    for (;;) {
      await run(relay, paymentsQuery, { first, after, filter });
      pages += 1;
      const { edges, pageInfo, totalCount } = read(relay, paymentsQuery, { first, filter }).externalPayments;
      expect(totalCount).toBe(ids.length);
      expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids.slice(0, pages * first));
      expect(pageInfo).toMatchObject({
        endCursor: edges.at(-1).cursor,
        hasNextPage: pages * first < ids.length,
      });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(pages).toBe(Math.ceil(ids.length / first));
    expect(gateway.upstreamRequests()).toHaveLength(pages);
  });

  test('keeps to the specification of connections with every answer', async () => {
    const { workspaceId, ids } = busyProject();
    const seen: { cursor: string; node: { nodeId: string } }[] = [];
    let after: string | null = null;
    for (let offset = 0; offset < ids.length; offset += first) {
      const { externalPayments } = await gateway.ask(asRequest(paymentsQuery).params.text!, {
        first,
        after,
        filter: filterOf(workspaceId),
      });
      const { edges, pageInfo } = externalPayments;
      expect(edges).toHaveLength(Math.min(first, ids.length - offset));
      expect(pageInfo).toEqual({
        startCursor: edges[0].cursor,
        endCursor: edges.at(-1).cursor,
        hasPreviousPage: offset > 0,
        hasNextPage: offset + first < ids.length,
      });
      seen.push(...edges);
      after = pageInfo.endCursor;
    }
    expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(ids.length);
    expect(seen.map(({ node }) => node.nodeId)).toEqual(ids.map((id) => nodeId('ExternalPayment', id)));
    const middle = await gateway.ask(asRequest(paymentsQuery).params.text!, {
      first,
      after: seen[2]!.cursor,
      filter: filterOf(workspaceId),
    });
    expect(middle.externalPayments.edges).toEqual(seen.slice(3, 3 + first));
  });

  test('has records that are kept by nodeId, and those that they link to once', async () => {
    const { workspaceId, ids } = busyProject();
    const relay = createEnvironment();
    await run(relay, paymentsQuery, { first, filter: filterOf(workspaceId) });
    const source = relay.getStore().getSource();
    const byType = (typename: string) =>
      source.getRecordIDs().filter((id) => source.get(id)?.['__typename'] === typename);
    expect(byType('ExternalPayment').sort()).toEqual(
      ids
        .slice(0, first)
        .map((id) => nodeId('ExternalPayment', id))
        .sort(),
    );
    expect(byType('Workspace')).toEqual([nodeId('Workspace', workspaceId)]);
  });
});

describe('records of different types with one id', () => {
  test('stay apart by nodeId', async () => {
    const { sharedId } = gateway.data.landmarks;
    const relay = createEnvironment();
    await run(relay, sameIdsQuery, { id: sharedId });
    const { externalPayments, users, workspaces } = gateway.data;
    expect(read(relay, sameIdsQuery, { id: sharedId })).toEqual({
      externalPayment: { id: sharedId, message: externalPayments.get(sharedId)!.message },
      invoice: { id: sharedId, title: expect.stringMatching(/^Invoice #/) },
      user: { id: sharedId, fullName: users.get(sharedId)!.fullName },
      workspace: { id: sharedId, title: workspaces.get(sharedId)!.title },
    });
    const source = relay.getStore().getSource();
    for (const typename of ['ExternalPayment', 'Invoice', 'User', 'Workspace']) {
      expect(source.get(nodeId(typename, sharedId))).toMatchObject({ __typename: typename, id: sharedId });
    }
  });
});

test('Without being told of nodeId, Relay takes them for one record.', async () => {
  const { sharedId } = gateway.data.landmarks;
  const relay = createEnvironment({ getDataID: undefined });
  await run(relay, sameIdsQuery, { id: sharedId });
  expect(relay.getStore().getSource().getRecordIDs()).toContain(sharedId);
  expect(read(relay, sameIdsQuery, { id: sharedId }).invoice.title).not.toMatch(/^Invoice #/);
  expect(complaints.splice(0).length).toBeGreaterThan(0);
});

describe('node', () => {
  test('refetches the fragment of a record into the record that the store has', async () => {
    const { paidInvoice } = gateway.data.landmarks;
    const id = nodeId('Invoice', paidInvoice.id);
    const relay = createEnvironment();
    await run(relay, sameIdsQuery, { id: paidInvoice.id });
    expect(relay.getStore().getSource().get(id)).not.toHaveProperty('status');
    gateway.upstreamRequests();

    const fragment = invoiceFragment as unknown as ReaderFragment;
    // Relay names the variable, and the field that its value comes from.
    const { identifierInfo } = fragment.metadata!.refetch!;
    expect(identifierInfo).toEqual({ identifierField: 'nodeId', identifierQueryVariableName: 'nodeId' });
    const variables = { [identifierInfo!.identifierQueryVariableName]: id };
    const { node } = await run(relay, invoiceRefetchQuery, variables);
    const selector = getSingularSelector(fragment, node);
    expect(relay.lookup(selector).data).toEqual({
      nodeId: id,
      title: expect.stringMatching(/^Invoice #/),
      status: 'ACCEPTED_PAYMENT',
      recipient: { fullName: expect.any(String) },
    });
    expect(relay.getStore().getSource().get(id)).toMatchObject({ id: paidInvoice.id, status: 'ACCEPTED_PAYMENT' });
    expect(gateway.upstreamRequests()).toEqual([byId('invoices', paidInvoice.id, { include: 'recipient' })]);
  });

  test('is there without a request when the store has the record', async () => {
    const { paidInvoice } = gateway.data.landmarks;
    const variables = { nodeId: nodeId('Invoice', paidInvoice.id) };
    const relay = createEnvironment();
    const refetch = createOperationDescriptor(asRequest(invoiceRefetchQuery), variables);
    expect(relay.check(refetch).status).toBe('missing');
    await run(relay, invoiceQuery, { id: paidInvoice.id });
    relay.retain(createOperationDescriptor(asRequest(invoiceQuery), { id: paidInvoice.id }));
    expect(relay.check(refetch).status).toBe('available');
  });

  test('has a sister for several records of several types', async () => {
    const { sharedId } = gateway.data.landmarks;
    const relay = createEnvironment();
    const ids = [nodeId('Workspace', sharedId), nodeId('User', sharedId)];
    await run(relay, nodesQuery, { ids });
    expect(read(relay, nodesQuery, { ids })).toEqual({
      nodes: [
        { __typename: 'Workspace', title: gateway.data.workspaces.get(sharedId)!.title },
        { __typename: 'User', fullName: gateway.data.users.get(sharedId)!.fullName },
      ],
    });
    expect(gateway.upstreamRequests().sort()).toEqual([byId('users', sharedId), byId('workspaces', sharedId)]);
  });
});

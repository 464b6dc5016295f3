import { describe, expect, test } from '@jest/globals';
import { byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

interface Node {
  readonly id: string;
}

describe('a reverse connection', () => {
  test.each([
    ['invoices', 'externalPayments', '/external_payments', 'invoice_id'],
    ['users', 'externalPayments', '/external_payments', 'user_id'],
    ['workspaces', 'externalPayments', '/external_payments', 'workspace_id'],
    ['workspaces', 'invoices', '/invoices', 'workspace_id'],
  ])('%s.%s costs one call per parent', async (list, reverse, path, parameter) => {
    const data = await gateway.ask(
      `{ ${list}(first: 3) { nodes { id ${reverse}(first: 5) { nodes { id } totalCount } } } }`,
    );
    const parents: Node[] = data[list].nodes;
    const [first, ...rest] = gateway.upstreamRequests();
    expect(first).toBe(`/${list}?page=1&per_page=3`);
    const requests = parents.map(
      ({ id }) => `${path}?${[`${parameter}=${id}`, 'page=1', 'per_page=5'].sort().join('&')}`,
    );
    expect(rest.sort()).toEqual(requests.sort());
  });

  test('answers the records that name its parent, and no others', async () => {
    const { paidInvoice } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($id: ID!) { invoice(id: $id) { externalPayments { nodes { id invoice { id } } totalCount pageInfo { hasNextPage } } } }',
      { id: paidInvoice.id },
    );
    const ids = [...gateway.data.externalPayments.values()]
      .filter(({ invoiceId }) => invoiceId === paidInvoice.id)
      .map(({ id }) => ({ id, invoice: { id: paidInvoice.id } }));
    expect(data.invoice.externalPayments).toEqual({
      nodes: ids,
      totalCount: ids.length,
      pageInfo: { hasNextPage: false },
    });
  });

  test('takes filter, order and window, and sends them beside its parent', async () => {
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    await gateway.ask(
      `query ($id: ID!) { workspace(id: $id) { externalPayments(first: 2, page: 2, orderBy: { field: ID, direction: ASC },
        filter: { createdAfter: "2020-01-01T00:00:00Z" }) { nodes { id user { fullName } } } } }`,
      { id: workspaceId },
    );
    expect(gateway.upstreamRequests()[1]).toBe(
      `/external_payments?created_after=2020-01-01T00:00:00Z&include=user&order=id:asc&page=2&per_page=2&workspace_id=${workspaceId}`,
    );
  });

  test('of the same parent under several records is one call', async () => {
    const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
    const data = await gateway.ask(
      `query ($id: ID!) { externalPayments(first: 10, filter: { workspaceId: $id }) {
        nodes { workspace { a: externalPayments(first: 1) { nodes { id } } b: externalPayments(first: 1) { nodes { id } } } } } }`,
      { id: workspaceId },
    );
    expect(data.externalPayments.nodes.length).toBeGreaterThan(1);
    const requests = gateway.upstreamRequests();
    expect(requests.filter((request) => request.includes('per_page=1&'))).toEqual([
      `/external_payments?page=1&per_page=1&workspace_id=${workspaceId}`,
    ]);
  });

  test('of which only the total is asked fetches a single record', async () => {
    const { id } = gateway.data.landmarks.paidInvoice;
    const data = await gateway.ask('query ($id: ID!) { invoice(id: $id) { externalPayments { totalCount } } }', { id });
    expect(data.invoice.externalPayments.totalCount).toBe(1);
    expect(gateway.upstreamRequests()[1]).toBe(`/external_payments?invoice_id=${id}&page=1&per_page=1`);
  });

  test('refuses the key of its parent in its filter', async () => {
    const { id } = gateway.data.landmarks.paidInvoice;
    const { data, errors } = await gateway.query(
      'query ($id: ID!) { invoice(id: $id) { id externalPayments(filter: { invoiceId: "5" }) { totalCount } } }',
      { id },
    );
    expect(data.invoice).toEqual({ id, externalPayments: null });
    expect(errors).toMatchObject([{ path: ['invoice', 'externalPayments'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/filter\.invoiceId.*5/);
    expect(gateway.upstreamRequests()).toHaveLength(1);
  });
});

describe('the upstream', () => {
  test('gets at most 8 calls of one operation at once', async () => {
    let underWay = 0;
    let most = 0;
    gateway.upstreamAnswers({
      matches: ({ path, query }) => {
        if (path !== '/external_payments' || !query.has('invoice_id')) return false;
        underWay += 1;
        most = Math.max(most, underWay);
        return true;
      },
      delayMs: 40,
      rewrite: (envelope) => {
        underWay -= 1;
        return envelope;
      },
    });
    await gateway.ask('{ invoices(first: 30) { nodes { externalPayments(first: 1) { nodes { id } } } } }');
    expect(most).toBe(8);
    expect(gateway.upstreamRequests()).toHaveLength(31);
  });

  test('gets more than 150 links of one type in several requests, none of them twice', async () => {
    const filter = 'filter: { createdBefore: "2025-12-01T00:00:00Z" }';
    const data = await gateway.ask(`{
      a: externalPayments(first: 200, ${filter}) { nodes { invoice { id workspaces { id } } } }
      b: externalPayments(first: 200, page: 2, ${filter}) { nodes { invoice { id workspaces { id } } } } }`);
    const nodes: { invoice: Node | null }[] = [...data.a.nodes, ...data.b.nodes];
    const ids = byIds(
      'invoices',
      nodes.map(({ invoice }) => invoice?.id),
    );
    const wanted = /only=([\d,]*)/.exec(ids)![1]!.split(',');
    expect(wanted.length).toBeGreaterThan(150);
    const asked = gateway
      .upstreamRequests()
      .filter((request) => request.startsWith('/invoices?'))
      .map((request) => /only=([\d,]*)/.exec(request)![1]!.split(','));
    expect(asked.map((part) => part.length)).toEqual([150, wanted.length - 150]);
    expect(asked.flat()).toEqual(wanted);
  });
});

import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const byId = 'orderBy: { field: ID, direction: ASC }';
const cursor = (position: number, path = 'external_payments', order = 'id:asc') =>
  Buffer.from(`1:${path}:${order}:${position}`).toString('base64url');

const idsOf = (table: ReadonlyMap<string, unknown>) => [...table.keys()].sort((a, b) => Number(a) - Number(b));
const paymentIds = () => idsOf(gateway.data.externalPayments);

describe('a window', () => {
  test.each([
    ['', 'page=1&per_page=20', 0, 20],
    ['(first: null)', 'page=1&per_page=20', 0, 20],
    ['(first: 1)', 'page=1&per_page=1', 0, 1],
    ['(first: 200)', 'page=1&per_page=200', 0, 200],
    ['(first: 10, page: 3)', 'page=3&per_page=10', 20, 10],
    ['(page: 2, after: null)', 'page=2&per_page=20', 20, 20],
    ['(first: 200, page: 4)', 'page=4&per_page=200', 600, 200],
  ])('%s is the request %s', async (given, sent, offset, size) => {
    const list = given === '' ? `(${byId})` : given.replace(')', `, ${byId})`);
    const data = await gateway.ask(`{ externalPayments${list} { nodes { id } edges { node { id } } } }`);
    const ids = paymentIds().slice(offset, offset + size);
    expect(data.externalPayments.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(data.externalPayments.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids);
    expect(gateway.upstreamRequests()).toEqual([`/external_payments?order=id:asc&${sent}`]);
  });

  test.each([
    [9, 10, ['page=2&per_page=10']],
    [4, 10, ['page=1&per_page=15']],
    [20, 5, ['page=4&per_page=7']],
    [194, 20, ['page=9&per_page=24']],
    [0, 1, ['page=2&per_page=1']],
    [0, 100, ['page=1&per_page=101']],
    [0, 200, ['page=1&per_page=101', 'page=2&per_page=101']],
    [99, 200, ['page=2&per_page=100', 'page=3&per_page=100']],
    [129, 150, ['page=2&per_page=94', 'page=3&per_page=94']],
    [979, 20, ['page=50&per_page=20']],
    [994, 20, ['page=35&per_page=29']],
  ])('after the row at %d of %d rows is fetched as %p', async (position, first, sent) => {
    const data = await gateway.ask(
      `query ($after: String, $first: Int) { externalPayments(after: $after, first: $first, ${byId}) {
        edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      { after: cursor(position), first },
    );
    const expected = paymentIds().slice(position + 1, position + 1 + first);
    expect(data.externalPayments.edges).toEqual(
      expected.map((id, index) => ({ cursor: cursor(position + 1 + index), node: { id } })),
    );
    expect(data.externalPayments.pageInfo).toEqual({
      startCursor: cursor(position + 1),
      endCursor: cursor(position + expected.length),
      hasNextPage: position + 1 + first < 1000,
      hasPreviousPage: true,
    });
    expect(gateway.upstreamRequests().sort()).toEqual(sent.map((pages) => `/external_payments?order=id:asc&${pages}`));
  });

  test('past the end is empty, and still tells the totals', async () => {
    const data = await gateway.ask(`{ externalPayments(first: 200, page: 7) {
      nodes { id } edges { cursor } totalCount pageCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    expect(data.externalPayments).toEqual({
      nodes: [],
      edges: [],
      totalCount: 1000,
      pageCount: 5,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
    expect(gateway.upstreamRequests()).toEqual(['/external_payments?page=7&per_page=200']);
  });

  test('knows of the pages around it', async () => {
    const pages = [1, 2, 11, 12].map(
      (page) =>
        `p${page}: invoices(first: 53, page: ${page}) { nodes { id } pageCount pageInfo { hasNextPage hasPreviousPage } }`,
    );
    const { p1, p2, p11, p12 } = await gateway.ask(`{ ${pages.join(' ')} }`);
    expect([p1, p2, p11, p12].map(({ pageInfo }) => pageInfo)).toEqual([
      { hasNextPage: true, hasPreviousPage: false },
      { hasNextPage: true, hasPreviousPage: true },
      { hasNextPage: true, hasPreviousPage: true },
      { hasNextPage: false, hasPreviousPage: true },
    ]);
    expect(p12.nodes).toHaveLength(600 - 11 * 53);
    expect(p1.pageCount).toBe(12);
  });

  test('on two pages that overlap, as rows were added meanwhile, has no row twice', async () => {
    const [first] = paymentIds().slice(100, 101);
    gateway.upstreamAnswers({
      matches: ({ query }) => query.get('page') === '2',
      rewrite: (envelope) => {
        const answer = envelope as { results: object[]; external_payments: Record<string, object> };
        answer.results = [{ key: 'external_payments', id: first }, ...answer.results.slice(0, -1)];
        answer.external_payments[first!] = { id: first };
        return answer;
      },
    });
    const data = await gateway.ask(`{ externalPayments(first: 200, after: "${cursor(0)}", ${byId}) { nodes { id } } }`);
    const ids: string[] = data.externalPayments.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(gateway.upstreamRequests()).toHaveLength(2);
  });
});

describe('a walk by cursor', () => {
  const walk = async (list: string, sizes: readonly number[], order: string) => {
    const ids: string[] = [];
    let after: string | null = null;
    for (let step = 0; step === 0 || after !== null; step += 1) {
      const data = await gateway.ask(
        `query ($first: Int, $after: String) { ${list}(first: $first, after: $after${order}) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { first: sizes[step % sizes.length], after },
      );
      ids.push(...data[list].nodes.map(({ id }: { id: string }) => id));
      after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
    }
    return ids;
  };

  test.each([
    ['externalPayments', 'externalPayments', [200], `, ${byId}`],
    ['externalPayments', 'externalPayments', [7, 64, 151, 200], ''],
    ['invoices', 'invoices', [37], ', orderBy: { field: INVOICE_DATE, direction: DESC }'],
    ['users', 'users', [9], ', filter: { includeDisabled: true }'],
    ['workspaces', 'workspaces', [13, 3], ', filter: { archived: INCLUDE }'],
  ] as const)('through all %s gives every record exactly once', async (list, table, sizes, order) => {
    const ids = await walk(list, sizes, order);
    expect(ids).toHaveLength(gateway.data[table].size);
    expect([...ids].sort((a, b) => Number(a) - Number(b))).toEqual(idsOf(gateway.data[table]));
  });
});

describe('totals alone', () => {
  test.each([
    '{ totalCount }',
    '{ pageCount }',
    '{ pageInfo { hasNextPage hasPreviousPage } }',
    '{ __typename totalCount pageCount pageInfo { __typename hasNextPage } }',
  ])('%s fetch a single record and no include', async (selection) => {
    const data = await gateway.ask(`{ externalPayments(first: 50, page: 2) ${selection} }`);
    expect(data.externalPayments).toMatchObject(
      selection.includes('pageCount')
        ? { pageCount: 20 }
        : selection.includes('totalCount')
          ? { totalCount: 1000 }
          : {},
    );
    expect(gateway.upstreamRequests()).toEqual(['/external_payments?page=1&per_page=1']);
  });

  test('are those of the filter', async () => {
    const data = await gateway.ask('{ invoices(first: 10, filter: { paid: true }) { totalCount pageCount } }');
    const paid = [...gateway.data.invoices.values()].filter(({ status }) => status === 'accepted payment').length;
    expect(data.invoices).toEqual({ totalCount: paid, pageCount: Math.ceil(paid / 10) });
    expect(gateway.upstreamRequests()).toEqual(['/invoices?page=1&paid=true&per_page=1']);
  });

  test.each(['startCursor', 'endCursor'])(
    'with %s fetch the page, as it tells whether there are rows',
    async (field) => {
      await gateway.ask(`{ externalPayments(first: 50) { totalCount pageInfo { ${field} } } }`);
      expect(gateway.upstreamRequests()).toEqual(['/external_payments?page=1&per_page=50']);
    },
  );
});

describe('a list by ids', () => {
  test('is one request, windowed in the gateway, and counts what was found', async () => {
    const ids = paymentIds().slice(0, 9);
    const { unusedId } = gateway.data.landmarks;
    const data = await gateway.ask(
      `query ($ids: [ID!]) { externalPayments(first: 4, page: 2, filter: { ids: $ids }, ${byId}) {
        nodes { id invoice { id } user { fullName } } totalCount pageCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { ids: [unusedId, ...ids.toReversed(), ids[0]] },
    );
    expect(data.externalPayments.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(4, 8));
    expect(data.externalPayments).toMatchObject({
      totalCount: 9,
      pageCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: true, endCursor: cursor(7) },
    });
    expect(gateway.upstreamRequests()).toEqual([
      `/external_payments?include=user&only=${[...ids, unusedId].join(',')}&order=id:asc&per_page=200`,
    ]);
  });

  test('sends the other filters beside the ids', async () => {
    const { openInvoice, paidInvoice } = gateway.data.landmarks;
    const data = await gateway.ask(
      'query ($ids: [ID!]) { invoices(filter: { ids: $ids, paid: true }) { nodes { id } totalCount } }',
      { ids: [openInvoice.id, paidInvoice.id] },
    );
    expect(data.invoices).toEqual({ nodes: [{ id: paidInvoice.id }], totalCount: 1 });
    const only = [openInvoice.id, paidInvoice.id].sort().join(',');
    expect(gateway.upstreamRequests()).toEqual([`/invoices?only=${only}&paid=true&per_page=200`]);
  });

  test('takes 150 of them in one request', async () => {
    const ids = paymentIds().slice(0, 150);
    const data = await gateway.ask(
      'query ($ids: [ID!]) { externalPayments(first: 200, filter: { ids: $ids }) { nodes { id } } }',
      {
        ids,
      },
    );
    expect(data.externalPayments.nodes).toHaveLength(150);
    expect(gateway.upstreamRequests()).toEqual([`/external_payments?only=${ids.join(',')}&per_page=200`]);
  });
});

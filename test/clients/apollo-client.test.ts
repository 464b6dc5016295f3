/**
 * Only the development build of Apollo Client warns.
 *
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "development"]}
 */
import {
  ApolloClient,
  gql,
  HttpLink,
  InMemoryCache,
  type DocumentNode,
  type NormalizedCacheObject,
  type OperationVariables,
} from '@apollo/client';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import { filter, firstValueFrom, map } from 'rxjs';
import { possibleTypes, typePolicies } from 'kantata-graphql/apollo-client';
import { demoToken } from '../../src/demo/account.js';
import { createSchema } from '../../src/schema.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();
const schema = createSchema();

let warn: ReturnType<typeof jest.spyOn>;
let fail: ReturnType<typeof jest.spyOn>;
beforeEach(() => {
  warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  fail = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  const said = [...warn.mock.calls, ...fail.mock.calls];
  jest.restoreAllMocks();
  expect(said).toEqual([]);
});

function createClient(cache = new InMemoryCache({ typePolicies, possibleTypes })) {
  const link = new HttpLink({
    uri: new URL('graphql', gateway.url).href,
    headers: { authorization: `Bearer ${demoToken}` },
  });
  return new ApolloClient({ link, cache });
}
type Client = ReturnType<typeof createClient>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
async function ask(client: Client, query: DocumentNode, variables: OperationVariables = {}): Promise<any> {
  const { data } = await client.query({ query, variables, fetchPolicy: 'network-only' });
  return data;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
const cached = (client: Client, query: DocumentNode, variables: OperationVariables = {}): any =>
  client.readQuery({ query, variables });

const storeOf = (client: Client) => client.cache.extract() as NormalizedCacheObject;

const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);
const paymentIds = () => [...gateway.data.externalPayments.keys()].sort((a, b) => Number(a) - Number(b));

describe('parts of a record', () => {
  test('that two operations select differently are put together, without a word on the console', async () => {
    const client = createClient();
    const { id } = gateway.data.landmarks.ordinaryPayment;
    const units = gql`
      query ($id: ID!) {
        externalPayment(id: $id) {
          id
          amount {
            minorUnits
            currency
          }
        }
      }
    `;
    const shown = gql`
      query ($id: ID!) {
        externalPayment(id: $id) {
          id
          amount {
            currency
            decimal
          }
        }
      }
    `;
    const first = await ask(client, units, { id });
    const second = await ask(client, shown, { id });
    expect(cached(client, units, { id })).toEqual(first);
    expect(cached(client, shown, { id })).toEqual(second);
    expect(storeOf(client)[`ExternalPayment:${id}`]).toMatchObject({
      amount: { ...first.externalPayment.amount, ...second.externalPayment.amount },
    });
  });

  test('of a project stay, too: its status, permissions and link', async () => {
    const client = createClient();
    const id = [...gateway.data.workspaces.keys()][0]!;
    const halves = [
      gql`
        query ($id: ID!) {
          workspace(id: $id) {
            id
            status {
              key
            }
            permissions {
              canEdit
            }
            externalLink {
              url
            }
            price {
              minorUnits
            }
          }
        }
      `,
      gql`
        query ($id: ID!) {
          workspace(id: $id) {
            id
            status {
              message
              color
            }
            permissions {
              canJoin
            }
            externalLink {
              text
            }
            price {
              symbol
            }
          }
        }
      `,
    ];
    const answers = [await ask(client, halves[0]!, { id }), await ask(client, halves[1]!, { id })];
    expect(halves.map((half) => cached(client, half, { id }))).toEqual(answers);
  });

  test('are lost, and said to be, without the policies', async () => {
    const client = createClient(new InMemoryCache());
    const { id } = gateway.data.landmarks.ordinaryPayment;
    const of = (field: string) => gql`{ externalPayment(id: "${id}") { id amount { ${field} } } }`;
    await ask(client, of('minorUnits'));
    await ask(client, of('decimal'));
    expect(cached(client, of('minorUnits'))).toBeNull();
    expect([...warn.mock.calls, ...fail.mock.calls].length).toBeGreaterThan(0);
    warn.mockClear();
    fail.mockClear();
  });
});

describe('records', () => {
  test('are kept by type and id, so that those of one id in several types stay apart', async () => {
    const client = createClient();
    const { sharedId: id } = gateway.data.landmarks;
    await ask(
      client,
      gql`
        query ($id: ID!) {
          externalPayment(id: $id) {
            id
            message
          }
          invoice(id: $id) {
            id
            title
          }
          user(id: $id) {
            id
            fullName
          }
        }
      `,
      { id },
    );
    expect(Object.keys(storeOf(client))).toEqual(
      expect.arrayContaining([`ExternalPayment:${id}`, `Invoice:${id}`, `User:${id}`]),
    );
  });

  test('match fragments on Node', async () => {
    const client = createClient();
    const query = gql`
      query {
        me {
          id
          ...Identity
        }
      }
      fragment Identity on Node {
        nodeId
      }
    `;
    const { me } = await ask(client, query);
    expect(me.nodeId).toBe(Buffer.from(`User:${me.id}`).toString('base64url'));
    expect(cached(client, query)).toEqual({ me });
  });
});

describe.each(['nodes { id }', 'edges { cursor node { id } }', 'nodes { id } edges { node { id } }'])(
  'the pages of a connection, by %s',
  (selection) => {
    const query = gql`
      query ($first: Int, $after: String, $page: Int, $filter: ExternalPaymentFilter, $order: OrderDirection = ASC) {
        externalPayments(first: $first, after: $after, page: $page, filter: $filter, orderBy: { field: ID, direction: $order }) {
          totalCount ${selection} pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    `;
    interface Page {
      readonly nodes?: { readonly id: string }[];
      readonly edges?: { readonly node: { readonly id: string } }[];
      readonly pageInfo: Record<string, unknown>;
    }
    const rowsOf = ({ nodes, edges }: Page) => {
      const lists = [nodes, edges?.map(({ node }) => node)].flatMap((list) => (list ? [idsOf(list)] : []));
      expect(new Set(lists.map(String)).size).toBe(1);
      return lists[0];
    };
    const listOf = (client: Client, variables: OperationVariables): Page =>
      cached(client, query, variables).externalPayments;

    test('that fetchMore brings are one list', async () => {
      const client = createClient();
      const watched = client.watchQuery({ query, variables: { first: 5 } });
      const shows = (count: number) =>
        firstValueFrom(
          watched.pipe(
            map(({ data }) => (data as { externalPayments?: Page } | undefined)?.externalPayments),
            filter((page) => page !== undefined && rowsOf(page)?.length === count),
          ),
        );
      for (let count = 5; count <= 20; count += 5) {
        const page = (await shows(count))!;
        expect(rowsOf(page)).toEqual(paymentIds().slice(0, count));
        expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
        await watched.fetchMore({ variables: { after: page.pageInfo['endCursor'] } });
      }
    });

    test('up to the last are the whole list', async () => {
      const client = createClient();
      const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
      const filter = { workspaceId };
      const rows = paymentIds().filter((id) => gateway.data.externalPayments.get(id)!.workspaceId === workspaceId);
      let after: unknown = null;
      for (let walked = 0; walked < rows.length; walked += 2) {
        const { externalPayments } = await ask(client, query, { first: 2, after, filter });
        after = externalPayments.pageInfo.endCursor;
      }
      const whole = listOf(client, { first: 2, filter });
      expect(rowsOf(whole)).toEqual(rows);
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false, endCursor: after });
    });

    test('are lists of their own by filter and by order', async () => {
      const client = createClient();
      const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
      await ask(client, query, { first: 3 });
      await ask(client, query, { first: 3, order: 'DESC' });
      await ask(client, query, { first: 3, filter: { workspaceId } });
      expect(rowsOf(listOf(client, { first: 3 }))).toEqual(paymentIds().slice(0, 3));
      expect(rowsOf(listOf(client, { first: 3, order: 'DESC' }))).toEqual(paymentIds().slice(-3).reverse());
      for (const id of rowsOf(listOf(client, { first: 3, filter: { workspaceId } }))!) {
        expect(gateway.data.externalPayments.get(id)!.workspaceId).toBe(workspaceId);
      }
    });

    test('that are asked for by number do not replace one another', async () => {
      const client = createClient();
      await ask(client, query, { first: 3 });
      await ask(client, query, { first: 3, page: 2 });
      await ask(client, query, { first: 3, page: 4 });
      await ask(client, query, { first: 4, page: 2 });
      const from = (start: number, end: number) => paymentIds().slice(start, end);
      expect(rowsOf(listOf(client, { first: 3 }))).toEqual(from(0, 3));
      expect(rowsOf(listOf(client, { first: 3, page: 2 }))).toEqual(from(3, 6));
      expect(rowsOf(listOf(client, { first: 3, page: 4 }))).toEqual(from(9, 12));
      expect(rowsOf(listOf(client, { first: 4, page: 2 }))).toEqual(from(4, 8));
    });

    test('that are fetched again take the place that they had', async () => {
      const client = createClient();
      const first = await ask(client, query, { first: 3 });
      const after = first.externalPayments.pageInfo.endCursor;
      await ask(client, query, { first: 3, after });
      await ask(client, query, { first: 3, after });
      expect(rowsOf(listOf(client, { first: 3 }))).toEqual(paymentIds().slice(0, 6));
      await ask(client, query, { first: 3 });
      expect(rowsOf(listOf(client, { first: 3 }))).toEqual(paymentIds().slice(0, 3));
      expect(listOf(client, { first: 3 })).toEqual(first.externalPayments);
    });

    test('that begin where no list has ended are a list of their own', async () => {
      const client = createClient();
      const { externalPayments } = await ask(createClient(), query, { first: 10 });
      await ask(client, query, { first: 3 });
      await ask(client, query, { first: 3, after: externalPayments.pageInfo.endCursor });
      expect(rowsOf(listOf(client, { first: 3 }))).toEqual(paymentIds().slice(10, 13));
      expect(listOf(client, { first: 3 }).pageInfo).toMatchObject({ hasPreviousPage: true });
    });

    test('go without a record that was evicted', async () => {
      const client = createClient();
      await ask(client, query, { first: 4 });
      const [, gone, ...others] = paymentIds().slice(0, 4);
      client.cache.evict({ id: `ExternalPayment:${gone}` });
      expect(rowsOf(listOf(client, { first: 4 }))).toEqual([paymentIds()[0], ...others]);
    });
  },
);

describe('two selections of one connection', () => {
  const rows = gql`
    query {
      externalPayments(first: 4) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `;
  const others: readonly (readonly [string, DocumentNode])[] = [
    [
      'other fields of the same page',
      gql`
        query {
          externalPayments(first: 4) {
            edges {
              cursor
            }
            pageInfo {
              endCursor
            }
          }
        }
      `,
    ],
    [
      'counts alone',
      gql`
        query {
          externalPayments {
            totalCount
            pageInfo {
              hasPreviousPage
            }
          }
        }
      `,
    ],
  ];

  test.each(others)('are both there afterwards, in either order: %s', async (_name, other) => {
    for (const [one, two] of [
      [rows, other],
      [other, rows],
    ] as const) {
      const client = createClient();
      const answers = [await ask(client, one), await ask(client, two)];
      expect([cached(client, one), cached(client, two)]).toEqual(answers);
    }
  });
});

test('Connections below records are one list for each of them, and those with a required argument for each value of it.', async () => {
  const client = createClient();
  const nested = gql`
    query ($ids: [ID!], $after: String) {
      workspaces(filter: { ids: $ids }) {
        nodes {
          id
          externalPayments(first: 1, after: $after, orderBy: { field: ID, direction: ASC }) {
            nodes {
              id
            }
            pageInfo {
              endCursor
            }
          }
        }
      }
    }
  `;
  const references = gql`
    query ($type: String!) {
      externalReferences(subjectType: $type, first: 2) {
        nodes {
          id
          subjectType
        }
      }
    }
  `;
  const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
  const first = await ask(client, nested, { ids: [workspaceId] });
  const [{ externalPayments }] = first.workspaces.nodes;
  await ask(client, nested, { ids: [workspaceId], after: externalPayments.pageInfo.endCursor });
  const both = cached(client, nested, { ids: [workspaceId] }).workspaces.nodes[0].externalPayments.nodes;
  const own = paymentIds().filter((id) => gateway.data.externalPayments.get(id)!.workspaceId === workspaceId);
  expect(idsOf(both)).toEqual(own.slice(0, 2));
  for (const type of ['Invoice', 'User']) await ask(client, references, { type });
  for (const type of ['Invoice', 'User']) {
    const { nodes } = cached(client, references, { type }).externalReferences;
    expect(nodes.map(({ subjectType }: { subjectType: string }) => subjectType)).toEqual([type, type]);
  }
});

test('A connection that failed is null in the cache, and a page that failed takes nothing of the pages before it.', async () => {
  const client = createClient();
  const query = gql`
    query ($first: Int!, $after: String) {
      externalPayments(first: $first, after: $after) {
        nodes {
          id
        }
        pageInfo {
          endCursor
        }
      }
    }
  `;
  const fail = { query, variables: { first: 999 }, errorPolicy: 'all', fetchPolicy: 'network-only' } as const;
  expect((await client.query(fail)).data).toEqual({ externalPayments: null });
  expect(cached(client, query, { first: 2 })).toEqual({ externalPayments: null });
  const { externalPayments } = await ask(client, query, { first: 2 });
  const after = externalPayments.pageInfo.endCursor;
  await client.query({ ...fail, variables: { first: 999, after } });
  expect(idsOf(cached(client, query, { first: 2 }).externalPayments.nodes)).toEqual(idsOf(externalPayments.nodes));
});

test('Every connection of the schema has a policy, at the root and below records, and nothing else has.', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const connections = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map(({ name }) => `${type.name}.${name}`),
  );
  const told = Object.entries(typePolicies).flatMap(([typename, { fields = {} }]) =>
    Object.keys(fields).map((name) => `${typename}.${name}`),
  );
  expect(connections.length).toBeGreaterThan(15);
  expect(told.sort()).toEqual(connections.sort());
});

test('Objects without an id that are a part of a record are merged.', () => {
  const merged = Object.keys(typePolicies).filter((typename) => typePolicies[typename]?.merge);
  expect(merged.sort()).toEqual([
    'ExternalLink',
    'ForeignExchangeAmount',
    'Money',
    'WorkspacePermissions',
    'WorkspaceStatus',
  ]);
});

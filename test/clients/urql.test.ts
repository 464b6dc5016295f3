import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cacheExchange, type Resolver } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange, gql, type AnyVariables } from '@urql/core';
import { isObjectType } from 'graphql';
import { keys, paginated } from 'kantata-graphql/urql';
import { demoToken } from '../../src/demo/account.js';
import { createSchema } from '../../src/schema.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

let said: ReturnType<typeof jest.spyOn>[];
beforeEach(() => {
  said = (['warn', 'error'] as const).map((name) => jest.spyOn(console, name).mockImplementation(() => undefined));
});
afterEach(() => void jest.restoreAllMocks());

const callsOf = (spies: typeof said) => spies.flatMap((spy) => spy.mock.calls);

function createClient(options: Parameters<typeof cacheExchange>[0] = { keys }) {
  return new Client({
    url: new URL('graphql', gateway.url).href,
    exchanges: [cacheExchange(options), fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${demoToken}` } },
  });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
async function ask(client: Client, query: string, variables: AnyVariables = {}): Promise<any> {
  const { data, error } = await client.query(gql(query), variables).toPromise();
  expect(error).toBeUndefined();
  return data;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
async function cached(client: Client, query: string, variables: AnyVariables = {}): Promise<any> {
  const { data } = await client.query(gql(query), variables, { requestPolicy: 'cache-only' }).toPromise();
  return data;
}

const paymentIds = () => [...gateway.data.externalPayments.keys()].sort((a, b) => Number(a) - Number(b));

const everyKind = `query ($first: Int = 3, $after: String) {
  externalPayments(first: $first, after: $after, orderBy: { field: ID, direction: ASC }) {
    totalCount
    edges { cursor node { id } }
    nodes { id amount { minorUnits decimal } workspace { id status { key } permissions { canEdit } externalLink { url } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('the keys', () => {
  test('leave nothing to warn of', async () => {
    const client = createClient();
    const data = await ask(client, everyKind);
    expect(await cached(client, everyKind)).toEqual(data);
    expect(callsOf(said)).toEqual([]);
  });

  test('are what keeps it from warning', async () => {
    await ask(createClient({}), everyKind);
    expect(callsOf(said).length).toBeGreaterThan(0);
  });

  test('have all types of the schema that have no id, and no others', () => {
    const schema = createSchema();
    const without = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => !type.name.startsWith('__') && !('id' in type.getFields()))
      .map(({ name }) => name)
      .filter((name) => name !== 'Query' && name !== 'Mutation');
    expect(Object.keys(keys).sort()).toEqual(without.sort());
    expect(Object.values(keys).map((key) => key())).toEqual(without.map(() => null));
  });
});

test('Two selections of one sum are both there afterwards.', async () => {
  const client = createClient();
  const { id } = gateway.data.landmarks.ordinaryPayment;
  const of = (fields: string) => `{ externalPayment(id: "${id}") { id amount { ${fields} } } }`;
  const answers = [await ask(client, of('minorUnits currency')), await ask(client, of('currency decimal'))];
  expect(await cached(client, of('minorUnits currency'))).toEqual(answers[0]);
  expect(await cached(client, of('currency decimal'))).toEqual(answers[1]);
  const both = await cached(client, of('minorUnits decimal'));
  expect(both.externalPayment.amount).toMatchObject({
    minorUnits: answers[0].externalPayment.amount.minorUnits,
    decimal: answers[1].externalPayment.amount.decimal,
  });
  expect(callsOf(said)).toEqual([]);
});

test('Records of different types with one id stay apart.', async () => {
  const client = createClient();
  const { sharedId: id } = gateway.data.landmarks;
  const query = `{ externalPayment(id: "${id}") { id message } invoice(id: "${id}") { id title } user(id: "${id}") { id fullName } }`;
  const data = await ask(client, query);
  expect(await cached(client, query)).toEqual(data);
  expect(data.user.fullName).toBe(gateway.data.users.get(id)!.fullName);
});

test('Pages are one list with the resolvers for pagination.', async () => {
  const client = createClient({ keys, resolvers: paginated<Resolver>(relayPagination) });
  const ids = paymentIds();
  let after: string | null = null;
  for (let pages = 1; pages <= 3; pages += 1) {
    await ask(client, everyKind, { after });
    const { externalPayments } = await cached(client, everyKind, { after });
    const rows = ids.slice(0, 3 * pages);
    expect(externalPayments.nodes.map((node: { id: string }) => node.id)).toEqual(rows);
    expect(externalPayments.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(rows);
    after = externalPayments.pageInfo.endCursor;
  }
  expect(callsOf(said)).toEqual([]);
});

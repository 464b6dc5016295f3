import { expect, test } from '@jest/globals';
import type { DemoRule } from '../../src/demo/account.js';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';

const compiling = useGateway({ executor: 'compiled' });
const plain = useGateway({ executor: 'graphql-js' });

interface Case {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly rule?: DemoRule;
  readonly token?: string;
}

async function answerOf(gateway: SharedGateway, { query, variables, rule, token }: Case) {
  if (rule) gateway.upstreamAnswers(rule);
  gateway.upstreamRequests();
  const { status, headers, data, errors } = await gateway.query(query, variables, token);
  const told = errors?.map(({ extensions: { requestId: _r, upstreamRequestId: _u, ...extensions }, ...error }) => ({
    ...error,
    extensions,
  }));
  // Calls that are made at once arrive in any order.
  const ownHeaders = [...headers].filter(([name]) => !['content-length', 'date', 'x-request-id'].includes(name));
  return { status, headers: ownHeaders, data, errors: told, requests: gateway.upstreamRequests().sort() };
}

const payments = `externalPayments(first: 30) { nodes {
  id amount { minorUnits decimal currency } invoice { id title recipient { fullName } } user { fullName } workspace { title }
} }`;

const failing = (path: string, status: number): DemoRule => ({
  matches: (request) => request.path === path,
  answer: { status, body: '{"errors":[{"type":"system","message":"no"}]}' },
});

type Rows = Record<string, Record<string, unknown>>;
const changing = (collection: string, change: (rows: Record<string, unknown>[]) => void): DemoRule => ({
  matches: ({ method }) => method === 'GET',
  rewrite(envelope) {
    change(Object.values((envelope as Record<string, Rows>)[collection] ?? {}));
    return envelope;
  },
});

const cases: Readonly<Record<string, Case>> = {
  'a list with links': { query: `{ ${payments} }` },
  'all that a connection has': {
    query: `{ invoices(first: 3, page: 2) { totalCount pageCount edges { cursor node { id statusRaw status } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  },
  aliases: { query: '{ a: me { x: id y: fullName manager { x: fullName } } b: me { id email: fullName } me { id } }' },
  'aliases that look alike when joined': {
    query:
      '{ a_b: invoices(first: 1) { nodes { id } } a: invoices(first: 1) { b_nodes: nodes { title } nodes { id user { id fullName } } } }',
  },
  'an alias that is a word of JavaScript': {
    query: '{ constructor: me { then: id toString: fullName } __proto__: me { hasOwnProperty: id } }',
  },
  'a name that is selected several times': {
    query: `{ ${payments} externalPayments(first: 30) { nodes { invoice { dueDate } user { bio } } totalCount } }`,
  },
  'fragments within fragments': {
    query: `query Q { me { ...A ... { manager { ...B } } ...B } } fragment A on User { id ...B } fragment B on User { fullName }`,
  },
  '__typename everywhere': { query: '{ __typename me { __typename t: __typename manager { __typename } } }' },
  'a reverse connection': {
    query: '{ invoices(first: 2) { nodes { id externalPayments(first: 1) { nodes { id } } } } }',
  },
  variables: {
    query: `query ($first: Int, $after: String, $filter: InvoiceFilter, $id: ID!) {
      invoices(first: $first, after: $after, filter: $filter) { nodes { id status } } user(id: $id) { fullName } }`,
    variables: { first: 3, filter: { paid: true }, id: '1' },
  },
  'variables with defaults': {
    query:
      'query ($first: Int = 2, $filter: InvoiceFilter = { paid: true }) { invoices(first: $first, filter: $filter) { nodes { id } } }',
  },
  'a variable within an object that is left out': {
    query: 'query ($paid: Boolean) { invoices(first: 2, filter: { paid: $paid }) { nodes { id } } }',
  },
  '@skip and @include': {
    query: `query ($yes: Boolean!, $no: Boolean!) { me { id fullName @skip(if: $yes) manager @include(if: $no) { id } ...A @include(if: $no)
      ...A @include(if: $yes) } } fragment A on User { bio }`,
    variables: { yes: true, no: false },
  },
  'the schema itself': {
    query: '{ __schema { types { name kind } queryType { name } } __type(name: "Invoice") { name } }',
  },
  'a write that nobody knows': { query: '{ writeStatus(idempotencyKey: "no-such-key") { outcome } }' },
  'a variable of the wrong kind': {
    query: 'query ($first: Int) { invoices(first: $first) { nodes { id } } }',
    variables: { first: 'many' },
  },
  'a variable that is required and missing': { query: 'query ($id: ID!) { user(id: $id) { id } me { id } }' },
  'a null where a default is': {
    query: 'query ($id: ID = "1") { user(id: $id) { id } me { id } }',
    variables: { id: null },
  },
  'arguments that are refused, beside some that are not': {
    query: '{ b: invoices(first: 500) { nodes { id } } a: me { id } c: invoices(first: 0) { nodes { id } } }',
  },
  'a caller without a token that counts': { query: `{ me { id } ${payments} }`, token: 'no-such-token' },
  'a list that fails': { query: `{ ${payments} me { id } }`, rule: failing('/external_payments', 500) },
  'a link that fails': { query: `{ me { id } ${payments} }`, rule: failing('/users', 500) },
  'links that fail in two rounds': {
    query: '{ externalPayments(first: 30) { nodes { id user { bio } workspace { title creator { bio } } } } }',
    rule: failing('/users', 403),
  },
  'two lists of one failing resource': {
    query: '{ a: users(first: 1) { nodes { id } } b: users(first: 2) { nodes { id } } me { id } }',
    rule: failing('/users', 403),
  },
  'records without ids, below a list and below a link': {
    query: `{ ${payments} me { id } }`,
    rule: changing('invoices', (rows) => rows.forEach((row) => delete row['id'])),
  },
  'lists of records without ids': {
    query: `{ me { id } ${payments} }`,
    rule: changing('external_payments', (rows) => rows.forEach((row) => delete row['id'])),
  },
  'sums that are no numbers, and other values of a wrong kind': {
    query: `{ ${payments} users(first: 5) { nodes { id fullName } } }`,
    rule: changing('external_payments', (rows) =>
      rows.forEach((row, index) => (row['amount_in_cents'] = [null, 'a lot', 2 ** 60, 1.5, {}][index % 5])),
    ),
  },
  'nodes of several types, by fragments of all kinds': {
    query: `query ($ids: [ID!]!, $yes: Boolean = true) { nodes(ids: $ids) { __typename n: nodeId ...A ... on User { fullName
      manager { nodeId fullName } } ... on Workspace @include(if: $yes) { price { decimal } title } ... @skip(if: $yes) { nodeId } } }
      fragment A on Node { nodeId ... on Invoice { title user { ...B } externalPayments(first: 2) { nodes { ...B } } } }
      fragment B on Node { nodeId ... on User { bio } ... on ExternalPayment { amount { decimal currency } } }`,
    variables: {
      ids: [
        'Invoice:41000000',
        'User:41000000',
        'Workspace:41000000',
        'Invoice:41000001',
        'Invoice:49999999',
        'Invoice:41000000',
      ].map((name) => Buffer.from(name).toString('base64url')),
    },
  },
  'nodes of which some are refused': {
    query:
      '{ nodes(ids: ["no-such-id", "VXNlcjo0MTAwMDAwMA", "Rml4ZWRGZWVJdGVtOjE"]) { nodeId } node(id: "1") { nodeId } me { id } }',
  },
  'nodes whose calls fail': {
    query: '{ nodes(ids: ["VXNlcjo0MTAwMDAwMA", "VXNlcjo0MTAwMDAwMQ"]) { nodeId } me { id } }',
    rule: failing('/users', 500),
  },
  'more nodes than may be asked for, beside another field': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } me { id } }',
    variables: { ids: Array.from({ length: 101 }, () => 'VXNlcjo0MTAwMDAwMA') },
  },
  'a single node': { query: '{ node(id: "VXNlcjo0MTAwMDAwMA") { __typename ... on User { id fullName } } }' },
  'numbers beyond 32 bits': {
    query: '{ timeEntries(first: 5) { nodes { id timeInMinutes } } }',
    rule: changing('time_entries', (rows) => rows.forEach((row) => (row['time_in_minutes'] = 2 ** 40))),
  },
};

// Apollo Server runs what is asked for the first time; what is asked again is not handed to it.
const times = ['at first', 'again'];
const each = Object.entries(cases).flatMap(([name, given]) => times.map((time) => [name, time, given] as const));

test.each(each)('Compiled or not, the answer and its calls are the same: %s, %s.', async (_name, _time, given) => {
  const [first, second] = [await answerOf(compiling, given), await answerOf(plain, given)];
  expect((second.errors ?? []).map(({ extensions }) => extensions.code)).not.toContain('GRAPHQL_VALIDATION_FAILED');
  expect(first).toEqual(second);
  expect(JSON.stringify(first.data)).toBe(JSON.stringify(second.data));
});

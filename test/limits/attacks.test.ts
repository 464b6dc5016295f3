import { describe, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';
import { codesOf, full, post, type FullAnswer } from './post.js';

/** What the public attack tools try (graphql-cop, BatchQL, graphw00f, InQL, CrackQL, clairvoyance), and what they get. */
const development = useGateway();
const production = useGateway({ isProduction: true, corsOrigins: [] });
const settings = [
  ['development', development],
  ['production', production],
] as const;

interface Attack {
  readonly title: string;
  readonly send: (gateway: SharedGateway) => Promise<FullAnswer>;
  readonly status?: number;
  /** The codes of the errors, each once; none: it is answered. */
  readonly codes:
    readonly string[] | { readonly development: readonly string[]; readonly production: readonly string[] };
  /** Bytes of the answer; 2,000 when left out. */
  readonly most?: number;
  /** Calls upstream; none when left out. */
  readonly calls?: number;
}

const longestMs = 1_500;

const ask = (query: string, variables?: Record<string, unknown>) => (gateway: SharedGateway) =>
  post(gateway, { query, variables });
const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nest = (levels: number, open: string, inside: string) => open.repeat(levels) + inside + '}'.repeat(levels);

const get =
  (search: Record<string, string>, headers: Record<string, string> = {}) =>
  async ({ url }: SharedGateway) =>
    full(
      await fetch(new URL(`graphql?${new URLSearchParams(search).toString()}`, url), {
        headers: { authorization: `Bearer ${demoToken}`, ...headers },
      }),
    );
const form =
  (type: string, body: string) =>
  async ({ url }: SharedGateway) =>
    full(
      await fetch(new URL('graphql', url), {
        method: 'POST',
        headers: { 'content-type': type, authorization: `Bearer ${demoToken}` },
        body,
      }),
    );

const doubling = (levels: number) =>
  repeat(
    levels,
    (level) => `fragment F${level} on User { id ${level + 1 < levels ? `...F${level + 1} ...F${level + 1}` : 'id'} }`,
  );
const circular = (levels: number) =>
  `{ __schema { types { ${nest(levels, 'fields { type { ', 'name').replace(/}+$/, '')}${'}'.repeat(2 * levels)} } } }`;
const write = (key: string) =>
  `${key}: createExternalPayment(input: { workspaceId: "7", amount: 1, idempotencyKey: "${key}" }) { outcome }`;

const invalid = ['GRAPHQL_VALIDATION_FAILED'];
const unreadable = ['GRAPHQL_PARSE_FAILED'];

const attacks: readonly Attack[] = [
  {
    title: '1,000 aliases of what costs nothing',
    send: ask(`{ ${repeat(1_000, (n) => `a${n}: __typename`)} }`),
    codes: [],
    most: 25_000,
  },
  {
    title: '600 aliases of one list',
    send: ask(`{ ${repeat(600, (n) => `a${n}: users(first: 1) { totalCount }`)} }`),
    codes: [],
    most: 30_000,
    calls: 1,
  },
  {
    title: '400 aliases of lists that differ',
    send: ask(`{ ${repeat(400, (n) => `a${n}: users(first: 1, page: ${n + 1}) { nodes { id } }`)} }`),
    status: 200,
    codes: ['OPERATION_TOO_EXPENSIVE'],
  },
  {
    title: '400 guesses of an id behind aliases',
    send: ask(`{ ${repeat(400, (n) => `a${n}: invoice(id: "${n + 1}") { id }`)} }`),
    codes: [],
    most: 20_000,
    calls: 3,
  },
  {
    title: '400 aliases that are all refused',
    send: ask(`{ ${repeat(400, (n) => `a${n}: invoice(id: "x${n}") { id }`)} }`),
    codes: ['BAD_USER_INPUT'],
    most: 120_000,
  },
  {
    title: '500 aliases of 100 nodes that are none',
    send: ask(`query ($ids: [ID!]!) { ${repeat(500, (n) => `a${n}: nodes(ids: $ids) { nodeId }`)} }`, {
      ids: Array.from({ length: 100 }, () => 'x'),
    }),
    codes: ['BAD_USER_INPUT'],
    most: 30_000,
  },
  {
    title: '8,000 nodes',
    send: ask('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }', {
      ids: Array.from({ length: 8_000 }, () => 'VXNlcjo0MTAwMDAwMA'),
    }),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: '100 writes behind aliases',
    send: ask(`mutation { ${repeat(100, (n) => write(`w${n}`))} }`),
    codes: ['OPERATION_TOO_EXPENSIVE'],
  },
  {
    title: '5 writes behind aliases',
    send: ask(`mutation { ${repeat(5, (n) => write(`w${n}`))} }`),
    codes: ['BAD_USER_INPUT'],
  },
  { title: 'one field 9,000 times', send: ask(`{ me { ${'id '.repeat(9_000)} } }`), status: 400, codes: invalid },
  { title: 'one field 50,000 times', send: ask(`{ me { ${'id '.repeat(50_000)} } }`), status: 400, codes: unreadable },
  {
    title: 'one directive 1,200 times',
    send: ask(`{ __typename ${'@skip(if: false) '.repeat(1_200)} }`),
    status: 400,
    codes: invalid,
    most: 50_000,
  },
  {
    title: '4,000 directives that nobody knows',
    send: ask(`{ __typename ${'@aa'.repeat(4_000)} }`),
    status: 400,
    codes: invalid,
    most: 50_000,
  },
  {
    title: 'fragments that double with every level',
    send: ask(`{ me { ...F0 } } ${doubling(30)}`),
    status: 400,
    codes: invalid,
  },
  {
    title: 'fragments in a circle',
    send: ask('{ me { ...A } } fragment A on User { manager { ...B } } fragment B on User { manager { ...A } }'),
    status: 400,
    codes: invalid,
  },
  {
    title: '1,000 fragments that nobody uses',
    send: ask(`{ __typename } ${repeat(1_000, (n) => `fragment F${n} on User { id }`)}`),
    status: 400,
    codes: invalid,
    most: 30_000,
  },
  {
    title: 'one fragment 3,000 times',
    send: ask(`{ me { ${'...F '.repeat(3_000)} } } fragment F on User { id }`),
    codes: [],
    calls: 1,
  },
  {
    title: 'a list of operations',
    send: (gateway) => post(gateway, Array(100).fill({ query: '{ me { id } }' })),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'many operations in one document',
    send: ask(repeat(500, (n) => `query Q${n} { me { id } }`)),
    status: 400,
    codes: ['OPERATION_RESOLUTION_FAILURE'],
  },
  {
    title: 'introspection',
    send: ask('{ __schema { types { name } } __type(name: "User") { name } }'),
    codes: { development: [], production: invalid },
    most: 10_000,
  },
  { title: 'introspection in a circle', send: ask(circular(8)), status: 400, codes: invalid },
  {
    title: 'introspection of one type behind 100 aliases',
    send: ask(`{ ${repeat(100, (n) => `a${n}: __type(name: "Query") { fields { name } }`)} }`),
    codes: { development: [], production: invalid },
    most: 150_000,
  },
  {
    title: 'a query from a page of another site by GET',
    send: get({ query: '{ me { id } }' }),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'a write by GET',
    send: get({ query: `mutation { ${write('g')} }` }, { 'apollo-require-preflight': '1' }),
    status: 405,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'a write by GET from a page of another site',
    send: get({ query: `mutation { ${write('g')} }` }),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'a form of another site',
    send: form('application/x-www-form-urlencoded', 'query={me{id}}'),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'JSON that calls itself text',
    send: form('text/plain', '{"query":"{ me { id } }"}'),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'a form with files',
    send: form(
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{me{id}}"}\r\n--x--',
    ),
    status: 400,
    codes: ['BAD_REQUEST'],
  },
  {
    title: 'a browser that looks for an explorer’s traces',
    send: get(
      { query: '{ __typename }', debug: '1' },
      { 'apollo-require-preflight': '1', 'apollo-federation-include-trace': 'ftv1' },
    ),
    codes: [],
    most: 40,
  },
  {
    title: 'links 90 levels deep',
    send: ask(`{ me { ${nest(90, 'manager { ', 'id')} } }`),
    status: 200,
    codes: ['OPERATION_TOO_EXPENSIVE'],
  },
  {
    title: 'links 200 levels deep behind fragments',
    send: ask(
      `{ me { ...F0 } } ${repeat(200, (n) => `fragment F${n} on User { manager { ${n < 199 ? `...F${n + 1}` : 'id'} } }`)}`,
    ),
    status: 400,
    codes: invalid,
  },
  {
    title: 'links 500 levels deep',
    send: ask(`{ me { ${nest(500, 'manager { ', 'id')} } }`),
    codes: invalid,
  },
  {
    title: 'links 3,000 levels deep',
    send: ask(`{ me { ${nest(3_000, 'manager { ', 'id')} } }`),
    codes: ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'],
  },
  {
    title: 'links 20,000 levels deep',
    send: ask(`{ me { ${nest(20_000, 'manager { ', 'id')} } }`),
    status: 400,
    codes: unreadable,
  },
  {
    title: 'lists 700 levels deep',
    send: ask(
      `{ workspaces { nodes { ${nest(700, 'invoices(first: 1) { nodes { workspaces { ', 'id')} ${'}}'.repeat(700)} } } }`,
    ),
    codes: ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'],
  },
  {
    title: 'lists of lists of lists',
    send: ask(
      `{ workspaces(first: 200) { nodes { invoices(first: 200) { nodes { externalPayments(first: 200) { nodes { id } } } } } } }`,
    ),
    codes: ['OPERATION_TOO_EXPENSIVE'],
  },
  {
    title: 'a list that is too long',
    send: ask('{ users(first: 2000000000) { nodes { id } } }'),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: 'a page beyond all pages',
    send: ask('{ users(first: 200, page: 2000000000) { nodes { id } } }'),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: 'a variable of 200 KB',
    send: ask('query ($t: String) { users(filter: { fullName: $t }) { totalCount } }', { t: 'x'.repeat(200_000) }),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: 'a body of 300 KB',
    send: ask('query ($t: String) { users(filter: { fullName: $t }) { totalCount } }', { t: 'x'.repeat(300_000) }),
    status: 413,
    codes: ['BAD_REQUEST'],
  },
  {
    title: '20,000 ids in a variable',
    send: ask('query ($ids: [ID!]) { users(filter: { ids: $ids }) { totalCount } }', {
      ids: Array.from({ length: 20_000 }, (_, n) => n + 1),
    }),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: '20,000 ids of the wrong kind',
    send: ask('query ($ids: [ID!]) { users(filter: { ids: $ids }) { totalCount } }', { ids: Array(20_000).fill({}) }),
    status: 400,
    codes: ['BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'],
    most: 20_000,
  },
  {
    title: 'a variable 60,000 levels deep',
    send: (gateway) =>
      post(
        gateway,
        `{"query":"query ($d: DateTime) { users(filter: { createdAfter: $d }) { totalCount } }","variables":{"d":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
      ),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: 'variables that nobody asked for',
    send: ask('{ __typename }', Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`v${n}`, n]))),
    codes: [],
  },
  {
    title: '2,000 variables',
    send: ask(`query (${repeat(2_000, (n) => `$v${n}: Int`)}) { __typename }`),
    status: 400,
    codes: invalid,
    most: 50_000,
  },
  {
    title: 'names of objects of JavaScript',
    send: ask(
      '{ __proto__ constructor toString }',
      JSON.parse('{"__proto__":{"a":1},"constructor":1}') as Record<string, unknown>,
    ),
    status: 400,
    codes: invalid,
  },
  { title: 'a name of 200 KB', send: ask(`{ ${'x'.repeat(200_000)} }`), status: 400, codes: invalid, most: 210_000 },
  {
    title: '100 names of 2 KB that resemble others',
    send: ask(`{ ${repeat(100, (n) => 'externalPayments'.repeat(125) + String(n))} }`),
    status: 400,
    codes: invalid,
    most: 250_000,
  },
  { title: 'a comment of 250 KB', send: ask(`{ __typename } #${'x'.repeat(250_000)}`), codes: [] },
  {
    title: 'a text in another encoding',
    send: form('application/json; charset=utf-7', '{"query":"+AHsAXwBfAHQAeQBwAGUAbgBhAG0AZQB9-"}'),
    status: 415,
    codes: ['BAD_REQUEST'],
  },
  { title: 'a subscription', send: ask('subscription { __typename }'), codes: ['OPERATION_RESOLUTION_FAILURE'] },
  {
    title: 'SQL and shell in an argument',
    send: ask(`{ invoice(id: "1' OR 1=1; $(id)") { id } }`),
    codes: ['BAD_USER_INPUT'],
  },
  {
    title: 'another parameter in a filter',
    send: ask('{ users(first: 1, filter: { fullName: "x&per_page=200&only=1" }) { nodes { id } } }'),
    codes: [],
    calls: 1,
  },
];

describe.each(settings)('in %s,', (setting, gateway) => {
  test.each(attacks)('$title: answered in time, in few bytes, with few calls', async (attack) => {
    const started = performance.now();
    const answer = await attack.send(gateway);
    expect(performance.now() - started).toBeLessThan(longestMs);
    const codes = 'development' in attack.codes ? attack.codes[setting] : attack.codes;
    expect([...new Set(codesOf(answer) ?? [])].filter((code) => !codes.includes(code))).toEqual([]);
    expect((codesOf(answer) ?? []).length > 0).toBe(codes.length > 0);
    if (attack.status !== undefined) expect(answer.status).toBe(attack.status);
    expect(answer.text.length).toBeLessThan(attack.most ?? 2_000);
    expect(answer.text).not.toMatch(/demo-admin|stacktrace|node_modules|127\.0\.0\.1/);
    expect(gateway.upstreamRequests().length).toBeLessThanOrEqual(attack.calls ?? 0);
    expect(await gateway.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  test('suggestions of names are for development', async () => {
    const { text } = await post(gateway, { query: '{ externalPaymentz { nodes { id } } me { fulName } }' });
    if (setting === 'development') expect(text).toMatch(/Did you mean/);
    else expect(text).not.toMatch(/Did you mean|externalPayments|fullName/);
  });

  test.each([
    ['an error of upstream', { status: 500, body: 'token demo-admin at 127.0.0.1' }],
    ['a refusal of upstream', { status: 401, body: '{"errors":[{"type":"oauth","message":"demo-admin"}]}' }],
    ['an answer that cannot be read', { status: 200, body: 'demo-admin <html>' }],
  ])('%s does not bring a token into an answer', async (_, answer) => {
    await gateway.ask('{ me { id } }');
    gateway.upstreamAnswers({ matches: () => true, answer });
    const { text, headers } = await post(gateway, { query: '{ users { totalCount } }' });
    expect(text).toMatch(/"code":"(UPSTREAM|UNAUTH)/);
    expect(text + JSON.stringify([...headers])).not.toMatch(/demo-admin|127\.0\.0\.1|html/);
  });
});

test('no page answers a browser in production', async () => {
  const { text } = await get({}, { accept: 'text/html' })(production);
  expect(text).not.toMatch(/<html|sandbox|graphiql/i);
});

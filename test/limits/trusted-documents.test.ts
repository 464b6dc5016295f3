import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import { createGateway } from '../../src/gateway.js';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';
import { full, post } from './post.js';

const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
afterAll(() => rmSync(folder, { recursive: true }));

function manifest(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const me = 'query Me { me { id } }';
const users = 'query Users($first: Int) { users(first: $first) { nodes { id } } }';
const write = 'mutation Pay($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }';
const strange = '{ me { id fullName } }';

const codegen = useGateway({
  isProduction: true,
  trustedDocuments: manifest('codegen.json', { [sha256(me)]: me, [sha256(users)]: users, [sha256(write)]: write }),
});
const apollo = useGateway({
  trustedDocuments: manifest('apollo.json', {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [me, users].map((body) => ({
      id: sha256(body),
      name: /\w+ (\w+)/.exec(body)![1],
      type: 'query',
      body,
    })),
  }),
});

const persisted = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });

async function get({ url }: SharedGateway, parameters: Record<string, string>) {
  const address = new URL(`graphql?${new URLSearchParams(parameters).toString()}`, url);
  const headers = { authorization: `Bearer ${demoToken}`, 'apollo-require-preflight': 'true' };
  return full(await fetch(address, { headers }));
}

describe.each([
  ['of GraphQL Code Generator', codegen],
  ['of Apollo', apollo],
])('with a manifest %s', (_, gateway) => {
  test.each([
    ['its hash, as Apollo Client sends it', persisted(users)],
    ['its documentId', { documentId: sha256(users) }],
    ['its documentId with the name of the hash', { documentId: `sha256:${sha256(users)}` }],
    ['its text', { query: users }],
    ['its text in another layout', { query: `# Users\n${users.replaceAll(' ', '\n\t')}` }],
    ['its hash beside another text, which is not run', { ...persisted(users), query: strange }],
    ['a hash that nobody knows beside its text', { ...persisted(strange), query: users }],
  ])('a document is answered by %s', async (__, body) => {
    const answer = await post(gateway, { ...body, variables: { first: 2 } });
    expect(answer).toMatchObject({ status: 200, data: { users: { nodes: [{}, {}] } } });
    expect(answer.errors).toBeUndefined();
  });

  test('a document is answered by GET, too', async () => {
    const extensions = JSON.stringify(persisted(users).extensions);
    const variables = '{"first":1}';
    for (const named of [{ extensions }, { documentId: sha256(users) }, { query: users }]) {
      expect(await get(gateway, { ...named, variables })).toMatchObject({ data: { users: { nodes: [{}] } } });
    }
  });

  test.each([
    ['a hash that nobody knows', persisted(strange), 'PERSISTED_QUERY_NOT_FOUND'],
    ['a documentId that nobody knows', { documentId: 'nope' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that is no text', { documentId: { a: 1 } }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id of every object', { documentId: '__proto__' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['another text', { query: strange }, 'BAD_REQUEST'],
    ['a text with its own hash, to register it', { ...persisted(strange), query: strange }, 'BAD_REQUEST'],
    ['a text beside a hash that is none', { query: strange, extensions: { persistedQuery: 0 } }, 'BAD_REQUEST'],
    ['a text beside extensions that are none', { query: strange, extensions: 'x' }, 'BAD_REQUEST'],
    ['a trusted text and more', { query: `${users} ${strange}` }, 'BAD_REQUEST'],
    ['no document', { query: '"' }, 'BAD_REQUEST'],
    ['introspection', { query: '{ __schema { queryType { name } } }' }, 'BAD_REQUEST'],
    ['a list of operations', [{ query: strange }], 'BAD_REQUEST'],
    ['nothing', { variables: {} }, 'BAD_REQUEST'],
  ])('%s is refused, and nothing is sent', async (__, body, code) => {
    const answer = await post(gateway, body);
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([
      { message: expect.any(String), extensions: { code, requestId: answer.headers.get('x-request-id') } },
    ]);
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('by GET, other texts are refused, also behind a trusted one', async () => {
    for (const search of [
      `query=${encodeURIComponent(strange)}`,
      `query=${encodeURIComponent(me)}&query=${encodeURIComponent(strange)}`,
    ]) {
      const headers = { authorization: `Bearer ${demoToken}`, 'apollo-require-preflight': 'true' };
      const { data } = await full(await fetch(new URL(`graphql?${search}`, gateway.url), { headers }));
      expect(data ?? { me: { id: expect.any(String) } }).toEqual({ me: { id: gateway.data.callers.admin } });
    }
    expect(await get(gateway, { query: strange })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

test('a trusted write is not done by GET', async () => {
  const answer = await get(codegen, { documentId: sha256(write), variables: '{"input":{}}' });
  expect(answer).toMatchObject({ status: 405, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

describe('without a manifest', () => {
  const open = useGateway();

  test('a client may register a document by its hash', async () => {
    expect(await post(open, persisted(me))).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await post(open, { ...persisted(me), query: me })).errors).toBeUndefined();
    expect(await post(open, persisted(me))).toMatchObject({ data: { me: { id: open.data.callers.admin } } });
  });
});

describe('a manifest that cannot be used is an error of the start, which names the setting:', () => {
  test.each([
    ['one that is not there', join(folder, 'nowhere.json'), 'cannot be read'],
    ['one that is not JSON', manifest('text.json', 'query { me }'), 'is not JSON'],
    ['one of another form', manifest('list.json', [me]), 'has another form'],
    ['one with other values', manifest('numbers.json', { a: 1 }), 'has another form'],
    ['an empty one', manifest('empty.json', {}), 'has no document'],
    ['one with a text that is no GraphQL', manifest('broken.json', { a: 'query {' }), 'the document a of'],
  ])('%s', async (_, trustedDocuments, fault) => {
    const start = createGateway({ apiUrl: 'http://127.0.0.1:1', trustedDocuments, journalUrl: null });
    await expect(start).rejects.toThrow(/TRUSTED_DOCUMENTS: must be the path of a JSON manifest/);
    await expect(start).rejects.toThrow(fault);
  });
});

import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { createExecutor } from '../../src/execution/executor.js';
import { createKnownQueries, readPlainQuery } from '../../src/http/known-queries.js';
import type { HttpRequest } from '../../src/http/message.js';
import { createSchema } from '../../src/schema.js';
import { operationOf } from '../support/operation-of.js';

const json = { 'content-type': 'application/json' };
const plain = { query: '{ __typename }' };

const request = (headers: Record<string, string>, method = 'POST'): HttpRequest => ({
  method,
  path: '/graphql',
  search: '',
  headers: new Map(Object.entries(headers)),
  body: { is: 'parsed', value: null },
  signal: new AbortController().signal,
});
const read = (body: unknown, headers: Record<string, string> = json, method?: string) =>
  readPlainQuery(request(headers, method), { search: '', body });

describe('what Apollo Server is not asked about again', () => {
  test.each([
    ['a document', plain],
    ['variables', { ...plain, variables: { first: 1 } }],
    ['nulls for what is left out', { ...plain, variables: null, operationName: null, extensions: null }],
    ['what a client says of itself', { ...plain, extensions: { clientLibrary: { name: 'x', version: '1' } } }],
  ])('%s', (_what, body) => {
    expect(read(body)).toMatchObject({ variables: ('variables' in body && body.variables) || {} });
  });

  test('is told apart by its document, the name of its operation, and the form that is wanted', () => {
    const asked = [
      read(plain),
      read({ query: '{ __typename  }' }),
      read({ ...plain, operationName: 'A' }),
      read(plain, { ...json, accept: 'application/graphql-response+json' }),
    ];
    expect(new Set(asked.map((one) => one?.key)).size).toBe(4);
    expect(read({ ...plain, variables: { a: 1 } })?.key).toBe(asked[0]?.key);
  });
});

describe('what Apollo Server sees each time', () => {
  test.each([
    ['a GET', plain, json, 'GET'],
    ['a type that pages of other origins can send', plain, { 'content-type': 'text/plain' }, 'POST'],
    ['a type that begins alike', plain, { 'content-type': 'application/jsonp' }, 'POST'],
    ['no type', plain, {}, 'POST'],
    ['the question for its cost', plain, { ...json, 'x-explain': 'true' }, 'POST'],
    ['a mutation', { query: 'mutation { deleteExternalPayment }' }, json, 'POST'],
    ['a question for a write', { query: '{ writeStatus(idempotencyKey: "x") { outcome } }' }, json, 'POST'],
    ['a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, json, 'POST'],
    ['a text with its hash', { ...plain, extensions: { persistedQuery: {} } }, json, 'POST'],
    ['a list of operations', [plain], json, 'POST'],
    ['a document that is no text', { query: 7 }, json, 'POST'],
    ['a name that is none', { ...plain, operationName: 'a\nb' }, json, 'POST'],
    ['variables that are a text', { ...plain, variables: '{}' }, json, 'POST'],
    ['variables that are a list', { ...plain, variables: [] }, json, 'POST'],
    ['extensions that are a list', { ...plain, extensions: [] }, json, 'POST'],
    ['a document that takes much to remember', { query: `{ __typename } #${'x'.repeat(20_000)}` }, json, 'POST'],
  ])('%s', (_what, body, headers, method) => expect(read(body, headers, method)).toBeNull());
});

describe('a document', () => {
  const schema = createSchema();
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '' };

  function ask(query: string, { status = 200, isFree = true, isValid = true } = {}) {
    const queries = createKnownQueries({ schema, executor: createExecutor(schema), isFree: () => isFree });
    const operation = operationOf('1');
    const document = parse(query);
    const valid = { document, operation: getOperationAST(document) ?? null, variables: {} };
    if (isValid) queries.onValid({ operation }, valid);
    const asked = read({ query })!;
    queries.learn(asked, operation, { ...answer, status });
    return { queries, asked, known: queries.find(asked) };
  }

  test('is known when Apollo Server has had it run, and has answered', () => {
    const { queries, asked, known } = ask('query A { me { id } }');
    expect(known).toMatchObject({ contentType: 'application/json' });
    expect(queries.prepare(known!, asked.variables)).toBeInstanceOf(Function);
  });

  test.each([
    ['was refused', '{ me { id } }', { isValid: false }],
    ['was answered with a failure', '{ me { id } }', { status: 400 }],
    ['asks for the schema', '{ __schema { types { name } } }', {}],
  ])('is not when it %s', (_what, query, given) => expect(ask(query, given).known).toBeNull());

  test('goes to Apollo Server again where its variables do not fit, or where something has to be taken for it', () => {
    const query = 'query ($id: ID!) { user(id: $id) { id } }';
    const { queries, known } = ask('{ me { id } }', { isFree: false });
    expect(queries.prepare(known!, {})).toBeNull();
    const other = createKnownQueries({ schema, executor: createExecutor(schema), isFree: () => true });
    const operation = operationOf('1');
    const document = parse(query);
    other.onValid({ operation }, { document, operation: getOperationAST(document)!, variables: { id: '1' } });
    other.learn(read({ query })!, operation, answer);
    const learnt = other.find(read({ query })!)!;
    expect(other.prepare(learnt, { id: '1' })).toBeInstanceOf(Function);
    expect(other.prepare(learnt, {})).toBeNull();
    expect(other.prepare(learnt, { id: {} })).toBeNull();
  });
});

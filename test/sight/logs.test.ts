import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { recordLines } from '../support/record-lines.js';

const { logger, lines } = recordLines();
let gateway: TestGateway;
let removeRule: () => void = () => undefined;

beforeAll(async () => {
  gateway = await startGateway({ logger, upstreamTimeoutMs: 400 });
});
afterEach(() => {
  removeRule();
  lines.length = 0;
});
afterAll(() => gateway.close());

const operations = () => lines.filter(({ message }) => message === 'operation');

describe('a finished operation', () => {
  test('is one line with its request, its name, how it ended, how long it took and what it called', async () => {
    const { headers } = await gateway.query('query Me { me { id } users(first: 1) { nodes { id } } }');
    expect(operations()).toEqual([
      {
        level: 'info',
        message: 'operation',
        requestId: headers.get('x-request-id'),
        operation: 'Me',
        kind: 'query',
        outcome: 'ok',
        durationMs: expect.any(Number),
        upstreamCalls: 2,
      },
    ]);
  });

  test.each([
    [500, 'warn', 'UPSTREAM_UNAVAILABLE'],
    [403, 'info', 'FORBIDDEN'],
  ])('with an upstream that answers %d is a line at %s, which names the answer as upstream does', async (...given) => {
    const [status, level, outcome] = given;
    removeRule = gateway.demo.answerWith({ matches: () => true, answer: { status, body: '{}' } });
    const { errors } = await gateway.query('query Me { me { id } }');
    const id = errors?.[0]?.extensions.upstreamRequestId;
    expect(id).toMatch(/^[\w-]{36}$/);
    expect(operations()).toMatchObject([{ level, outcome, upstreamRequestIds: [id] }]);
  });

  test.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['query A { me { id } } query B { me { id } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['{ users(first: 900) { totalCount } }', 'BAD_USER_INPUT'],
  ])('that is its caller’s mistake (%s) is a line at info', async (query, outcome) => {
    await gateway.query(query);
    expect(operations()).toMatchObject([{ level: 'info', outcome, upstreamCalls: 0 }]);
  });

  test('that is refused before it is read is a line, too', async () => {
    await fetch(new URL('graphql', gateway.url), { method: 'POST', body: '{', headers: { 'content-type': 'text/x' } });
    expect(operations()).toMatchObject([{ outcome: 'BAD_REQUEST' }]);
  });

  test('is no line where it was none: the Sandbox page, health and metrics', async () => {
    await fetch(gateway.url, { headers: { accept: 'text/html' } });
    await fetch(new URL('health/ready', gateway.url));
    await fetch(new URL('metrics', gateway.url));
    expect(lines).toEqual([]);
  });

  test('whose caller goes away is a line that says so, and blames nobody', async () => {
    removeRule = gateway.demo.answerWith({ matches: () => true, delayMs: 300 });
    const body = JSON.stringify({ query: 'query Me { me { id } }' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${demoToken}` };
    const signal = AbortSignal.timeout(100);
    await expect(fetch(new URL('graphql', gateway.url), { method: 'POST', body, headers, signal })).rejects.toThrow();
    while (operations().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(operations()).toMatchObject([{ level: 'info', operation: 'Me', outcome: 'abandoned' }]);
  });
});

test('each call upstream is a line at debug, with the request that it belongs to', async () => {
  const { headers } = await gateway.query('query Me { me { id } }');
  expect(lines.filter(({ level }) => level === 'debug')).toEqual([
    {
      level: 'debug',
      message: 'upstream call',
      requestId: headers.get('x-request-id'),
      operation: 'Me',
      method: 'GET',
      resource: 'users',
      status: 200,
      durationMs: expect.any(Number),
      upstreamRequestId: expect.stringMatching(/^[\w-]{36}$/),
    },
  ]);
});

test('no line holds a document, variables, ids, messages or keys', async () => {
  const query = `mutation Pay($input: CreateExternalPaymentInput!) {
    createExternalPayment(input: $input) { outcome userErrors { message } } }`;
  const input = { workspaceId: '987650001', amount: 31_337, message: 'secret-message', idempotencyKey: 'secret-key-1' };
  await gateway.query(query, { input });
  await gateway.query('query Look($id: ID!) { invoice(id: $id) { id } }', { id: '987650002' });
  expect(operations()).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toMatch(/secret-|9876500|31337|idempotency|userErrors|\$/);
});

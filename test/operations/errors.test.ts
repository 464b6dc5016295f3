import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import type { Answer } from '../support/start-gateway.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway({ upstreamTimeoutMs: 400 });

const isPayments = ({ path }: { path: string }) => path === '/external_payments';
const both = '{ externalPayments(first: 2) { nodes { id } } me { id } }';
const html = '<!doctype html><title>Sorry</title><p>upstream-secret demo-admin';
const failure = JSON.stringify({ errors: [{ type: 'system', message: 'upstream-secret demo-admin' }] });
const envelope = (parts: object) => ({
  status: 200,
  body: JSON.stringify({ count: 1, results: [], external_payments: {}, ...parts }),
});

/** The field failed with this code alone, told what it may tell, and left the rest of the answer as it is. */
function expectFailed({ status, headers, data, errors }: Answer, code: string, more: object = {}): void {
  expect(status).toBe(200);
  expect(data).toEqual({ externalPayments: null, me: { id: gateway.data.callers.admin } });
  const requestId = headers.get('x-request-id');
  expect(requestId).toMatch(/^[\w.-]+$/);
  // What the answer is called upstream is told wherever there was one.
  const { upstreamRequestId } = errors?.[0]?.extensions ?? {};
  if (upstreamRequestId !== undefined) expect(upstreamRequestId).toMatch(/^[\w-]{36}$/);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^\S.+\.$/s),
      locations: expect.any(Array),
      path: ['externalPayments'],
      extensions: { code, requestId, ...(upstreamRequestId !== undefined && { upstreamRequestId }), ...more },
    },
  ]);
  expect(JSON.stringify([errors, ...headers])).not.toMatch(
    /upstream-secret|demo-admin|127\.0\.0\.1|localhost|\/api\/v1/,
  );
}

async function expectAlive(): Promise<void> {
  expect(await gateway.ask('{ users(first: 1) { nodes { id } } }')).toEqual({
    users: { nodes: [{ id: expect.any(String) }] },
  });
}

describe('an upstream that answers with the status', () => {
  test.each([
    [400, 'BAD_USER_INPUT', 1],
    [401, 'UNAUTHENTICATED', 1],
    [403, 'FORBIDDEN', 1],
    [404, 'UPSTREAM_INVALID_RESPONSE', 1],
    [422, 'BAD_USER_INPUT', 1],
    [500, 'UPSTREAM_UNAVAILABLE', undefined],
    [429, 'RATE_LIMITED', undefined],
    [502, 'UPSTREAM_UNAVAILABLE', undefined],
    [503, 'UPSTREAM_UNAVAILABLE', undefined],
    [504, 'UPSTREAM_UNAVAILABLE', undefined],
    [301, 'UPSTREAM_INVALID_RESPONSE', 1],
    [418, 'UPSTREAM_INVALID_RESPONSE', 1],
  ])('%d fails the field with %s', async (status, code, attempts) => {
    for (const body of [failure, html, '']) {
      gateway.upstreamAnswers({ matches: isPayments, answer: { status, body } });
      expectFailed(await gateway.query(both), code);
      const asked = gateway.upstreamRequests().filter((request) => request.startsWith('/external_payments?'));
      if (attempts !== undefined) expect(asked).toHaveLength(attempts);
      expect(asked.length).toBeLessThanOrEqual(3);
    }
    await expectAlive();
  });

  test.each([429, 502, 503, 504])('%d once is asked again, and then answers', async (status) => {
    gateway.upstreamAnswers({ matches: isPayments, times: 1, answer: { status, body: failure } });
    const data = await gateway.ask('{ externalPayments(first: 2) { nodes { id } } }');
    expect(data.externalPayments.nodes).toHaveLength(2);
    expect(gateway.upstreamRequests()).toEqual(Array(2).fill('/external_payments?page=1&per_page=2'));
  });

  test.each([
    ['30', 30],
    [() => new Date(Date.now() + 60_000).toUTCString(), 60],
  ])('429 with a Retry-After of %p tells the seconds, and does not make the caller wait', async (given, seconds) => {
    const header = typeof given === 'string' ? given : given();
    gateway.upstreamAnswers({
      matches: isPayments,
      answer: { status: 429, headers: { 'retry-after': header }, body: failure },
    });
    const answer = await gateway.query(both);
    const retryAfter = answer.errors?.[0]?.extensions.retryAfter;
    expect(Math.abs(retryAfter! - seconds)).toBeLessThanOrEqual(2);
    expectFailed(answer, 'RATE_LIMITED', { retryAfter });
    expect(gateway.upstreamRequests().filter((request) => request.startsWith('/external_payments?'))).toHaveLength(1);
  });

  test('429 with a Retry-After of a second is asked again after it', async () => {
    const started = Date.now();
    gateway.upstreamAnswers({
      matches: isPayments,
      times: 1,
      answer: { status: 429, headers: { 'retry-after': '1' }, body: failure },
    });
    await gateway.ask('{ externalPayments(first: 2) { nodes { id } } }');
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
  });
});

describe('an upstream that answers 200 with', () => {
  test.each([
    ['HTML', html],
    ['nothing', ''],
    ['half of a JSON text', '{"count":1,"results":[{"key":"external_pay'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"upstream-secret"'],
    ['an empty object', '{}'],
    ['a list of errors', failure],
    ['a message of an error', '{"error_message":"upstream-secret"}'],
    ['results that are no list', '{"count":1,"results":{"a":1},"external_payments":{}}'],
    ['a count that is no number', '{"count":"many","results":[],"external_payments":{}}'],
    ['a count below zero', '{"count":-1,"results":[],"external_payments":{}}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])('%s fails the field with UPSTREAM_INVALID_RESPONSE', async (_, body) => {
    gateway.upstreamAnswers({ matches: isPayments, answer: { status: 200, body } });
    expectFailed(await gateway.query(both), 'UPSTREAM_INVALID_RESPONSE');
    await expectAlive();
  });

  test.each([
    ['no record', {}],
    ['a record that is no object', { external_payments: { 1: 'gone' } }],
    ['a record of null', { external_payments: { 1: null } }],
    ['records that are a list', { external_payments: [] }],
    ['records of null', { external_payments: null }],
  ])('results of which there is %s leaves them out', async (_, parts) => {
    gateway.upstreamAnswers({
      matches: isPayments,
      answer: envelope({ results: [{ key: 'external_payments', id: '1' }], ...parts }),
    });
    const data = await gateway.ask(both);
    expect(data.externalPayments).toEqual({ nodes: [] });
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'results and collections named %s is not led astray',
    async (name) => {
      const record = `{"id":"1","message":"fine","${name}":{"amount_in_cents":5}}`;
      const body = `{"count":2,"${name}":{"amount_in_cents":5},
        "results":[{"key":"${name}","id":"1"},{"key":"external_payments","id":"${name}"},{"key":"external_payments","id":"1"}],
        "external_payments":{"1":${record},"${name}":{"message":"odd"}}}`;
      gateway.upstreamAnswers({ matches: isPayments, answer: { status: 200, body } });
      const { data, errors } = await gateway.query(
        '{ externalPayments { nodes { id message amount { minorUnits } } } }',
      );
      // It may refuse the whole answer or the odd result, but never takes a name for a value.
      if (errors === undefined)
        expect(data.externalPayments.nodes).toEqual([{ id: '1', message: 'fine', amount: null }]);
      else expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }]);
      expect(({} as Record<string, unknown>)['amount_in_cents']).toBeUndefined();
      await expectAlive();
    },
  );
});

describe('an upstream connection', () => {
  test.each([
    ['reset', 'UPSTREAM_UNAVAILABLE'],
    ['hang', 'UPSTREAM_TIMEOUT'],
    ['truncate', 'UPSTREAM_UNAVAILABLE'],
  ] as const)('that does a %s fails the field with %s', async (answer, code) => {
    gateway.upstreamAnswers({ matches: isPayments, answer });
    expectFailed(await gateway.query(both), code);
    await expectAlive();
  });

  test('that is reset once is made again', async () => {
    gateway.upstreamAnswers({ matches: isPayments, times: 1, answer: 'reset' });
    const data = await gateway.ask('{ externalPayments(first: 2) { nodes { id } } }');
    expect(data.externalPayments.nodes).toHaveLength(2);
  });
});

describe('a failure', () => {
  test('of one of three aliased lists leaves the other two', async () => {
    gateway.upstreamAnswers({
      matches: ({ query }) => query.get('per_page') === '2',
      answer: { status: 503, body: failure },
    });
    const { data, errors } = await gateway.query(
      '{ a: externalPayments(first: 1) { nodes { id } } b: externalPayments(first: 2) { nodes { id } } c: externalPayments(first: 3) { nodes { id } } }',
    );
    expect(data).toEqual({
      a: { nodes: [expect.anything()] },
      b: null,
      c: { nodes: Array(3).fill(expect.anything()) },
    });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  test('of a link nulls the link alone, with an error at its path', async () => {
    gateway.upstreamAnswers({ matches: ({ path }) => path === '/users', answer: { status: 403, body: failure } });
    const { data, errors } = await gateway.query(
      '{ externalPayments(first: 2) { nodes { id user { fullName bio } payer: user { id } workspace { title } } } }',
    );
    expect(data.externalPayments.nodes).toEqual(
      Array(2).fill({
        id: expect.any(String),
        user: null,
        payer: { id: expect.any(String) },
        workspace: { title: expect.any(String) },
      }),
    );
    expect(errors).toMatchObject(
      [0, 1].map((index) => ({
        path: ['externalPayments', 'nodes', index, 'user'],
        extensions: { code: 'FORBIDDEN' },
      })),
    );
  });

  test('of one call of a reverse connection nulls that one alone', async () => {
    gateway.upstreamAnswers({ matches: isPayments, times: 1, answer: { status: 403, body: failure } });
    const { data, errors } = await gateway.query(
      '{ invoices(first: 3) { nodes { title externalPayments { nodes { id } } } } }',
    );
    const nodes: { externalPayments: unknown }[] = data.invoices.nodes;
    expect(nodes.filter(({ externalPayments }) => externalPayments === null)).toHaveLength(1);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of a lookup nulls it, with an error that a record which is not there does not have', async () => {
    gateway.upstreamAnswers({
      matches: ({ path }) => path.startsWith('/invoices/'),
      answer: { status: 500, body: failure },
    });
    const { data, errors } = await gateway.query('{ invoice(id: "49999999") { title } }');
    expect(data).toEqual({ invoice: null });
    expect(errors).toMatchObject([{ path: ['invoice'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  test('to know the token is UNAUTHENTICATED, and one to be let in FORBIDDEN', async () => {
    const unknown = await gateway.query('{ externalPayments { totalCount } }', {}, 'no-such-token');
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(JSON.stringify(unknown.errors)).not.toContain('no-such-token');
    const forbidden = await gateway.query('{ externalPayments { totalCount } me { id } }', {}, demoTokens.forbidden);
    expect(forbidden.data).toEqual({ externalPayments: null, me: { id: gateway.data.callers.forbidden } });
    expect(forbidden.errors).toMatchObject([{ path: ['externalPayments'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

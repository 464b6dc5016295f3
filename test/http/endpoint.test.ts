import { describe, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import type { Answer } from '../support/start-gateway.js';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';

const development = useGateway();
const production = useGateway({ isProduction: true, corsOrigins: [] });

const json = { 'content-type': 'application/json' };
const authorized = { ...json, authorization: `Bearer ${demoToken}` };
const studio = 'https://studio.apollographql.com';

const request = (gateway: SharedGateway, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, gateway.url), init);
const post = (gateway: SharedGateway, path: string, body: unknown, headers: Record<string, string> = authorized) =>
  request(gateway, path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('a browser at /', () => {
  const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

  test('gets the Sandbox page, filled with the first query, without telemetry', async () => {
    const response = await request(development, '/', browser);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(page).toMatch(/embeddable-sandbox/);
    expect(page).toMatch(/externalPayments\(first: \d+\)/);
    for (const field of ['invoice', 'recipient', 'fullName', 'workspace', 'amount']) expect(page).toContain(field);
    expect(page).toMatch(/runTelemetry["\\]*:\s*false/);
  });

  test('sends the first query of that page to the address that it came from, and gets its answer', async () => {
    const page = await (await request(development, '/', browser)).text();
    expect(page).toMatch(/initialEndpoint = window\.location\.href/);
    const query = /query FirstPayments.*?\n\}\n?/s.exec(page.replaceAll('\\\\n', '\n').replaceAll('\\n', '\n'))![0];
    const response = await post(development, '/', { query });
    const { data, errors } = (await response.json()) as Answer;
    expect(errors).toBeUndefined();
    expect(data.externalPayments.nodes.length).toBeGreaterThan(0);
  });

  test('gets no page in production', async () => {
    for (const path of ['/', '/graphql']) {
      const page = await (await request(production, path, browser)).text();
      expect(page).not.toMatch(/sandbox|<html/i);
    }
  });
});

describe('GraphQL', () => {
  test.each(['/', '/graphql'])('answers a POST to %s', async (path) => {
    const response = await post(development, path, { query: '{ __typename }' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(development.upstreamRequests()).toEqual([]);
  });

  test('tells its schema in development, and not in production', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect(await (await post(development, '/graphql', { query })).json()).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    expect(await (await post(production, '/graphql', { query })).json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  test('answers queries in production, without stack traces in errors', async () => {
    const { data, errors } = await production.query('{ me { id } users(first: 0) { totalCount } }');
    expect(data).toEqual({ me: { id: production.data.callers.admin }, users: null });
    expect(JSON.stringify(errors)).not.toMatch(/stack|\.ts|\.js/);
  });

  test('answers a GET only when no plain page of another site could have sent it', async () => {
    const path = `/graphql?${new URLSearchParams({ query: '{ __typename }' }).toString()}`;
    const plain = await request(development, path);
    expect(plain.status).toBe(400);
    const preflighted = await request(development, path, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await preflighted.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses a POST of %s', async (type) => {
    const response = await post(development, '/graphql', '{"query":"{ me { id } }"}', {
      ...authorized,
      'content-type': type,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(development.upstreamRequests()).toEqual([]);
  });

  test.each([
    ['broken JSON', '{"query":'],
    ['a text', '"{ me { id } }"'],
    ['a list', '[]'],
    ['no query', '{"variables":{}}'],
    ['a query that is no text', '{"query":{"me":1}}'],
    ['variables that are no object', '{"query":"{ __typename }","variables":"x"}'],
    ['nothing', ''],
  ])('refuses a body with %s, in the form of every other error', async (_, body) => {
    const response = await post(development, '/graphql', body);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Answer;
    expect(errors).toEqual([
      {
        message: expect.any(String),
        extensions: { code: expect.any(String), requestId: response.headers.get('x-request-id') },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/);
    expect(development.upstreamRequests()).toEqual([]);
  });

  test('refuses a body beyond any sensible size', async () => {
    const response = await post(development, '/graphql', { query: `{ me { id } } #${'x'.repeat(2_000_000)}` });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('refuses a mutation by GET', async () => {
    const path = `/graphql?${new URLSearchParams({ query: 'mutation { __typename }' }).toString()}`;
    const response = await request(development, path, { headers: { 'apollo-require-preflight': 'true' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a request id', () => {
  test('that a proxy gave is taken over', async () => {
    const response = await post(
      development,
      '/graphql',
      { query: '{ nothing }' },
      { ...authorized, 'x-request-id': 'edge-7.a_b' },
    );
    expect(response.headers.get('x-request-id')).toBe('edge-7.a_b');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { requestId: 'edge-7.a_b' } }] });
  });

  test.each(['a b', 'x'.repeat(300), '<script>', '{"a":1}'])('of another shape (%s) is replaced', async (given) => {
    const response = await post(
      development,
      '/graphql',
      { query: '{ __typename }' },
      { ...authorized, 'x-request-id': given },
    );
    expect(response.headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/);
  });

  test('is another one for each request', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await development.query('{ __typename }')).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(5);
  });
});

describe('another origin', () => {
  const preflight = (gateway: SharedGateway, origin: string) =>
    request(gateway, '/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });

  test('that is the Studio may ask in development', async () => {
    const { headers } = await preflight(development, studio);
    expect(headers.get('access-control-allow-origin')).toBe(studio);
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization/);
    const response = await post(
      development,
      '/graphql',
      { query: '{ __typename }' },
      { ...authorized, origin: studio },
    );
    expect(response.headers.get('access-control-allow-origin')).toBe(studio);
  });

  test('that is not the Studio may not ask', async () => {
    const { headers } = await preflight(development, 'https://evil.example');
    expect(['https://evil.example', '*']).not.toContain(headers.get('access-control-allow-origin'));
  });

  test('may not ask in production, not even the Studio', async () => {
    for (const response of [
      await preflight(production, studio),
      await post(production, '/graphql', { query: '{ __typename }' }, { ...authorized, origin: studio }),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('the other addresses', () => {
  test.each(['/health/live', '/health/ready'])('%s tells that all is well, without a call upstream', async (path) => {
    for (const gateway of [development, production]) {
      const response = await request(gateway, path);
      expect(response.status).toBe(200);
      expect(gateway.upstreamRequests()).toEqual([]);
    }
  });

  test.each(['/nothing', '/graphql/x', '/health', '/api/v1/users', '/package.json'])(
    '%s is not found',
    async (path) => {
      const response = await request(development, path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
      expect(development.upstreamRequests()).toEqual([]);
    },
  );
});

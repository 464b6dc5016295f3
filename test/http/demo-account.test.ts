import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import {
  demoRotatedTokens,
  demoToken,
  demoTokens,
  startDemoAccount,
  type DemoAccount,
  type DemoRequest,
  type DemoRule,
} from '../../src/demo/account.js';

let account: DemoAccount;

beforeAll(async () => {
  account = await startDemoAccount();
});
afterAll(() => account.close());
beforeEach(() => {
  account.requests.length = 0;
});

const ask = (path: string, headers: Record<string, string> = { authorization: `Bearer ${demoToken}` }) =>
  fetch(`${account.url}${path}`, { headers });
const collections = [
  'billing_milestones',
  'expenses',
  'external_payments',
  'invoices',
  'stories',
  'time_entries',
  'users',
  'workspaces',
];
const as = (token: string) => ({ authorization: `Bearer ${token}` });

describe('who asks', () => {
  const refusal = { errors: [{ type: 'oauth', message: 'Invalid OAuth 2 Request' }] };

  test.each([
    ['no token', {}],
    ['an unknown token', as('demo-stranger')],
    ['another scheme', { authorization: 'Basic demo-admin' }],
  ])('%s is refused with 401', async (_, headers: Record<string, string>) => {
    const answer = await ask('/external_payments', headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual(refusal);
  });

  const userBehind = async (token: string) => {
    const { results } = (await (await ask('/users/me', as(token))).json()) as { results: { id: string }[] };
    return results[0]?.id;
  };

  test('behind each token stands a user of his own', async () => {
    const ids = await Promise.all(Object.values(demoTokens).map(userBehind));
    expect(ids).toEqual(Object.values(account.data.callers));
    expect(new Set(ids).size).toBe(4);
  });

  test('behind a rotated token stands the user whom it belonged to before', async () => {
    const { admin, lead } = account.data.callers;
    expect(await userBehind(demoRotatedTokens.admin)).toBe(admin);
    expect(await userBehind(demoRotatedTokens.lead)).toBe(lead);
  });

  test.each([...collections, 'external_references'])(
    'the forbidden caller gets 403 from the list of %s',
    async (name) => {
      const answer = await ask(`/${name}`, as(demoTokens.forbidden));
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: expect.any(String) }] });
    },
  );
});

describe('routes', () => {
  test.each(['/nothing_here', '/external_payments/1/2', '/constructor', '/users/'])('%s is not found', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: 'Page Not Found' }] });
  });

  test('a path outside the base path is not found', async () => {
    expect((await fetch(account.url.replace('/api/v1', '/external_payments'))).status).toBe(404);
  });

  test('a method that a route does not have is answered like an unknown path', async () => {
    const answer = await fetch(`${account.url}/external_payments/1`, { method: 'PUT', headers: as(demoToken) });
    expect(answer.status).toBe(404);
  });

  test('the suffix .json may be there or not', async () => {
    const { sharedId } = account.data.landmarks;
    for (const path of ['/users', `/users/${sharedId}`]) {
      expect(await (await ask(`${path}.json`)).json()).toEqual(await (await ask(path)).json());
    }
  });

  test.each(collections)('a record of %s that is not there is a 404 with an error body', async (name) => {
    const answer = await ask(`/${name}/${account.data.landmarks.unusedId}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ type: 'system', message: 'Record not found' }] });
  });
});

describe('the transport', () => {
  test('every answer is JSON and dated', async () => {
    const { headers } = await ask('/users/me');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(0);
  });

  const raw = (path: string, encoding: string) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const headers = { ...as(demoToken), 'accept-encoding': encoding };
      request(`${account.url}${path}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  test('a big answer is compressed for those who accept gzip', async () => {
    const path = '/external_payments?per_page=100&include=invoice,user,workspace';
    const plain = await raw(path, 'identity');
    const packed = await raw(path, 'deflate, gzip;q=0.8');
    expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip']);
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  test('gzip;q=0 is a refusal, and a small answer is never compressed', async () => {
    expect((await raw('/external_payments?per_page=100', 'gzip;q=0')).encoding).toBeUndefined();
    expect((await raw('/users/me', 'gzip')).encoding).toBeUndefined();
  });

  test('a page of 100 payments with all includes weighs 220 to 320 KB', async () => {
    const { body } = await raw('/external_payments?per_page=100&include=invoice,user,workspace', 'identity');
    expect(body.length).toBeGreaterThan(220_000);
    expect(body.length).toBeLessThan(320_000);
  });
});

describe('the log', () => {
  test('it tells what was asked, readably, and never the token', async () => {
    await ask('/external_payments?include=invoice%2Cuser&created_after=2026-01-01T00%3A00%3A00Z&message=a%26b%20c', {
      ...as(demoTokens.lead),
      'x-request-id': 'request-1',
      cookie: 'secret',
    });
    const logged: readonly DemoRequest[] = account.requests;
    expect(logged).toEqual([
      {
        method: 'GET',
        path: '/external_payments',
        query: 'include=invoice,user&created_after=2026-01-01T00:00:00Z&message=a%26b%20c',
        caller: 'lead',
        headers: expect.objectContaining({ 'x-request-id': 'request-1' }),
        at: expect.any(Number),
        status: 200,
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/Bearer|demo-lead|secret/);
  });

  test('it names strangers and those without a token', async () => {
    await ask('/users', as('demo-stranger'));
    await ask('/users', {});
    expect(account.requests.map(({ caller, status }) => [caller, status])).toEqual([
      ['unknown', 401],
      ['none', 401],
    ]);
  });

  test('a malformed escape is kept as it is', async () => {
    await ask('/users?search=%E4%ZZ');
    expect(account.requests[0]?.query).toBe('search=%E4%ZZ');
  });
});

describe('rules', () => {
  test('an answer can be replaced, for a number of times', async () => {
    const remove = account.answerWith({
      matches: ({ path }) => path === '/users',
      times: 2,
      answer: { status: 429, headers: { 'retry-after': '1' }, body: 'slow down' },
    });
    const statuses = [];
    for (let nth = 0; nth < 3; nth += 1) statuses.push((await ask('/users')).status);
    remove();
    expect(statuses).toEqual([429, 429, 200]);
    expect(account.requests.map(({ status }) => status)).toEqual([429, 429, 200]);
  });

  test('a rule is gone once it is removed, and the last one installed counts', async () => {
    const removeFirst = account.answerWith({ matches: () => true, answer: { status: 500, body: 'first' } });
    const removeSecond = account.answerWith({ matches: () => true, answer: { status: 503, body: 'second' } });
    const texts = [await (await ask('/users')).text()];
    removeSecond();
    texts.push(await (await ask('/users')).text());
    removeFirst();
    expect(texts).toEqual(['second', 'first']);
    expect((await ask('/users')).status).toBe(200);
  });

  test('a rule sees method, path and query', async () => {
    const seen: string[] = [];
    const matches: DemoRule['matches'] = ({ method, path, query }) => {
      seen.push(`${method} ${path} ${query.get('include')}`);
      return false;
    };
    const remove = account.answerWith({ matches });
    await ask('/invoices?include=user%2Crecipient');
    remove();
    expect(seen).toEqual(['GET /invoices user,recipient']);
  });

  test('a good answer can be rewritten, in place too, without touching the data', async () => {
    const { workspaceWithNumberStatusKey: workspace } = account.data.landmarks;
    const remove = account.answerWith({
      matches: () => true,
      rewrite: (envelope) => {
        const changed = envelope as { meta?: unknown; workspaces: Record<string, { status: { key: unknown } }> };
        delete changed.meta;
        for (const record of Object.values(changed.workspaces)) record.status.key = 'rewritten';
        return changed;
      },
    });
    const path = `/workspaces/${workspace.id}`;
    const rewritten = await (await ask(path)).json();
    remove();
    expect(rewritten).not.toHaveProperty('meta');
    expect(rewritten).toHaveProperty(['workspaces', workspace.id, 'status', 'key'], 'rewritten');
    expect(await (await ask(path)).json()).toHaveProperty(
      ['workspaces', workspace.id, 'status', 'key'],
      workspace.status.key,
    );
  });

  test('an answer can be delayed', async () => {
    const remove = account.answerWith({ matches: () => true, delayMs: 60 });
    const start = performance.now();
    const { status } = await ask('/users');
    remove();
    expect(status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  test('a connection can be reset, and an answer cut in the middle', async () => {
    const removeReset = account.answerWith({ matches: () => true, answer: 'reset' });
    await expect(ask('/users')).rejects.toThrow();
    removeReset();
    const removeCut = account.answerWith({ matches: () => true, answer: 'truncate' });
    const cut = await ask('/users');
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    removeCut();
  });

  test('a request can be left without an answer', async () => {
    const remove = account.answerWith({ matches: () => true, answer: 'hang' });
    const signal = AbortSignal.timeout(80);
    await expect(fetch(`${account.url}/users`, { signal, headers: as(demoToken) })).rejects.toThrow();
    remove();
    expect(account.requests.map(({ status }) => status)).toEqual([0]);
  });
});

describe('closing', () => {
  test('it ends kept, hanging and delayed connections at once, and can be repeated', async () => {
    const other = await startDemoAccount();
    const headers = as(demoToken);
    await (await fetch(`${other.url}/users/me`, { headers })).text();
    other.answerWith({ matches: ({ path }) => path === '/users', answer: 'hang' });
    other.answerWith({ matches: ({ path }) => path === '/invoices', delayMs: 60_000 });
    const open = ['/users', '/invoices'].map((path) =>
      fetch(`${other.url}${path}`, { headers }).then(
        () => 'answered',
        () => 'ended',
      ),
    );
    while (other.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    await other.close();
    await other.close();
    expect(await Promise.all(open)).toEqual(['ended', 'ended']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('it listens where it is told to', async () => {
    const other = await startDemoAccount({ host: '127.0.0.1', port: 0 });
    expect(other.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
    await other.close();
  });
});

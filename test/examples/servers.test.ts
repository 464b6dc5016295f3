import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { startAccount, type Account } from '../support/start-account.js';
import { startServerProcess, type ServerProcess } from '../support/start-server-process.js';

const withToken = { authorization: `Bearer ${demoTokens.lead}` };
const withSession = { cookie: 'theme=dark; session=anna' };

describe.each([
  ['express', withSession],
  ['fastify', withToken],
  ['hono', withToken],
  ['node-http', withToken],
])('examples/%s.js', (name, credentials) => {
  let account: Account;
  let example: ServerProcess;
  beforeAll(async () => {
    account = await startAccount();
    example = await startServerProcess([`examples/${name}.js`], account.environment);
  }, 60_000);
  afterAll(async () => {
    expect(await example.stop()).toBe(0);
    expect(example.output).toHaveLength(1);
    await account.close();
  });

  const post = (query: string, init: RequestInit = {}) =>
    fetch(example.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credentials },
      body: JSON.stringify({ query }),
      ...init,
    });

  test('answers a query below its path', async () => {
    expect(new URL(example.url).pathname).toBe('/api/graphql');
    const response = await post('{ me { id } externalPayments(first: 1) { nodes { id } } }');
    expect(await response.json()).toMatchObject({ data: { me: { id: account.demo.data.callers.lead } } });
  });

  test('answers a query by GET, and says that it is healthy', async () => {
    const url = new URL('?query={__typename}', example.url);
    const response = await fetch(url, { headers: { ...credentials, 'apollo-require-preflight': 'true' } });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect((await fetch(new URL('/api/health/ready', example.url))).status).toBe(200);
  });

  test('knows nobody without credentials', async () => {
    const { errors } = (await (
      await post('{ me { id } }', { headers: { 'content-type': 'application/json' } })
    ).json()) as {
      errors: unknown;
    };
    expect(errors).toMatchObject([{ path: ['me'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('answers what is not JSON, or not there, as the gateway does', async () => {
    expect((await post('', { body: '{"query":' })).status).toBe(400);
    expect((await fetch(new URL('/api/other', example.url))).status).toBe(404);
    expect((await fetch(new URL('/graphql', example.url))).status).toBe(404);
  });

  test('stops its reads when the caller hangs up', async () => {
    const remove = account.demo.answerWith({ matches: ({ path }) => path === '/external_payments', answer: 'hang' });
    account.demo.requests.length = 0;
    // Not by fetch, which connects again when it is aborted.
    const headers = { 'content-type': 'application/json', ...credentials };
    const call = request(example.url, { method: 'POST', headers, agent: false }).on('error', () => undefined);
    call.end(JSON.stringify({ query: '{ externalPayments { totalCount } }' }));
    while (account.demo.requests.length === 0) await pause(10);
    expect(account.brokenOff).toEqual([]);
    call.destroy();
    while (account.brokenOff.length === 0) await pause(10);
    expect(account.brokenOff).toEqual(['/api/v1/external_payments']);
    remove();
  });
});

describe.each([
  ['express', withSession],
  ['fastify', withToken],
  ['hono', withToken],
  ['node-http', withToken],
])('examples/%s.js without an account of its own', (name, credentials) => {
  test('has the demo account, and ends when it is told to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'example-'));
    const environment = { PORT: '0', KANTATA_API_URL: '', JOURNAL_URL: `file:${join(folder, 'journal.db')}` };
    const example = await startServerProcess([`examples/${name}.js`], environment);
    const response = await fetch(example.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credentials },
      body: '{"query":"{ externalPayments { totalCount } }"}',
    });
    // What the lead sees: about half of all.
    expect(await response.json()).toEqual({ data: { externalPayments: { totalCount: 524 } } });
    expect(await example.stop()).toBe(0);
    await rm(folder, { recursive: true });
  });
});

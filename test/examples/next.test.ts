import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Gateway } from 'kantata-graphql';
import { POST } from '../../examples/next/app/api/graphql/route.js';
import { startAccount, type Account } from '../support/start-account.js';

let account: Account;
const before = { ...process.env };
beforeAll(async () => {
  account = await startAccount();
  Object.assign(process.env, account.environment);
});
afterAll(async () => {
  const { kantata } = globalThis as { kantata?: Promise<Gateway> };
  await (await kantata)?.stop();
  await account.close();
  process.env = before;
});

const request = (query: string, init: RequestInit = {}) =>
  new Request('http://app.example.com/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'theme=dark; session=anna' },
    body: JSON.stringify({ query }),
    ...init,
  });

test('The route answers a query below its path, with the token of the session.', async () => {
  const response = await POST(request('{ me { id } }'));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { me: { id: account.demo.data.callers.lead } } });
});

test('It knows nobody without a session, whatever token the browser sends.', async () => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer demo-admin' };
  const response = await POST(request('{ me { id } }', { headers }));
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('It makes one gateway, however many requests come first.', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => POST(request('{ __typename }'))));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('It stops its reads when the caller hangs up.', async () => {
  account.demo.answerWith({ matches: ({ path }) => path === '/external_payments', answer: 'hang' });
  account.demo.requests.length = 0;
  const hangUp = new AbortController();
  void POST(request('{ externalPayments { totalCount } }', { signal: hangUp.signal }));
  while (account.demo.requests.length === 0) await pause(10);
  hangUp.abort();
  while (account.brokenOff.length === 0) await pause(10);
  expect(account.brokenOff).toEqual(['/api/v1/external_payments']);
});

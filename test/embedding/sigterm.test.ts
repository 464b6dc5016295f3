import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { demoToken } from '../../src/demo/account.js';
import { startAccount, type Account } from '../support/start-account.js';
import { startServerProcess, type ServerProcess } from '../support/start-server-process.js';
import { createPayment } from '../support/start-writes.js';

let account: Account;
let gateway: ServerProcess;
beforeEach(async () => {
  account = await startAccount();
  gateway = await startServerProcess(['dist/index.js'], account.environment);
}, 60_000);
afterEach(() => account.close());

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** The whole answer to an operation that is sent on a connection of its own. */
async function send(body: object): Promise<string> {
  const socket = await open();
  const json = JSON.stringify(body);
  const headers = [
    'host: gateway',
    `authorization: Bearer ${demoToken}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  socket.write(`POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${json}`);
  return text(socket);
}

/** Resolves when the account has been asked. */
async function asked(method: string): Promise<void> {
  while (!account.demo.requests.some((request) => request.method === method)) await pause(10);
}

test('A process that is told to stop answers what is open, takes nothing new, and ends.', async () => {
  account.demo.answerWith({ matches: ({ path }) => path === '/external_payments', delayMs: 2_000 });
  // Browsers open connections in advance, and ask nothing on them.
  const unused = await open();
  const readiness = await open();
  readiness.write('GET /health/ready HTTP/1.1\r\nhost: gateway\r\n');
  const answer = send({ query: '{ externalPayments { totalCount } }' });
  await asked('GET');

  const stoppedAt = Date.now();
  const exitCode = gateway.stop();
  await pause(300);
  readiness.write('\r\n');
  expect(await text(readiness)).toMatch(/^HTTP\/1\.1 503 [^]*"status":"draining"/);
  await expect(open()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(Date.now() - stoppedAt).toBeLessThan(1_500);

  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*"totalCount":\d+/);
  expect(await exitCode).toBe(0);
  expect(Date.now() - stoppedAt).toBeLessThan(5_000);
  expect(gateway.output).toHaveLength(1);
  unused.destroy();
}, 30_000);

test('A write that hangs is answered before the process ends, and then belongs to the journal.', async () => {
  account.demo.answerWith({ matches: ({ method }) => method === 'POST', answer: 'hang', commit: 'never' });
  const [workspaceId = ''] = account.demo.data.workspaces.keys();
  const input = { workspaceId, amount: 100, message: 'hangs', idempotencyKey: 'hangs' };
  const answer = send({ query: createPayment, variables: { input } });
  await asked('POST');

  const stoppedAt = Date.now();
  const exitCode = gateway.stop();
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*"outcome":"PENDING"/);
  expect(await exitCode).toBe(0);
  expect(Date.now() - stoppedAt).toBeLessThan(30_000);
}, 40_000);

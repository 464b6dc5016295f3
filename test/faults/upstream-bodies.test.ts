import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startBefore, type GatewayBefore } from '../support/start-before.js';

let upstream: Server;
let gateway: GatewayBefore;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let calls = 0;

beforeAll(async () => {
  upstream = createServer((request, response) => {
    calls += 1;
    answer(response, request);
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  gateway = await startBefore(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}/api/v1`);
});
beforeEach(() => {
  calls = 0;
});
afterAll(async () => {
  await gateway.close();
  upstream.closeAllConnections();
  upstream.close();
});

const me = { count: 1, results: [{ key: 'users', id: '7' }], users: { 7: { id: '7', full_name: 'Ada' } } };
const json = { 'content-type': 'application/json' };

async function ask(): Promise<unknown> {
  return JSON.parse(await gateway.post({ query: '{ me { fullName } }' }, 'Bearer token-of-ada'));
}

describe('an answer that is packed', () => {
  const body = Buffer.from(JSON.stringify(me));
  test.each([
    ['gzip', gzipSync(body)],
    ['br', brotliCompressSync(body)],
    ['deflate', deflateSync(body)],
  ])('as %s is read', async (coding, packed) => {
    answer = (response) => response.writeHead(200, { ...json, 'content-encoding': coding }).end(packed);
    expect(await ask()).toEqual({ data: { me: { fullName: 'Ada' } } });
  });

  test('is asked for: 290 KB of JSON are 30 KB on the wire', async () => {
    let accepted: string | undefined;
    answer = (response, { headers }) => {
      accepted = String(headers['accept-encoding']);
      response.writeHead(200, json).end(body);
    };
    await ask();
    expect(accepted).toMatch(/gzip/);
  });

  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  test.each([
    ['that inflates beyond 32 MB', 'gzip', bomb],
    ['that is cut', 'gzip', gzipSync(body).subarray(0, 20)],
    ['in a way that nobody asked for', 'zstd', body],
    ['that is not what it says', 'gzip', body],
  ])('%s is an error, and nothing of it is passed on', async (_, coding, packed) => {
    answer = (response) => response.writeHead(200, { ...json, 'content-encoding': coding }).end(packed);
    const before = process.memoryUsage().arrayBuffers;
    expect(await ask()).toMatchObject({
      data: { me: null },
      errors: [{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }],
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });
});

test('an answer of more than 32 MB is cut off while it comes, whatever length it announced', async () => {
  let sent = 0;
  answer = (response) => {
    response.writeHead(200, json);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const more = () => {
      while (!response.destroyed && sent < 512 && response.write(chunk)) sent += 1;
      if (sent >= 512) response.end();
    };
    response.on('drain', more);
    more();
  };
  expect(await ask()).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }] });
  expect(sent).toBeLessThan(128);
  answer = (response) => response.writeHead(200, { ...json, 'content-length': String(2 ** 33) }).write('{');
  expect(await ask()).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }] });
}, 30_000);

test.each([301, 302, 303, 307, 308])('a redirect with %d is not followed, and no token goes there', async (status) => {
  answer = (response) => response.writeHead(status, { location: `/elsewhere` }).end();
  expect(await ask()).toMatchObject({ errors: [{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }] });
  expect(calls).toBe(1);
});

test('what upstream says in its errors does not reach the answer', async () => {
  for (const status of [400, 403, 404, 422, 500]) {
    answer = (response) =>
      response.writeHead(status, json).end('{"errors":[{"type":"x","message":"SECRET token-of-ada"}]}');
    expect(JSON.stringify(await ask())).not.toMatch(/SECRET|token-of-ada/);
  }
});

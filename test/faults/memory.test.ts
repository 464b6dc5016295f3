import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServerProcess, type ServerProcess } from '../support/start-server-process.js';

const megabyte = 2 ** 20;
const textBytes = 200_000;

let upstream: Server;
let gateway: ServerProcess;
let calls = 0;
/** How long upstream takes for the second half of each answer. */
let halfMs = 0;

/** Large answers: what is asked for is most of them. */
const half = 'x'.repeat(textBytes / 2);
const records = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, { title: half + half }]));
const results = Object.keys(records).map((id) => ({ key: 'workspaces', id }));
const answer = Buffer.from(JSON.stringify({ count: results.length, results, workspaces: records }));

beforeAll(async () => {
  upstream = createServer((_request, response) => {
    calls += 1;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.byteLength });
    response.write(answer.subarray(0, answer.byteLength / 2));
    setTimeout(() => {
      response.end(answer.subarray(answer.byteLength / 2));
    }, halfMs);
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  gateway = await startServerProcess(['dist/index.js'], {
    PORT: '0',
    KANTATA_API_URL: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/api/v1`,
    JOURNAL_URL: 'file::memory:',
    OPERATION_TIMEOUT_SECONDS: '10',
  });
}, 60_000);

afterAll(async () => {
  await gateway.stop();
  upstream.closeAllConnections();
  upstream.close();
});

async function residentBytes(): Promise<number> {
  const text = await (await fetch(new URL('metrics', gateway.url))).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}

/** The most that it comes to within this time. */
async function peakWithin(ms: number): Promise<number> {
  let peak = 0;
  for (const until = performance.now() + ms; performance.now() < until;) {
    peak = Math.max(peak, await residentBytes());
    await pause(250);
  }
  return peak;
}

const questionOf = (token: string) => {
  const body = JSON.stringify({ query: '{ workspaces(first: 10) { nodes { title } } }' });
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}`;
  return `${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};

describe('Memory stays bounded', () => {
  test('before callers who ask for a hundred times more than they read', async () => {
    const before = await residentBytes();
    const sockets = Array.from({ length: 10 }, (_, index): Socket => {
      const { hostname, port } = new URL(gateway.url);
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      // Answers of 2 MB, of which nothing is ever read.
      socket.write(questionOf(`slow-reader-${index}`).repeat(100));
      return socket.pause();
    });
    const peak = await peakWithin(6_000);
    for (const socket of sockets) socket.destroy();
    expect(calls).toBeGreaterThanOrEqual(sockets.length);
    // All of them would be 2,000 MB.
    expect(peak - before).toBeLessThan(400 * megabyte);
  }, 60_000);

  test('before an upstream that takes seconds for each answer, and hundreds of callers', async () => {
    halfMs = 3_000;
    const before = await residentBytes();
    const asked = Array.from({ length: 400 }, async (_, index) => {
      const response = await fetch(new URL('graphql', gateway.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer patient-${index}` },
        body: JSON.stringify({ query: '{ workspaces(first: 10) { totalCount nodes { id } } }' }),
      });
      return response.text();
    });
    const peak = await peakWithin(6_000);
    const answers = await Promise.all(asked);
    halfMs = 0;
    // All answers at once would be 800 MB; 64 are under way.
    expect(peak - before).toBeLessThan(400 * megabyte);
    expect(answers.some((text) => text.includes('"totalCount":10'))).toBe(true);
    expect(answers.filter((text) => text.includes('UPSTREAM_UNAVAILABLE')).length).toBeGreaterThan(50);
  }, 60_000);
});

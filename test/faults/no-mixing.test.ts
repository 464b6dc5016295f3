import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { startBefore, type GatewayBefore } from '../support/start-before.js';
import { startEchoUpstream, type EchoUpstream } from '../support/echo-upstream.js';

const callerCount = 20;
const requestCount = 1_000;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let upstream: EchoUpstream;
let gateway: GatewayBefore;
const random = randomFrom(seed);

beforeAll(async () => {
  upstream = await startEchoUpstream({ treat: disturb });
  gateway = await startBefore(upstream.url, { upstreamTimeoutMs: 1_000, operationTimeoutMs: 4_000 });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** One call in three is slow, reset, cut, refused for now or answered with something else. */
function disturb(response: ServerResponse, answer: () => void): void {
  const chance = random();
  if (chance < 0.05) response.destroy();
  else if (chance < 0.1) response.writeHead(503).end('<html>busy</html>');
  else if (chance < 0.13)
    response.writeHead(200, { 'content-length': 500 }).write('{"count":1,', () => response.destroy());
  else if (chance < 0.15) response.writeHead(200).end('{"errors":[{"type":"system","message":"odd"}]}');
  else if (chance < 0.35) setTimeout(answer, random() * 60);
  else answer();
}

const queries = [
  '{ me { fullName } }',
  '{ externalPayments { nodes { id message amount { minorUnits } user { fullName } workspace { title } } } }',
  '{ externalPayments(first: 5) { nodes { invoice { title } user { fullName manager { fullName } } } } }',
  '{ a: user(id: "3") { fullName } b: user(id: "4") { fullName } c: workspace(id: "5") { title } }',
  '{ invoices(filter: { ids: ["1", "2", "3"] }) { nodes { title user { fullName bio } } } }',
];

test(`${requestCount} requests of ${callerCount} callers, interleaved under faults: nobody sees another's (SEED=${seed})`, async () => {
  let answered = 0;
  const seen: string[] = [];
  const one = async (index: number): Promise<void> => {
    const caller = index % callerCount;
    const query = queries[Math.floor(random() * queries.length)] ?? '';
    const hangUp = random() < 0.1 ? AbortSignal.timeout(20) : undefined;
    const text = await gateway.post({ query }, `Bearer caller-${caller}`, hangUp).catch(() => '');
    for (const [, name] of text.matchAll(/"caller-(\d+)"/g)) {
      answered += 1;
      if (Number(name) !== caller) seen.push(`caller ${caller} saw what was caller ${name}'s in ${text}`);
    }
    const sums = [...text.matchAll(/"minorUnits":(\d+)/g)].map(([, sum]) => Number(sum));
    if (sums.some((sum) => sum !== caller)) seen.push(`caller ${caller} saw another's sums in ${text}`);
  };
  for (let from = 0; from < requestCount; from += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => one(from + index)));
  }
  expect(seen).toEqual([]);
  expect(answered).toBeGreaterThan(requestCount);
}, 120_000);

/** Small, quick and the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Stands for Kantata in a process of its own: what the demo account (DEMO_URL) answered the first time is answered from
// memory from then on, whoever asks, so that what is measured never waits for it to be computed.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { demoToken } from '../dist/demo/account.js';
import { padTo } from './padding.js';

const { DEMO_URL, STUB_GZIP } = process.env;
const { origin, pathname } = new URL(DEMO_URL);
const headers = { authorization: `Bearer ${demoToken}` };

let settings = { latencyMs: 0, answerBytes: 0 };
let counts = noCounts();
const answers = new Map();

const server = createServer((request, response) => {
  counts.calls += 1;
  counts.urls.add(request.url);
  respond(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`The stub is ready at http://127.0.0.1:${server.address().port}${pathname}`);

// Told settings, or asked for what has come since it was last asked.
process.on('message', (message) => {
  if (typeof message === 'object') {
    settings = { ...settings, ...message };
    answers.clear();
  }
  process.send({ ...counts, urls: [...counts.urls] });
  counts = noCounts();
});
process.once('disconnect', () => process.exit());

async function respond(request, response) {
  const answer = answers.get(request.url) ?? (await record(request.url));
  if (settings.latencyMs > 0) await wait(settings.latencyMs);
  const zips = STUB_GZIP === '1' && /\bgzip\b/.test(request.headers['accept-encoding']);
  const { head, body } = zips ? answer.zipped : answer.plain;
  response.writeHead(answer.status, head).end(body);
}

async function record(url) {
  counts.recorded += 1;
  const answer = await fetch(origin + url, { headers });
  const body = padTo(settings.answerBytes, Buffer.from(await answer.arrayBuffer()));
  const zipped = STUB_GZIP === '1' ? encoded(gzipSync(body), { 'content-encoding': 'gzip' }) : undefined;
  const recorded = { status: answer.status, plain: encoded(body), zipped };
  answers.set(url, recorded);
  return recorded;
}

function encoded(body, encoding = {}) {
  return { body, head: { 'content-type': 'application/json', ...encoding, 'content-length': body.length } };
}

function noCounts() {
  return { calls: 0, recorded: 0, urls: new Set() };
}

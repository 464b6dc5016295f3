import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGateway, type Gateway } from '../../src/gateway.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';
import { scrape, valueOf } from './scrape.js';

async function readiness(url: string) {
  const began = performance.now();
  const response = await fetch(new URL('health/ready', url));
  return { status: response.status, body: await response.json(), ms: performance.now() - began };
}

describe('/health/ready', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  test('tells that nothing was asked upstream yet, and then when it last answered', async () => {
    const journal = { state: 'up', openRows: 0, unresolved: 0 };
    expect(await readiness(gateway.url)).toMatchObject({
      status: 200,
      body: { status: 'ready', upstream: { breaker: 'closed', lastSuccessSecondsAgo: null }, journal },
    });
    await gateway.query('{ me { id } }');
    const { body } = await readiness(gateway.url);
    expect(body).toEqual({ status: 'ready', upstream: { breaker: 'closed', lastSuccessSecondsAgo: 0 }, journal });
  });

  test('is 200 while upstream is down, and tells that its breaker is open, as metrics do', async () => {
    const remove = gateway.demo.answerWith({ matches: () => true, answer: { status: 500, body: '' } });
    for (let index = 0; index < 15; index += 1) {
      await Promise.all(
        Array.from({ length: 8 }, (_, of) => gateway.query(`{ users(first: ${index * 8 + of + 1}) { nodes { id } } }`)),
      );
    }
    const { status, body } = await readiness(gateway.url);
    const metrics = await scrape(gateway.url);
    remove();
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ready', upstream: { breaker: 'open' } });
    expect(valueOf(metrics, 'upstream_breaker_open')).toBe(1);
  });
});

describe('with a journal that', () => {
  const down = async (gateway: TestGateway) => {
    const { status, body, ms } = await readiness(gateway.url);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ready', journal: { state: 'down' } });
    expect(ms).toBeLessThan(1_000);
    const metrics = await scrape(gateway.url);
    expect(valueOf(metrics, 'journal_up')).toBe(0);
    for (const name of ['journal_open_rows', 'journal_oldest_open_seconds', 'journal_unresolved']) {
      expect(valueOf(metrics, name)).toBeUndefined();
    }
  };

  test('refuses connections, the instance is ready, and tells no figures that it does not have', async () => {
    const gateway = await startGateway({ journalUrl: 'postgres://nobody@127.0.0.1:1/journal' });
    await down(gateway);
    await gateway.close();
  });

  test('does not answer, both addresses answer within a second', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const gateway = await startGateway({ journalUrl: `postgres://nobody@127.0.0.1:${port}/journal` });
    await down(gateway);
    for (const socket of sockets) socket.destroy();
    silent.close();
    await gateway.close();
  });
});

test('a gateway that drains is not ready, at once, and lives', async () => {
  const gateway: Gateway = await createGateway({ apiUrl: 'http://127.0.0.1:9', journalUrl: null, logLevel: 'silent' });
  const ask = (path: string) => gateway.fetch()(new Request(`http://gateway${path}`));
  expect((await ask('/health/ready')).status).toBe(200);
  gateway.drain();
  const drained = await ask('/health/ready');
  expect([drained.status, await drained.json()]).toEqual([503, { status: 'draining' }]);
  expect((await ask('/health/live')).status).toBe(200);
  await gateway.stop();
});

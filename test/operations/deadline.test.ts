import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/start-gateway.js';

const servers: Server[] = [];
const gateways: TestGateway[] = [];

afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function start(options: Parameters<typeof startGateway>[0]): Promise<TestGateway> {
  const gateway = await startGateway(options);
  gateways.push(gateway);
  return gateway;
}

const query = '{ externalPayments { totalCount } }';

describe('the deadline of an operation', () => {
  test('ends a call that hangs', async () => {
    const gateway = await start({ upstreamTimeoutMs: 20_000, operationTimeoutMs: 200 });
    gateway.demo.answerWith({ matches: () => true, answer: 'hang' });
    const { errors } = await gateway.query(query);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
  });

  test('ends a body that never ends', async () => {
    const apiUrl = await serve((_request, response) => void response.writeHead(200).write('{"count":1,'));
    const gateway = await start({ apiUrl, upstreamTimeoutMs: 20_000, operationTimeoutMs: 200 });
    const { errors } = await gateway.query(query);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
  });

  test('of who asked first does not end the same question of who came later', async () => {
    const gateway = await start({ upstreamTimeoutMs: 20_000, operationTimeoutMs: 4_000 });
    gateway.demo.answerWith({ matches: () => true, times: 1, answer: 'hang' });
    const first = gateway.query(query);
    await pause(2_000);
    const later = gateway.query(query);
    expect((await first).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
    expect((await later).data).toEqual({ externalPayments: { totalCount: expect.any(Number) } });
  });

  test('ends calls that had to wait for their turn, and keeps what had come', async () => {
    const gateway = await start({ upstreamTimeoutMs: 20_000, operationTimeoutMs: 600 });
    gateway.demo.answerWith({ matches: ({ query }) => query.has('invoice_id'), delayMs: 400 });
    const { data, errors } = await gateway.query(
      '{ invoices(first: 24) { nodes { externalPayments { totalCount } } } }',
    );
    expect(data.invoices.nodes).toHaveLength(24);
    expect(errors?.length).toBeGreaterThanOrEqual(16);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UPSTREAM_TIMEOUT']));
  });
});

describe('an upstream', () => {
  test('that redirects elsewhere is not followed, so the token stays here', async () => {
    const visits: string[] = [];
    const elsewhere = await serve((request, response) => {
      visits.push(String(request.headers.authorization));
      response.end('{}');
    });
    const gateway = await start({});
    for (const status of [301, 302, 303, 307, 308]) {
      gateway.demo.answerWith({ matches: () => true, answer: { status, headers: { location: elsewhere }, body: '' } });
      const { errors } = await gateway.query(query);
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }]);
      expect(JSON.stringify(errors)).not.toContain(elsewhere);
    }
    expect(visits).toEqual([]);
  });

  test('that nobody serves is UPSTREAM_UNAVAILABLE', async () => {
    const apiUrl = await serve(() => undefined);
    servers.pop()?.close();
    const gateway = await start({ apiUrl });
    const { errors } = await gateway.query(query);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  });

  test('gets the credentials as they came, and asks for compressed answers', async () => {
    const seen: object[] = [];
    const apiUrl = await serve(({ headers }, response) => {
      seen.push({
        authorization: headers.authorization,
        agent: headers['user-agent'],
        coding: headers['accept-encoding'],
      });
      response.end('{"count":3,"results":[],"external_payments":{}}');
    });
    const gateway = await start({ apiUrl });
    expect((await gateway.query(query, {}, 'Some.Token-1~+/=')).data).toEqual({ externalPayments: { totalCount: 3 } });
    expect(seen).toEqual([
      {
        authorization: 'Bearer Some.Token-1~+/=',
        agent: 'kantata-graphql/test',
        coding: expect.stringContaining('gzip'),
      },
    ]);
  });
});

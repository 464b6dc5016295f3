import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { createUpstreamClock } from '../../src/kantata/upstream-clock.js';
import { createWriteClient } from '../../src/kantata/write-client.js';

let server: Server;
afterEach(() => void server.close());

async function clientOf(answer: (socket: Socket) => void) {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return createWriteClient(`http://127.0.0.1:${port}/api/v1`, 'test', createUpstreamClock());
}

const aWrite = {
  method: 'POST',
  path: 'external_payments',
  query: '',
  body: { external_payment: {} },
  authorization: 'Bearer t',
  mayLeave: () => true,
  timeoutMs: 500,
} as const;

// An error that nobody listens to would end the process, and with it all that the gateway is doing.
test.each([1, 2, 5, 20])(
  'a connection that is reset after %s ms unread is a lost answer and nothing worse',
  async (ms) => {
    const client = await clientOf((socket) => void setTimeout(() => socket.resetAndDestroy(), ms));
    for (let count = 0; count < 5; count += 1) expect(await client.send(aWrite)).toEqual({ is: 'lost' });
  },
);

test('a connection that is reset with the request read is a lost answer', async () => {
  const client = await clientOf((socket) => void socket.once('data', () => socket.resetAndDestroy()));
  expect(await client.send(aWrite)).toEqual({ is: 'lost' });
});

test('what may not leave any more when the connection stands is not sent', async () => {
  const received: Buffer[] = [];
  const client = await clientOf((socket) => void socket.on('data', (bytes: Buffer) => received.push(bytes)));
  expect(await client.send({ ...aWrite, mayLeave: () => false })).toEqual({ is: 'not sent' });
  expect(received).toEqual([]);
});

test('a server that is not there is not sent anything', async () => {
  const client = await clientOf(() => undefined);
  server.close();
  expect(await client.send(aWrite)).toEqual({ is: 'not sent' });
});

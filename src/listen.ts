import { once } from 'node:events';
import { createServer } from 'node:http';
import type { NodeHandler } from './http/node-handler.js';

export interface Listening {
  readonly url: string;
  /** Takes no new connection, and ends when every open request has its answer. */
  close(): Promise<void>;
}

/** For a request to arrive whole. */
const requestTimeoutMs = 30_000;

/** Serves on a port (0: any that is free); throws a sentence for people when it cannot. */
export async function listen(handler: NodeHandler, host: string, port: number): Promise<Listening> {
  let isClosing = false;
  const server = createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
    // A connection that would be kept alive would keep the process up.
    if (isClosing) response.setHeader('connection', 'close');
    handler(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Cannot listen on ${host}:${port}; is something else there? Set PORT to use another.`, { cause });
  }
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/`,
    async close() {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

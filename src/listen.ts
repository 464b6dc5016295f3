import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { NodeHandler } from './http/node-handler.js';

export interface Listening {
  readonly url: string;
  /** Takes no new connection, and ends when every open request has its answer. */
  close(): Promise<void>;
}

/** For a request to arrive whole. */
const requestTimeoutMs = 30_000;

/** Serves on a port (0: any that is free); throws a sentence for people when it cannot. */
export async function listen(
  handler: NodeHandler,
  host: string,
  port: number,
  setting: 'PORT' | 'METRICS_PORT' = 'PORT',
): Promise<Listening> {
  let isClosing = false;
  const open = new Set<ServerResponse>();
  const server = createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
    if (isClosing) closeAfter(response);
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      if (isClosing && open.size === 0) server.closeAllConnections();
    });
    handler(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Cannot listen on ${host}:${port}; is something else there? Set ${setting} to use another.`, {
      cause,
    });
  }
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/`,
    async close() {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      for (const response of open) closeAfter(response);
      // Browsers open connections in advance: those that nothing was asked on would keep the process up.
      if (open.size === 0) server.closeAllConnections();
      await closed;
    },
  };
}

/** A connection that is kept alive would keep the process up. */
function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

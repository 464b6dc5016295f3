import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export interface Listening {
  readonly url: string;
  /** Takes no new connection, and ends when every open request has its answer. */
  close(): Promise<void>;
}

/** Serves on a port (0: any that is free); throws a sentence for people when it cannot. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler);
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
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

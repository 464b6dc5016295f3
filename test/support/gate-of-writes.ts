import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
  /** Connections are refused from here on, and those that stand are reset. */
  readonly close: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/** A port of its own before another one, which can go away and come back. */
export async function openGate(target: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const open = async () => {
    server = createServer({ allowHalfOpen: true }, (inner) => {
      const outer = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
      for (const [from, to] of [
        [inner, outer],
        [outer, inner],
      ] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on('error', () => reset(to));
        from.on('close', (hadError) => {
          sockets.delete(from);
          if (hadError || !from.readableEnded) to.destroy();
        });
      }
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    port,
    open,
    async close() {
      if (!server) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) reset(socket);
      server = null;
      await closed;
    },
  };
}

/** Node loses hold of a socket that it is to reset after having ended it: that one then spins for good. */
function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

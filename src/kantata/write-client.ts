import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import got, { type Response } from 'got';
import { acceptEncoding, decodeBody, maxBodyBytes } from './body.js';
import { noWatcher, resourceOfPath, upstreamRequestIdOf, type CallWatcher, type WatchedCall } from './call-watcher.js';
import type { UpstreamClock } from './upstream-clock.js';
import { secondsToWait } from './upstream-status.js';

interface WriteRequest {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly authorization: string;
  /** Asked when the connection stands, right before the first byte: whether this attempt may still be sent. */
  readonly mayLeave: () => boolean;
  /** How long the answer is waited for. */
  readonly timeoutMs: number;
}

/** What became of a write, as far as this process can know. */
export type WriteAnswer =
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly body: Uint8Array;
      readonly retryAfterMs: number | null;
    }
  /** Not a byte of it left the process. */
  | { readonly is: 'not sent' }
  /** It may have arrived, and may be carried out yet. */
  | { readonly is: 'lost' };

export interface WriteClient {
  readonly send: (request: WriteRequest) => Promise<WriteAnswer>;
}

const connectTimeoutMs = 3_000;

/**
 * Sends writes once, each over a connection of its own: on one that had idled, a server that hangs up just then makes
 * a write look lost that never left. Nothing is sent again from here, whatever the answer.
 */
export function createWriteClient(
  baseUrl: string,
  userAgent: string,
  clock: UpstreamClock,
  watcher: CallWatcher = noWatcher,
): WriteClient {
  const http = got.extend({
    headers: {
      'user-agent': userAgent,
      accept: 'application/json',
      'accept-encoding': acceptEncoding,
      connection: 'close',
    },
    decompress: false,
    throwHttpErrors: false,
    followRedirect: false,
    retry: { limit: 0 },
    agent: { http: false, https: false },
  });
  return {
    async send({ method, path, query, body, authorization, mayLeave, timeoutMs }) {
      const socket = await connect(new URL(baseUrl));
      if (!socket) return { is: 'not sent' };
      if (!mayLeave()) {
        socket.destroy();
        return { is: 'not sent' };
      }
      const watched = watcher.begin({ method, resource: resourceOfPath(path) });
      try {
        const request = http(`${baseUrl}/${path}${query === '' ? '' : `?${query}`}`, {
          method,
          headers: { authorization, ...watched.headers },
          createConnection: () => socket,
          timeout: { request: timeoutMs },
          responseType: 'buffer',
          ...(body && { json: body }),
        });
        void request.on('downloadProgress', ({ transferred, total }) => {
          if (Math.max(transferred, total ?? 0) > maxBodyBytes) request.cancel();
        });
        return await answered(await request, watched, authorization);
      } catch {
        watched.end({ status: null, upstreamRequestId: null });
        return { is: 'lost' };
      } finally {
        socket.destroy();
      }
    },
  };

  async function answered(
    response: Response<Buffer>,
    watched: WatchedCall,
    authorization: string,
  ): Promise<WriteAnswer> {
    const { statusCode: status, body, headers, timings } = response;
    clock.observe(headers.date, timings.start);
    const decoded = await decodeBody(body, headers['content-encoding']);
    watched.end({ status, upstreamRequestId: upstreamRequestIdOf(headers['x-request-id'], authorization) });
    const seconds = secondsToWait(headers['retry-after']);
    return { is: 'answered', status, body: decoded, retryAfterMs: seconds === undefined ? null : seconds * 1_000 };
  }
}

async function connect({ protocol, hostname, port }: URL): Promise<Socket | null> {
  const host = hostname.replaceAll(/[[\]]/g, '');
  const isTls = protocol === 'https:';
  const target = { host, port: port === '' ? (isTls ? 443 : 80) : Number(port) };
  const socket = isTls ? connectTls({ ...target, servername: host }) : connectTcp(target);
  // Between the handshake and the request nobody else listens, and an error without a listener ends the process.
  socket.on('error', () => undefined);
  try {
    await once(socket, isTls ? 'secureConnect' : 'connect', { signal: AbortSignal.timeout(connectTimeoutMs) });
    return socket;
  } catch {
    socket.destroy();
    return null;
  }
}

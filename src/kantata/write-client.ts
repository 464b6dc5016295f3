import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import got, { HTTPError } from 'got';
import type { UpstreamClock } from './upstream-clock.js';

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
export function createWriteClient(baseUrl: string, userAgent: string, clock: UpstreamClock): WriteClient {
  const http = got.extend({
    headers: { 'user-agent': userAgent, accept: 'application/json', connection: 'close' },
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
      try {
        const response = await http(`${baseUrl}/${path}${query === '' ? '' : `?${query}`}`, {
          method,
          headers: { authorization },
          createConnection: () => socket,
          timeout: { request: timeoutMs },
          responseType: 'buffer',
          ...(body && { json: body }),
        });
        return answered(response);
      } catch (error) {
        return error instanceof HTTPError ? answered(error.response) : { is: 'lost' };
      } finally {
        socket.destroy();
      }
    },
  };

  function answered(response: HTTPError['response']): WriteAnswer {
    const { statusCode: status, rawBody, headers, timings } = response;
    clock.observe(headers.date, timings.start);
    const seconds = Number(headers['retry-after']);
    const retryAfterMs = headers['retry-after'] !== undefined && Number.isFinite(seconds) ? seconds * 1_000 : null;
    return { is: 'answered', status, body: rawBody, retryAfterMs };
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const compress = promisify(gzip);
const worthCompressing = 1024;

export async function send(message: IncomingMessage, response: ServerResponse, outgoing: Outgoing): Promise<void> {
  const { headers, body } = await encoded(message, outgoing);
  if (response.destroyed) return;
  response.writeHead(outgoing.status, { ...headers, 'content-length': body.length });
  response.end(body);
}

/** Promises the whole body, sends half of it, and hangs up. */
export async function sendHalf(message: IncomingMessage, response: ServerResponse, outgoing: Outgoing): Promise<void> {
  const { headers, body } = await encoded(message, outgoing);
  if (response.destroyed) return;
  response.writeHead(outgoing.status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

async function encoded(
  message: IncomingMessage,
  { headers, body }: Outgoing,
): Promise<{ headers: Readonly<Record<string, string>>; body: Buffer }> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (bytes.length < worthCompressing || !acceptsGzip(message)) return { headers, body: bytes };
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await compress(bytes, { level: 1 }) };
}

const acceptsGzip = (message: IncomingMessage): boolean =>
  (message.headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));

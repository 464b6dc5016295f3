import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DemoRule } from '../rules.js';
import type { Answer } from './answer.js';

export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Only a good answer with a body is rewritten. */
export function outgoingOf({ status, body }: Answer, rewrite?: DemoRule['rewrite']): Outgoing {
  const headers = { 'cache-control': 'no-cache', vary: 'Accept-Encoding' };
  if (body === undefined) return { status, headers, body: '' };
  const content = status === 200 && rewrite ? rewrite(structuredClone(body)) : body;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(content),
  };
}

const compress = promisify(gzip);
const worthCompressing = 1024;

export async function send(message: IncomingMessage, response: ServerResponse, outgoing: Outgoing): Promise<void> {
  const { headers, body } = await encoded(message, outgoing);
  if (response.destroyed) return;
  const length = outgoing.status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(outgoing.status, { ...headers, ...length });
  response.end(body);
}

/** Promises the whole body, sends half of it, and hangs up. */
export async function sendHalf(message: IncomingMessage, response: ServerResponse, outgoing: Outgoing): Promise<void> {
  const { headers, body } = await encoded(message, outgoing);
  if (response.destroyed) return;
  // Of nothing there is no half.
  if (body.length === 0) {
    response.destroy();
    return;
  }
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Ending, type Signal } from '../ending.js';
import type { HttpRequest, HttpResponse, RequestBody } from './message.js';

/** For `http.createServer`, and as a middleware of Express and its like: `app.use('/api', handler)`. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

export function nodeHandler(respond: (request: HttpRequest) => Promise<HttpResponse>): NodeHandler {
  return (message, response) => {
    const hangUp = new Ending();
    response.once('close', () => {
      if (!response.writableFinished) hangUp.abort(new Error('The caller broke off.'));
    });
    respond(requestOf(message, hangUp))
      .then((answer) => write(message, response, answer))
      // The caller broke off within his own body.
      .catch(() => response.destroy());
  };
}

function requestOf(message: IncomingMessage, signal: Signal): HttpRequest {
  const { pathname, search } = addressOf(message.url ?? '/');
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: message.method ?? 'GET',
    path: pathname,
    search,
    headers: new Map(headers),
    body: bodyOf(message),
    signal,
  };
}

/** Whatever stands in the request line is a path of this server: `//host` must not become another one. */
function addressOf(url: string): { pathname: string; search: string } {
  const at = url.indexOf('?');
  return at < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) };
}

function bodyOf(message: IncomingMessage): RequestBody {
  if ('body' in message && message.body !== undefined) return { is: 'parsed', value: message.body };
  return { is: 'stream', read: (most) => readBytes(message, most) };
}

/** By its events: to iterate over a message takes ten times as long as to read what most requests send. */
function readBytes(message: IncomingMessage, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer) => {
      length += part.byteLength;
      if (length <= most) {
        parts.push(part);
        return;
      }
      message.off('data', take).pause();
      resolve(null);
    };
    message.on('data', take);
    message.once('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    message.once('error', reject);
    message.once('close', () => {
      if (!message.complete) reject(new Error('The sender broke off.'));
    });
  });
}

function write(message: IncomingMessage, response: ServerResponse, answer: HttpResponse): void {
  const { status, headers, body, bytes = Buffer.from(body) } = answer;
  if (response.destroyed) return;
  // What is left of a body that nobody wants would otherwise hold the connection.
  const isUnread = !message.complete;
  const length = status === 204 || status === 304 ? {} : { 'content-length': bytes.byteLength };
  response.writeHead(status, Object.assign({}, headers, length, isUnread && { connection: 'close' }));
  response.end(message.method === 'HEAD' ? undefined : bytes);
  if (isUnread) message.resume();
}

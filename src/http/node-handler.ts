import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse, RequestBody } from './message.js';

/** For `http.createServer`, and as a middleware of Express and its like: `app.use('/api', handler)`. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

export function nodeHandler(respond: (request: HttpRequest) => Promise<HttpResponse>): NodeHandler {
  return (message, response) => {
    const hangUp = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) hangUp.abort();
    });
    respond(requestOf(message, hangUp.signal))
      .then((answer) => write(message, response, answer))
      // The caller broke off within his own body.
      .catch(() => response.destroy());
  };
}

function requestOf(message: IncomingMessage, signal: AbortSignal): HttpRequest {
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
  return { is: 'stream', chunks: message };
}

function write(message: IncomingMessage, response: ServerResponse, { status, headers, body }: HttpResponse): void {
  if (response.destroyed) return;
  // What is left of a body that nobody wants would otherwise hold the connection.
  const isUnread = !message.complete;
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, ...(isUnread && { connection: 'close' }) });
  response.end(message.method === 'HEAD' ? undefined : body);
  if (isUnread) message.resume();
}

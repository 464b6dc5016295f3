import type { HttpRequest, HttpResponse } from './message.js';

/** For Next.js, Hono, Bun and whatever else speaks the Fetch API. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** `mountedAt`: the path before "/graphql" that the framework routes to the gateway. */
export function fetchHandler(respond: (request: HttpRequest) => Promise<HttpResponse>, mountedAt = ''): FetchHandler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const isBelow = pathname === mountedAt || pathname.startsWith(`${mountedAt}/`);
    const { status, headers, body, bytes } = await respond({
      method: request.method,
      path: isBelow ? pathname.slice(mountedAt.length) || '/' : pathname,
      search,
      headers: new Map(request.headers),
      body: { is: 'stream', read: (most) => readBytes(request.body, most) },
      signal: request.signal,
    });
    const isEmpty = status === 204 || status === 304 || request.method === 'HEAD';
    return new Response(isEmpty ? null : (bytes ?? body), { status, headers });
  };
}

async function readBytes(chunks: AsyncIterable<Uint8Array> | null, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks ?? []) {
    length += chunk.byteLength;
    if (length > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpRequest, HttpResponse } from '../http/message.js';
import type { Route } from '../http/respond.js';
import { explorerFiles, type ExplorerFile, type ExplorerOptions } from './files.js';
import { pageHeaders } from './page.js';

/** What one file is answered with. */
interface Served {
  readonly etag: string;
  readonly plain: Uint8Array;
  readonly zipped: Uint8Array | null;
}

/**
 * A GraphQL IDE at `/explorer`, all of it from installed files. These are the only addresses that there are: no path of a
 * request becomes one of a disk. Each file is read when it is first asked for, and then kept.
 */
export function createExplorer(options: ExplorerOptions): ReadonlyMap<string, Route> {
  return new Map([...explorerFiles(options)].map(([path, file]) => [path, routeOf(file)]));
}

function routeOf(file: ExplorerFile): Route {
  let served: Promise<Served> | null = null;
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return onlyRead();
    served ??= serve(file);
    try {
      return answer(request, file, await served);
    } catch (error) {
      served = null;
      throw error;
    }
  };
}

async function serve({ read, isText }: ExplorerFile): Promise<Served> {
  const plain = await read();
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  // Weak, since it names the file whether it is compressed or not.
  return { etag: `W/"${hash}"`, plain, zipped: isText ? await promisify(gzip)(plain) : null };
}

function answer({ headers }: HttpRequest, { type, isText }: ExplorerFile, served: Served): HttpResponse {
  const { etag, plain, zipped } = served;
  const always = {
    ...pageHeaders,
    etag,
    // Its names stay when the gateway is updated.
    'cache-control': 'no-cache',
    ...(isText && { vary: 'accept-encoding' }),
  };
  if (headers.get('if-none-match')?.includes(etag)) return { status: 304, headers: always, body: '' };
  const isZipped = zipped !== null && /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
  return {
    status: 200,
    headers: { ...always, 'content-type': type, ...(isZipped && { 'content-encoding': 'gzip' }) },
    body: '',
    bytes: isZipped ? zipped : plain,
  };
}

function onlyRead(): HttpResponse {
  return { status: 405, headers: { ...pageHeaders, allow: 'GET, HEAD' }, body: '' };
}

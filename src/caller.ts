import type { Caller } from './loading/credentials.js';

/** The upstream `Authorization` of a request ("Bearer …"); null: it has none, and is answered without any call upstream. */
export type Authorize = (request: { readonly headers: Headers }) => string | null | Promise<string | null>;

type ReadCaller = (headers: ReadonlyMap<string, string>) => Promise<Caller>;

/**
 * Whose credentials a request carries: its own or, where a program that embeds the gateway holds the session, what that
 * program says and nothing else.
 */
export function createReadCaller(serviceToken: string | null, authorize?: Authorize): ReadCaller {
  if (!authorize) return async (headers) => readCaller(headers.get('authorization'), serviceToken);
  return async (headers) => {
    // HTTP/2 has names among them that are no headers.
    const told = [...headers].filter(([name]) => !name.startsWith(':'));
    return { authorization: usable((await authorize({ headers: new Headers(told) })) ?? '') };
  };
}

/** The service token speaks only for requests that carry no credentials at all, never for those that carry bad ones. */
function readCaller(authorization: string | undefined, serviceToken: string | null): Caller {
  if (authorization !== undefined) return { authorization: usable(authorization) };
  return { authorization: serviceToken === null ? null : `Bearer ${serviceToken}` };
}

function usable(authorization: string): string | null {
  return /^Bearer [\x21-\x7e]+$/i.test(authorization) ? authorization : null;
}

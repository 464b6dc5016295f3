import type { HttpRequest } from './message.js';

/** Answers what browsers ask before they let a page of another origin read an answer. */
export interface Cors {
  /** For every answer to this request. */
  readonly headersFor: (request: HttpRequest) => Readonly<Record<string, string>>;
  /** Null: it is no preflight. */
  readonly preflight: (request: HttpRequest) => Readonly<Record<string, string>> | null;
}

const preflightSeconds = 600;

export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  const headersFor = ({ headers }: HttpRequest): Record<string, string> => {
    if (allowed.size === 0) return {};
    const origin = headers.get('origin');
    const isAllowed = origin !== undefined && allowed.has(origin);
    return isAllowed
      ? {
          vary: 'origin',
          'access-control-allow-origin': origin,
          'access-control-expose-headers': 'x-request-id, retry-after',
        }
      : { vary: 'origin' };
  };
  return {
    headersFor,
    preflight(request) {
      const { method, headers } = request;
      if (method !== 'OPTIONS' || !headers.has('access-control-request-method')) return null;
      const own = headersFor(request);
      if (!('access-control-allow-origin' in own)) return own;
      return {
        ...own,
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
        'access-control-max-age': String(preflightSeconds),
      };
    },
  };
}

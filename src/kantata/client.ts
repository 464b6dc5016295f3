import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import got, { HTTPError, RequestError, TimeoutError, type RetryObject } from 'got';
import { GatewayError } from '../errors.js';
import type { UpstreamClock } from './upstream-clock.js';

export interface ClientOptions {
  /** The prefix of every path, without a slash at its end. */
  readonly baseUrl: string;
  readonly userAgent: string;
  /** How long one attempt may wait for the answer to begin. */
  readonly responseTimeoutMs: number;
  readonly clock: UpstreamClock;
}

interface ReadRequest {
  /** Below the base URL, without a slash at its start. */
  readonly path: string;
  readonly query: string;
  /** The caller's own credentials, passed on as they came. */
  readonly authorization: string;
  /** Ends the read, and every retry of it, with the reason as its error. */
  readonly signal: AbortSignal;
}

export interface Client {
  /** The bytes of the answer, decompressed; null when upstream answers 404. Throws errors of the catalogue. */
  read(request: ReadRequest): Promise<Uint8Array | null>;
  close(): void;
}

const retryableStatuses = [429, 502, 503, 504];
const retryDelayMs = 150;
/** A longer wait than this is the caller's to make: he is told how long it is. */
const longestRetryAfterMs = 2_000;

export function createClient({ baseUrl, userAgent, responseTimeoutMs, clock }: ClientOptions): Client {
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: 64 }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: 64 }),
  };
  const http = got.extend({
    agent: agents,
    headers: { 'user-agent': userAgent, accept: 'application/json' },
    followRedirect: false,
    timeout: {
      lookup: 2_000,
      connect: 3_000,
      secureConnect: 3_000,
      response: responseTimeoutMs,
      request: responseTimeoutMs + 5_000,
    },
    retry: {
      limit: 2,
      methods: ['GET'],
      statusCodes: retryableStatuses,
      enforceRetryRules: true,
      calculateDelay: retryDelay,
    },
  });
  return {
    async read({ path, query, authorization, signal }) {
      const url = `${baseUrl}/${path}${query === '' ? '' : `?${query}`}`;
      try {
        const { statusCode, body, headers, timings } = await http.get(url, {
          headers: { authorization },
          signal,
          responseType: 'buffer',
        });
        clock.observe(headers.date, timings.start);
        if (statusCode >= 200 && statusCode < 300) return body;
        throw new GatewayError(
          'UPSTREAM_INVALID_RESPONSE',
          `Kantata answered with an unexpected HTTP status ${statusCode}.`,
        );
      } catch (error) {
        if (error instanceof HTTPError && error.response.statusCode === 404) return null;
        throw translate(error, signal);
      }
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** Full jitter, so that callers that failed together do not come back together. 0 gives up. */
function retryDelay({ attemptCount, error, retryAfter, computedValue }: RetryObject): number {
  if (computedValue === 0 || error instanceof TimeoutError) return 0;
  if (retryAfter !== undefined) return retryAfter > longestRetryAfterMs ? 0 : Math.max(retryAfter, 1);
  return 1 + Math.random() * retryDelayMs * 2 ** attemptCount;
}

/** None of got's errors goes on, not even as a cause: they hold the request with its token. */
function translate(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof GatewayError) return error;
  if (signal.aborted && signal.reason instanceof GatewayError) return signal.reason;
  if (error instanceof HTTPError) return translateStatus(error);
  if (error instanceof TimeoutError) {
    return new GatewayError('UPSTREAM_TIMEOUT', 'Kantata did not answer in time.');
  }
  if (error instanceof RequestError) {
    return new GatewayError('UPSTREAM_UNAVAILABLE', 'Kantata could not be reached, or broke off its answer.');
  }
  return error;
}

function translateStatus({ response }: HTTPError): GatewayError {
  const status = response.statusCode;
  if (status === 401)
    return new GatewayError('UNAUTHENTICATED', 'Kantata refused the bearer token that came with this request.');
  if (status === 403) return new GatewayError('FORBIDDEN', 'Kantata does not let this caller read what was asked for.');
  if (status === 429) {
    return new GatewayError('RATE_LIMITED', 'Kantata is receiving too many calls; try again a little later.', {
      retryAfter: secondsOf(response.headers['retry-after']),
    });
  }
  if ([400, 414, 422, 431].includes(status)) {
    return new GatewayError(
      'BAD_USER_INPUT',
      `Kantata refused what was asked for as invalid (HTTP ${status}); check ids and filters.`,
    );
  }
  if (status >= 500) {
    return new GatewayError(
      'UPSTREAM_UNAVAILABLE',
      `Kantata failed to answer (HTTP ${status}); try again a little later.`,
    );
  }
  return new GatewayError('UPSTREAM_INVALID_RESPONSE', `Kantata answered with an unexpected HTTP status ${status}.`);
}

/** `Retry-After` as seconds from now: upstreams write either seconds or a date. */
function secondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

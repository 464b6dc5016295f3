import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import got, { HTTPError, RequestError, TimeoutError, type RequestFunction, type Response, type RetryObject } from 'got';
import type { Signal } from '../ending.js';
import { GatewayError } from '../errors.js';
import { acceptEncoding, decodeBody } from './body.js';
import { noWatcher, resourceOfPath, upstreamRequestIdOf, type CallWatcher } from './call-watcher.js';
import { receive } from './receive.js';
import { createReadGuard, type Outcome, type Standing } from './read-guard.js';
import { createRetryBudget } from './retry-budget.js';
import type { UpstreamClock } from './upstream-clock.js';
import { upstreamRefusal } from './upstream-refusal.js';
import { errorOfStatus } from './upstream-status.js';

export interface ClientOptions {
  /** The prefix of every path, without a slash at its end. */
  readonly baseUrl: string;
  readonly userAgent: string;
  /** How long one attempt may wait for the answer to begin. */
  readonly responseTimeoutMs: number;
  readonly clock: UpstreamClock;
  readonly watcher?: CallWatcher;
}

export interface ReadRequest {
  /** Below the base URL, without a slash at its start. */
  readonly path: string;
  readonly query: string;
  /** The caller's own credentials, passed on as they came. */
  readonly authorization: string;
  /** Ends the read, and every retry of it, with the reason as its error. */
  readonly signal: Signal;
  /** For the journal: let through also while other reads are held back, and told of a 404 only in upstream's own words. */
  readonly isLook?: boolean;
  /** Sees the call instead of the client's own. */
  readonly watcher?: CallWatcher | undefined;
}

/** Something that reads: the client itself, or one that shares its answers. */
export interface Reads {
  /** The bytes of the answer, decompressed; null when upstream answers 404. Throws errors of the catalogue. */
  read(request: ReadRequest): Promise<Uint8Array | null>;
}

export interface Client extends Reads {
  /** How upstream stands, as reads have found it. */
  standing(): Standing;
  close(): void;
}

const retryableStatuses = [429, 502, 503, 504];
const retryDelayMs = 150;
/** A longer wait than this is the caller's to make: he is told how long it is. */
const longestRetryAfterMs = 2_000;

export function createClient(options: ClientOptions): Client {
  const { baseUrl, userAgent, responseTimeoutMs, clock, watcher: ownWatcher = noWatcher } = options;
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  const budget = createRetryBudget();
  const guard = createReadGuard();
  const http = got.extend({
    mutableDefaults: true,
    agent: agents,
    request: bareRequest,
    headers: { 'user-agent': userAgent, accept: 'application/json', 'accept-encoding': acceptEncoding },
    // Unpacked here, where what it may grow to is bounded.
    decompress: false,
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
      calculateDelay: (retry) => {
        const delay = retryDelay(retry);
        return delay > 0 && budget.take() ? delay : 0;
      },
    },
  });
  // There is no cache. With the options of one, all undefined, Node 20 takes 20 times as long for what got makes of them.
  http.defaults.options.cacheOptions = {};

  async function send(read: ReadRequest): Promise<Outcome> {
    const { path, query, authorization, signal, isLook = false, watcher = ownWatcher } = read;
    const watched = watcher.begin({ method: 'GET', resource: resourceOfPath(path) });
    const url = `${baseUrl}/${path}${query === '' ? '' : `?${query}`}`;
    try {
      const request = http(url, { isStream: true, headers: { authorization, ...watched.headers } });
      const { response, body } = await receive(request, signal);
      const { statusCode, headers, timings } = response;
      clock.observe(headers.date, timings.start);
      const decoded = await decodeBody(body, headers['content-encoding']);
      const upstreamRequestId = upstreamRequestIdOf(headers['x-request-id'], authorization);
      watched.end({ status: statusCode, upstreamRequestId });
      if (statusCode >= 300) return { is: 'error', error: errorOfStatus(statusCode, undefined, upstreamRequestId) };
      return { is: 'answer', body: decoded };
    } catch (error) {
      const response = error instanceof HTTPError ? error.response : null;
      const upstreamRequestId = upstreamRequestIdOf(response?.headers['x-request-id'], authorization);
      watched.end({ status: response?.statusCode ?? null, upstreamRequestId });
      // A proxy's page does not tell a look that something is gone.
      if (response?.statusCode === 404 && (!isLook || (await isRefusal(response)))) return { is: 'answer', body: null };
      return failureOf(error, signal, upstreamRequestId);
    }
  }

  return {
    async read(request) {
      budget.onRead();
      const outcome = await guard.run(request, () => send(request));
      if (outcome.is === 'answer') return outcome.body;
      throw outcome.error;
    },
    standing: () => guard.standing(),
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** got tells thirty options, of which all others are left to Node anyway, and Node copies what it is told three times. */
const bareRequest: RequestFunction = (url, { method, headers, agent }, onResponse) => {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return request(url, { method, headers, agent }, onResponse);
};

/** Full jitter, so that callers that failed together do not come back together. 0 gives up. */
function retryDelay({ attemptCount, error, retryAfter, computedValue }: RetryObject): number {
  if (computedValue === 0 || error instanceof TimeoutError) return 0;
  if (retryAfter !== undefined) return retryAfter > longestRetryAfterMs ? 0 : Math.max(retryAfter, 1);
  return 1 + Math.random() * retryDelayMs * 2 ** attemptCount;
}

async function isRefusal({ statusCode, headers, rawBody }: Response): Promise<boolean> {
  try {
    return (
      upstreamRefusal({ status: statusCode, body: await decodeBody(rawBody, headers['content-encoding']) }) !== null
    );
  } catch {
    return false;
  }
}

/** None of got's errors goes on, not even as a cause: they hold the request with its token. */
function failureOf(error: unknown, signal: Signal, upstreamRequestId: string | null): Outcome {
  if (signal.aborted && signal.reason instanceof GatewayError) return { is: 'error', error: signal.reason };
  if (error instanceof GatewayError) return { is: 'error', error };
  if (error instanceof HTTPError) {
    const { statusCode, headers } = error.response;
    const told = errorOfStatus(statusCode, headers['retry-after'], upstreamRequestId);
    return { is: statusCode >= 500 ? 'outage' : 'error', error: told };
  }
  if (error instanceof TimeoutError) {
    return { is: 'error', error: new GatewayError('UPSTREAM_TIMEOUT', 'Kantata did not answer in time.') };
  }
  const unreached = 'Kantata could not be reached, or broke off its answer.';
  if (error instanceof RequestError) {
    return { is: 'outage', error: new GatewayError('UPSTREAM_UNAVAILABLE', unreached) };
  }
  throw error;
}

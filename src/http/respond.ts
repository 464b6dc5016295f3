import type { Cors } from './cors.js';
import { badRequest } from './error-answers.js';
import type { AnswerGraphql } from './graphql.js';
import { jsonResponse, type HttpRequest, type HttpResponse } from './message.js';
import { requestIdHeader, requestIdOf } from './request-id.js';

/** An address of the gateway, beside GraphQL's own. */
export type Route = (request: HttpRequest, requestId: string) => Promise<HttpResponse>;

export interface RespondOptions {
  readonly graphql: AnswerGraphql;
  readonly cors: Cors;
  /** By path; `/docs/*` is for every path one level below `/docs`. */
  readonly routes: ReadonlyMap<string, Route>;
  readonly onFailure: (error: unknown, requestId: string, request: HttpRequest) => void;
}

export type Respond = (request: HttpRequest) => Promise<HttpResponse>;

/** The whole of what the gateway answers, whoever received the request. */
export function createRespond({ graphql, cors, routes, onFailure }: RespondOptions): Respond {
  const answer = async (request: HttpRequest, requestId: string): Promise<HttpResponse> => {
    const { method, path } = request;
    const route = routes.get(path);
    if (route) return route(request, requestId);
    if (path !== '/' && path !== '/graphql') {
      const below = routes.get(path.replace(/[^/]*$/, '*'));
      if (below) return below(request, requestId);
      return badRequest(404, 'There is nothing at this address: GraphQL is at /graphql.', requestId);
    }
    const preflight = cors.preflight(request);
    if (preflight) return { status: 204, headers: preflight, body: '' };
    if (['GET', 'HEAD', 'POST'].includes(method)) return graphql(request, requestId);
    const refusal = badRequest(405, `GraphQL answers GET and POST, but got: ${method.slice(0, 20)}`, requestId);
    return { ...refusal, headers: { ...refusal.headers, allow: 'GET, POST' } };
  };
  return async (request) => {
    const requestId = requestIdOf(request);
    const own = await answer(request, requestId).catch((error: unknown) => {
      // A body that its sender broke off has no answer.
      if (request.signal.aborted) throw error;
      onFailure(error, requestId, request);
      return failed(requestId);
    });
    const crossOrigin = cors.headersFor(request);
    const vary = [own.headers['vary'], crossOrigin['vary']].filter((names) => names !== undefined).join(', ');
    const last = vary === '' ? { [requestIdHeader]: requestId } : { [requestIdHeader]: requestId, vary };
    return { ...own, headers: Object.assign({}, own.headers, crossOrigin, last) };
  };
}

function failed(requestId: string): HttpResponse {
  const message = 'The gateway failed to answer this; the failure is in its log.';
  return jsonResponse(500, { errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] });
}

import { HeaderMap, type ApolloServer } from '@apollo/server';
import { createDeadline, type Context } from '../context.js';
import { badRequest, withRequestId } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';
import { readJson } from './read-json.js';

export interface GraphqlOptions {
  readonly server: ApolloServer<Context>;
  readonly operationTimeoutMs: number;
  readonly contextFor: (request: HttpRequest, requestId: string, signal: AbortSignal) => Context;
}

export type AnswerGraphql = (request: HttpRequest, requestId: string) => Promise<HttpResponse>;

/** Hands a request to Apollo Server; a caller who hangs up ends the reads of his operation. */
export function createGraphqlAnswer({ server, operationTimeoutMs, contextFor }: GraphqlOptions): AnswerGraphql {
  return async (request, requestId) => {
    const body = request.method === 'POST' ? await readJson(request) : ({ is: 'json', value: undefined } as const);
    if (body.is === 'refused') return badRequest(body.status, body.message, requestId);
    const deadline = createDeadline(operationTimeoutMs, request.signal);
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(request.headers),
          search: request.search,
          body: body.value,
        },
        context: async () => contextFor(request, requestId, deadline.signal),
      });
      const text = await textOf(answer.body);
      const status = answer.status ?? 200;
      return {
        status,
        headers: Object.fromEntries(answer.headers),
        body: status < 400 ? text : withRequestId(text, requestId),
      };
    } finally {
      deadline.end();
    }
  };
}

type ApolloBody = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>['body'];

async function textOf(body: ApolloBody): Promise<string> {
  if (body.kind === 'complete') return body.string;
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

import { HeaderMap, type ApolloServer } from '@apollo/server';
import { createDeadline, type Context } from '../context.js';
import { allowedHeaders } from './allowed-headers.js';
import type { TrustedDocuments } from '../limits/trusted-documents.js';
import { badRequest, refusal, withRequestId } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';
import { readJson } from './read-json.js';

export interface GraphqlOptions {
  readonly server: ApolloServer<Context>;
  readonly operationTimeoutMs: number;
  /** Null: whatever is asked for is answered. */
  readonly documents: TrustedDocuments | null;
  readonly contextFor: (request: HttpRequest, requestId: string, signal: AbortSignal) => Promise<Context>;
}

export type AnswerGraphql = (request: HttpRequest, requestId: string) => Promise<HttpResponse>;

/** Hands a request to Apollo Server; a caller who hangs up ends the reads of his operation. */
export function createGraphqlAnswer({
  server,
  operationTimeoutMs,
  documents,
  contextFor,
}: GraphqlOptions): AnswerGraphql {
  return async (request, requestId) => {
    const body = request.method === 'POST' ? await readJson(request) : ({ is: 'json', value: undefined } as const);
    if (body.is === 'refused') return badRequest(body.status, body.message, requestId);
    const given = { search: request.search, body: body.value };
    const asked = documents ? documents(given) : given;
    if ('code' in asked) return refusal(400, asked.code, asked.message, requestId);
    const deadline = createDeadline(operationTimeoutMs, request.signal);
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(allowedHeaders(request.headers)),
          ...asked,
        },
        context: () => contextFor(request, requestId, deadline.signal),
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

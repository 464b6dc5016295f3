import { HeaderMap, type ApolloServer } from '@apollo/server';
import { createDeadline, type Context } from '../context.js';
import type { TrustedDocuments } from '../limits/trusted-documents.js';
import type { Caller } from '../loading/credentials.js';
import { allowedHeaders } from './allowed-headers.js';
import { badRequest, refusal, withRequestId } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';
import { readJson } from './read-json.js';
import type { Question, SharedAnswers } from './shared-answers.js';

export interface GraphqlOptions {
  readonly server: ApolloServer<Context>;
  readonly operationTimeoutMs: number;
  /** Null: whatever is asked for is answered. */
  readonly documents: TrustedDocuments | null;
  /** Null: each request is answered by itself. */
  readonly answers: SharedAnswers | null;
  readonly callerOf: (request: HttpRequest) => Promise<Caller>;
  readonly contextFor: (caller: Caller, requestId: string, signal: AbortSignal) => Context;
}

export type AnswerGraphql = (request: HttpRequest, requestId: string) => Promise<HttpResponse>;

/** Hands a request to Apollo Server; a caller who hangs up ends the reads of his operation. */
export function createGraphqlAnswer(options: GraphqlOptions): AnswerGraphql {
  const { server, operationTimeoutMs, documents, answers, callerOf, contextFor } = options;

  /** `context` fails where the caller cannot be told, which Apollo Server answers. */
  async function run(
    { request, requestId, asked }: Omit<Question, 'caller'>,
    context: (signal: AbortSignal) => Promise<Context>,
    hangUp: AbortSignal,
  ): Promise<HttpResponse> {
    const deadline = createDeadline(operationTimeoutMs, hangUp);
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: new HeaderMap(allowedHeaders(request.headers)),
          ...asked,
        },
        context: () => context(deadline.signal),
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
  }

  return async (request, requestId) => {
    const body = request.method === 'POST' ? await readJson(request) : ({ is: 'json', value: undefined } as const);
    if (body.is === 'refused') return badRequest(body.status, body.message, requestId);
    const given = { search: request.search, body: body.value };
    const asked = documents ? documents(given) : given;
    if ('code' in asked) return refusal(400, asked.code, asked.message, requestId);
    const question = { request, requestId, asked };
    let caller: Caller;
    try {
      caller = await callerOf(request);
    } catch (error) {
      const fail = async () => {
        throw error;
      };
      return run(question, fail, request.signal);
    }
    const answer = (signal: AbortSignal) =>
      run(question, async (until) => contextFor(caller, requestId, until), signal);
    return answers ? answers.answer({ ...question, caller }, answer) : answer(request.signal);
  };
}

type ApolloBody = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>['body'];

async function textOf(body: ApolloBody): Promise<string> {
  if (body.kind === 'complete') return body.string;
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

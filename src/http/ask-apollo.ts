import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Context } from '../context.js';
import type { Asked } from '../limits/trusted-documents.js';
import { allowedHeaders } from './allowed-headers.js';
import { withRequestId } from './error-answers.js';
import type { HttpRequest, HttpResponse } from './message.js';

/** `context` fails where the caller cannot be told, which Apollo Server answers. */
export type AskApollo = (
  request: HttpRequest,
  asked: Asked,
  requestId: string,
  context: () => Promise<Context>,
) => Promise<HttpResponse>;

export function createAskApollo(server: ApolloServer<Context>): AskApollo {
  return async ({ method, headers }, asked, requestId, context) => {
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: new HeaderMap(allowedHeaders(headers)), ...asked },
      context,
    });
    const text = await textOf(answer.body);
    const status = answer.status ?? 200;
    const body = status < 400 ? text : withRequestId(text, requestId);
    return { status, headers: Object.fromEntries(answer.headers), body };
  };
}

type ApolloBody = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>['body'];

async function textOf(body: ApolloBody): Promise<string> {
  if (body.kind === 'complete') return body.string;
  let text = '';
  for await (const chunk of body.asyncIterator) text += chunk;
  return text;
}

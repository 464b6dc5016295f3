import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import { createContext, createDeadline, readCaller, type Context } from '../context.js';
import type { Client } from '../kantata/client.js';
import type { Writes } from '../writes/writes.js';
import { withRequestId } from './error-answers.js';
import { requestIdOf } from './request-id.js';

export interface GraphqlHandlerOptions {
  readonly server: ApolloServer<Context>;
  readonly client: Client;
  readonly writes: Writes;
  readonly maxWrites: number;
  readonly isPaymentMarked: boolean;
  readonly serviceToken: string | null;
  readonly operationTimeoutMs: number;
}

/** Hands a request with a parsed body to Apollo Server; a caller who hangs up ends the reads of his operation. */
export function graphqlHandler(options: GraphqlHandlerOptions): RequestHandler {
  const { server, client, writes, maxWrites, isPaymentMarked, serviceToken, operationTimeoutMs } = options;
  return async (request, response) => {
    const requestId = requestIdOf(response);
    const deadline = createDeadline(operationTimeoutMs);
    response.once('close', () => deadline.end(response.writableFinished));
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        search: new URL(request.originalUrl, 'http://localhost').search,
        body: request.body,
      },
      context: async () => {
        const caller = readCaller(request.headers.authorization, serviceToken);
        const { signal } = deadline;
        return createContext({ client, writes, maxWrites, isPaymentMarked, caller, requestId, signal });
      },
    });
    response.statusCode = status ?? 200;
    for (const [name, value] of headers) response.setHeader(name, value);
    if (body.kind === 'chunked') for await (const chunk of body.asyncIterator) response.write(chunk);
    else response.write(response.statusCode < 400 ? body.string : withRequestId(body.string, requestId));
    response.end();
  };
}

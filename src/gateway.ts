import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import cors from 'cors';
import express, { type Express } from 'express';
import type { Config } from './config.js';
import type { Context } from './context.js';
import { errorPlugin } from './error-plugin.js';
import { answerBadBody, answerNotFound } from './http/error-answers.js';
import { graphqlHandler } from './http/graphql-handler.js';
import { assignRequestId } from './http/request-id.js';
import { createClient } from './kantata/client.js';
import { landingPage } from './landing-page.js';
import { maskError } from './masking.js';
import { createSchema } from './schema.js';
import { createWrites } from './writes/lazy-writes.js';
import { writeParts, type WriteParts } from './writes/parts.js';

export type GatewayOptions = Omit<Config, 'host' | 'port' | 'apiUrl'> & {
  readonly apiUrl: string;
  /** What the keys of writes are about, when the API's URL alone does not say it: the demo account, whose ids begin again. */
  readonly account?: string;
};

export interface Gateway {
  /** GraphQL at `/graphql` and `/`, with the Sandbox page at `/`, and health at `/health/live` and `/health/ready`. */
  readonly app: Express;
  /** Lets go of the upstream connections; requests that are still open fail. */
  stop(): Promise<void>;
}

/** The whole gateway but for the port that it listens on. `parts`: for tests of what each of them is for. */
export async function createGateway(options: GatewayOptions, parts: WriteParts = writeParts): Promise<Gateway> {
  const { apiUrl, isProduction, upstreamTimeoutMs, userAgent } = options;
  const clock = parts.createUpstreamClock();
  const client = createClient({ baseUrl: apiUrl, userAgent, responseTimeoutMs: upstreamTimeoutMs, clock });
  const writes = await createWrites({
    ...options,
    client,
    clock,
    writeClient: parts.createWriteClient(apiUrl, userAgent, clock),
    account: options.account ?? apiUrl,
    parts,
    warn: (line) => console.error(line),
  });
  const server = new ApolloServer<Context>({
    schema: createSchema(),
    plugins: [
      // Apollo's own would wrap every field resolver, for cache hints that nobody gives here.
      ApolloServerPluginCacheControlDisabled(),
      landingPage({ isProduction }),
      errorPlugin((line) => console.error(line)),
    ],
    formatError: maskError,
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', (_request, response) => void response.json({ status: 'ready' }));
  app.use(assignRequestId);
  if (!isProduction) app.use(cors({ origin: 'https://studio.apollographql.com' }));
  app.all(['/', '/graphql'], express.json({ limit: '256kb' }), graphqlHandler({ ...options, server, client, writes }));
  app.use(answerNotFound, answerBadBody);
  return {
    app,
    async stop() {
      await server.stop();
      await writes.close();
      client.close();
    },
  };
}

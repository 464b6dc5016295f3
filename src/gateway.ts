import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Config } from './config.js';
import { createContext, readCaller, type Context } from './context.js';
import { errorPlugin } from './error-plugin.js';
import { createCors } from './http/cors.js';
import { fetchHandler, type FetchHandler } from './http/fetch-handler.js';
import { createGraphqlAnswer } from './http/graphql.js';
import { createHealth } from './http/health.js';
import { nodeHandler, type NodeHandler } from './http/node-handler.js';
import { createRespond } from './http/respond.js';
import { createClient } from './kantata/client.js';
import { createSharedReads } from './loading/shared-reads.js';
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

/**
 * GraphQL at `/graphql` and `/`, with the Sandbox page at `/`, and health at `/health/live` and `/health/ready`, below
 * wherever its handler is mounted.
 */
export interface Gateway {
  /** For `http.createServer`, and a middleware of Express and its like. */
  readonly handler: NodeHandler;
  /** For frameworks of the Fetch API; `mountedAt` is the path in front of "/graphql" there. */
  readonly fetch: (mountedAt?: string) => FetchHandler;
  /** The instance is to get no new requests: readiness is off from now on. */
  drain(): void;
  /** Lets go of the upstream connections and of the journal; requests that are still open fail. */
  stop(): Promise<void>;
}

/** The whole gateway but for the port that it listens on. `parts`: for tests of what each of them is for. */
export async function createGateway(options: GatewayOptions, parts: WriteParts = writeParts): Promise<Gateway> {
  const { apiUrl, isProduction, upstreamTimeoutMs, userAgent, serviceToken, maxWrites, isPaymentMarked } = options;
  const warn = (line: string) => console.error(line);
  const clock = parts.createUpstreamClock();
  const client = createClient({ baseUrl: apiUrl, userAgent, responseTimeoutMs: upstreamTimeoutMs, clock });
  const reads = createSharedReads(client);
  const writes = await createWrites({
    ...options,
    client,
    clock,
    writeClient: parts.createWriteClient(apiUrl, userAgent, clock),
    account: options.account ?? apiUrl,
    parts,
    warn,
  });
  const server = new ApolloServer<Context>({
    schema: createSchema(),
    plugins: [
      // Apollo's own would wrap every field resolver, for cache hints that nobody gives here.
      ApolloServerPluginCacheControlDisabled(),
      landingPage({ isProduction }),
      errorPlugin(warn),
    ],
    formatError: maskError,
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections,
    parseOptions: { maxLexicalTokens: maxTokens },
    stopOnTerminationSignals: false,
  });
  await server.start();

  const health = createHealth();
  const respond = createRespond({
    graphql: createGraphqlAnswer({
      server,
      operationTimeoutMs: options.operationTimeoutMs,
      contextFor: ({ headers }, requestId, signal) => {
        const caller = readCaller(headers.get('authorization'), serviceToken);
        return createContext({ reads, writes, maxWrites, isPaymentMarked, caller, requestId, signal });
      },
    }),
    cors: createCors(options.corsOrigins),
    routes: health.routes,
    onFailure: (error, requestId) => warn(`${requestId} ${error instanceof Error ? String(error.stack) : 'failed'}`),
  });
  return {
    handler: nodeHandler(respond),
    fetch: (mountedAt) => fetchHandler(respond, mountedAt),
    drain: () => health.drain(),
    async stop() {
      await server.stop();
      await writes.close();
      client.close();
    },
  };
}

/** Of a document: more than any screen asks for, and less than costs time to read. */
const maxTokens = 10_000;
/** Counted with every fragment as often as it is spread. */
const maxRecursiveSelections = 10_000;

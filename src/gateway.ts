import { startApollo } from './apollo.js';
import { createReadCaller, type Authorize } from './caller.js';
import { withDefaults, type Config } from './config.js';
import { createContext } from './context.js';
import { errorPlugin } from './error-plugin.js';
import { createExecutor } from './execution/executor.js';
import { createExplorer } from './explorer/explorer.js';
import type { Samples } from './explorer/tabs.js';
import { createSubgraphSchema } from './federation.js';
import { createAskApollo } from './http/ask-apollo.js';
import { createCors } from './http/cors.js';
import { fetchHandler, type FetchHandler } from './http/fetch-handler.js';
import { createGraphqlAnswer } from './http/graphql.js';
import { createHealth } from './http/health.js';
import { createKnownQueries } from './http/known-queries.js';
import { nodeHandler, type NodeHandler } from './http/node-handler.js';
import { referenceRoutes } from './http/reference.js';
import { createRespond } from './http/respond.js';
import { createSharedAnswers } from './http/shared-answers.js';
import { statusForJson } from './http/status-for-json.js';
import { createClient } from './kantata/client.js';
import { createLimits } from './limits/limits.js';
import { createPlans } from './loading/plans.js';
import { createSharedReads } from './loading/shared-reads.js';
import { createSchema } from './schema.js';
import type { Logger } from './sight/logger.js';
import { metricsAlone } from './sight/metrics-alone.js';
import { createSight, type SightParts } from './sight/sight.js';
import { createWrites } from './writes/lazy-writes.js';
import { writeParts, type WriteParts } from './writes/parts.js';

export { readConfig } from './config.js';
export { typeDefs } from './schema.js';
export type { Authorize, Config, FetchHandler, Logger, NodeHandler };

/** What is left out is as it is without the setting of the environment; only `NODE_ENV` counts here, too. */
export type GatewayOptions = Partial<Omit<Config, 'host' | 'port' | 'apiUrl'>> &
  SightParts & {
    /**
     * The prefix of every REST path. Without one, null as `readConfig` says it or undefined as `process.env` does, no gateway
     * is made: `openUpstream` of `kantata-graphql/demo` opens the demo account in its place.
     */
    readonly apiUrl: string | null | undefined;
    /**
     * Gives the upstream `Authorization` of a request, from a session for example, so that browsers need not hold tokens.
     * With it, neither the request's own `Authorization` nor the service token counts.
     */
    readonly authorize?: Authorize;
    /** What the keys of writes are about, when the API's URL alone does not say it: the demo account, whose ids begin again. */
    readonly account?: string;
    /** What variables begin with in the explorer, by their names: ids that this account has. */
    readonly samples?: Samples;
  };

/**
 * GraphQL at `/graphql` and `/`, with the Sandbox page at `/`, the explorer at `/explorer`, the schema for people at
 * `/docs`, and health at
 * `/health/live` and `/health/ready`, below wherever its handler is mounted.
 */
export interface Gateway {
  /** For `http.createServer`, and a middleware of Express and its like. */
  readonly handler: NodeHandler;
  /** For frameworks of the Fetch API; `mountedAt` is the path in front of "/graphql" there. */
  readonly fetch: (mountedAt?: string) => FetchHandler;
  /** `/metrics` and nothing else, for a port of its own; with a `metricsPort`, it is nowhere else. */
  readonly metrics: NodeHandler;
  /** The instance is to get no new requests: readiness is off from now on. */
  drain(): void;
  /** Lets go of the upstream connections and of the journal; requests that are still open fail. */
  stop(): Promise<void>;
}

/** The whole gateway but for the port that it listens on. `parts`: for tests of what each of them is for. */
export async function createGateway(options: GatewayOptions, parts: WriteParts = writeParts): Promise<Gateway> {
  const config = withDefaults(options);
  const { apiUrl, upstreamTimeoutMs, userAgent, maxWrites, isPaymentMarked } = config;
  const clock = parts.createUpstreamClock();
  const { logger, tracerProvider } = options;
  const limits = createLimits({ ...config, warn: (line) => sight.lines.warn(line) });
  const sight = await createSight({
    ...config,
    logger,
    tracerProvider,
    operationNames: limits.operationNames,
    upstream: () => client.standing(),
    journal: () => writes.standing(),
  });
  const { watcher } = sight;
  const client = createClient({ baseUrl: apiUrl, userAgent, responseTimeoutMs: upstreamTimeoutMs, clock, watcher });
  // Who waits for points has them taken for each question.
  const answers = config.rateLimit === null ? createSharedAnswers() : null;
  const sharedReads = createSharedReads(limits.watchReads(client));
  const reads = {
    ...sharedReads,
    forget() {
      sharedReads.forget();
      answers?.forget();
    },
  };
  const plans = createPlans();
  const writes = await createWrites({
    ...config,
    client,
    clock,
    writeClient: limits.watchWrites(parts.createWriteClient(apiUrl, userAgent, clock, watcher)),
    account: options.account ?? apiUrl,
    parts,
    warn: sight.lines.warn,
  });
  const schema = config.isSubgraph ? createSubgraphSchema() : createSchema();
  const executor = config.executor === 'compiled' ? createExecutor(schema) : null;
  const queries = executor && createKnownQueries({ schema, executor, isFree: limits.isFree });
  const server = await startApollo({
    ...config,
    schema,
    executor,
    onValid: (context, valid) => queries?.onValid(context, valid),
    // With trusted documents, nobody registers others.
    isOpenToDocuments: limits.documents === null,
    plugins: [sight.plugin, statusForJson(), errorPlugin(sight.report), limits.plugin],
    logger: sight.lines,
  });

  const health = createHealth(sight.readiness);
  const readCaller = createReadCaller(config.serviceToken, options.authorize);
  const respond = createRespond({
    graphql: sight.around(
      createGraphqlAnswer({
        askApollo: createAskApollo(server),
        queries,
        operationTimeoutMs: config.operationTimeoutMs,
        documents: limits.documents,
        answers,
        callerOf: async ({ headers }) => limits.vet(await readCaller(headers)),
        onCaller: sight.onCaller,
        within: sight.within,
        report: sight.report,
        contextFor: (caller, operation, signal) =>
          createContext({
            reads,
            plans,
            writes,
            caps: limits.caps,
            maxWrites,
            isPaymentMarked,
            caller,
            operation,
            watcher: sight.watcherOf(operation),
            signal,
          }),
      }),
    ),
    cors: createCors(config.corsOrigins),
    routes: new Map([
      ...health.routes,
      ...referenceRoutes(config),
      ...(config.explorer
        ? createExplorer({ hasReference: !config.isProduction, samples: options.samples ?? {} })
        : []),
      ...(config.metricsPort === null ? [['/metrics', sight.metrics] as const] : []),
    ]),
    onFailure: sight.report,
  });
  return {
    handler: nodeHandler(respond),
    fetch: (mountedAt) => fetchHandler(respond, mountedAt),
    metrics: nodeHandler(metricsAlone(sight.metrics)),
    drain: () => health.drain(),
    async stop() {
      await server.stop();
      await writes.close();
      client.close();
      limits.close();
      await sight.stop();
    },
  };
}

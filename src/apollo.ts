import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context.js';
import type { GraphQLSchema } from 'graphql';
import type { Executor } from './execution/executor.js';
import { executedBy, type OnValid } from './execution/seam.js';
import { landingPage } from './landing-page.js';
import { depthRule } from './limits/depth-rule.js';
import { maskError } from './masking.js';
import type { Sight } from './sight/sight.js';

interface ApolloOptions {
  readonly isProduction: boolean;
  readonly schema: GraphQLSchema;
  readonly explorer: boolean;
  /** Whether callers may register documents, to send their hashes from then on. */
  readonly isOpenToDocuments: boolean;
  /** Null: graphql-js. */
  readonly executor: Executor | null;
  readonly onValid: OnValid;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly logger: Sight['lines'];
}

/** Of a document: more than any screen asks for, and less than costs time to read. */
const maxTokens = 10_000;
/** Counted with every fragment as often as it is spread. */
const maxRecursiveSelections = 10_000;

/** Apollo Server, without what it does unasked. */
export async function startApollo(options: ApolloOptions): Promise<ApolloServer<Context>> {
  const { isProduction, explorer, schema, isOpenToDocuments, executor, onValid, plugins, logger } = options;
  const server = new ApolloServer<Context>({
    ...(executor ? { gateway: executedBy(schema, executor, onValid) } : { schema }),
    plugins: [
      // Apollo's own would wrap every field resolver: for cache hints that nobody gives here, and for traces of a
      // subgraph that whoever asks for them would get.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      landingPage({ isProduction, explorer }),
      ...plugins,
    ],
    ...(!isOpenToDocuments && { persistedQueries: false as const }),
    logger,
    formatError: maskError,
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections,
    validationRules: [depthRule],
    parseOptions: { maxLexicalTokens: maxTokens },
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

import type { ApolloServerOptions } from '@apollo/server';
import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Executor } from './executor.js';

type Seam = NonNullable<ApolloServerOptions<Context>['gateway']>;

/** Apollo Server's own place for a program that runs what it has parsed and found valid. */
export function executedBy(schema: GraphQLSchema, executor: Executor): Seam {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, request, context }) =>
        executor({
          document,
          // Apollo's own says that it always is there.
          operation: getOperationAST(document, request.operationName) ?? null,
          operationName: request.operationName ?? null,
          variables: request.variables ?? {},
          context,
        }),
    }),
    stop: async () => undefined,
  };
}

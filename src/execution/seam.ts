import type { ApolloServerOptions } from '@apollo/server';
import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Executor, Valid } from './executor.js';

type Seam = NonNullable<ApolloServerOptions<Context>['gateway']>;

/** Told what Apollo Server has found valid, and hands to the executor. */
export type OnValid = (context: Readonly<Record<string, unknown>>, valid: Valid) => void;

/** Apollo Server's own place for a program that runs what it has parsed and found valid. */
export function executedBy(schema: GraphQLSchema, { execute }: Executor, onValid: OnValid): Seam {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, request, context }) => {
        // Apollo's own says that there always is one.
        const operation = getOperationAST(document, request.operationName) ?? null;
        const valid = { document, operation, variables: request.variables ?? {} };
        onValid(context, valid);
        return execute({ ...valid, operationName: request.operationName ?? null, context });
      },
    }),
    stop: async () => undefined,
  };
}

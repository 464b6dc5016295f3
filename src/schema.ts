import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { checkRegistry } from './kantata/registry.js';
import { createResolvers } from './resolvers/resolvers.js';

const folder = new URL('../schema/', import.meta.url);
/** What clients were promised, kept for comparison: no part of what is served. */
const released = 'released.graphql';

/** The SDL of every type, as it lies in `schema/`. */
export const typeDefs: string = readTypeDefs();

/** SDL and resolvers as one; fails at start when a row or a resolver names what the SDL does not have. */
export function createSchema(): GraphQLSchema {
  checkRegistry();
  return makeExecutableSchema({
    typeDefs,
    resolvers: createResolvers(),
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}

function readTypeDefs(): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== released);
  return files
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}

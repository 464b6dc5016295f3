import * as schema from '../generated/cache-facts.js';
import { connectionPolicy, type ConnectionPolicy } from './connection-policy.js';

interface TypePolicy {
  /** Selections of one object that differ are put together. */
  readonly merge?: true;
  readonly fields?: Record<string, ConnectionPolicy>;
}

/** For `new InMemoryCache({ typePolicies })`. Records need no policy: Apollo Client keeps them by `__typename` and `id`. */
export const typePolicies: Record<string, TypePolicy> = {
  ...mapValues(schema.connectionFields, (fields) => ({ fields: mapValues(fields, connectionPolicy) })),
  ...Object.fromEntries(schema.embeddedTypes.map((typename) => [typename, { merge: true as const }])),
};

/** For `new InMemoryCache({ possibleTypes })`, so that fragments on `Node` match. */
export const possibleTypes: Record<string, string[]> = mapValues(schema.possibleTypes, (types) => [...types]);

function mapValues<A, B>(object: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

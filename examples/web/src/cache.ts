import { InMemoryCache, type FieldMergeFunction, type TypePolicies } from '@apollo/client';
import { possibleTypes, typePolicies } from 'kantata-graphql/apollo-client';

/** Pages of a connection are one list, and `Money` is a part of its record: the package's own policies say so. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({ possibleTypes, typePolicies: withFailures(typePolicies as TypePolicies) });

/** A connection that failed is null, with an error beside it. The policies merge pages, and nothing else. */
function withFailures(policies: TypePolicies): TypePolicies {
  return mapValues(policies, ({ fields, ...policy }) => ({
    ...policy,
    ...(fields && {
      fields: mapValues(fields, (field) =>
        typeof field === 'object' && typeof field.merge === 'function'
          ? { ...field, merge: sparing(field.merge) }
          : field,
      ),
    }),
  }));
}

const sparing =
  (merge: FieldMergeFunction): FieldMergeFunction =>
  (existing, incoming: unknown, options) => {
    if (incoming !== null) return merge(existing, incoming, options);
    // A page that failed takes nothing of what is there.
    return options.args?.['after'] ? existing : null;
  };

function mapValues<A, B>(object: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

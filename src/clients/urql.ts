import { connectionFields, typesWithoutId } from '../generated/cache-facts.js';

/** For `cacheExchange({ keys })`: what is no record is a part of whatever holds it. Records are kept by their `id`. */
export const keys: Record<string, () => null> = Object.fromEntries(
  typesWithoutId.map((typename) => [typename, () => null]),
);

/**
 * For `cacheExchange({ resolvers })`: `paginated(relayPagination)` makes one list of the pages of each connection, with
 * the function of `@urql/exchange-graphcache/extras`.
 */
export function paginated<Resolver>(pagination: () => Resolver): Record<string, Record<string, Resolver>> {
  return Object.fromEntries(
    Object.entries(connectionFields).map(([typename, fields]) => [
      typename,
      Object.fromEntries(Object.keys(fields).map((name) => [name, pagination()])),
    ]),
  );
}

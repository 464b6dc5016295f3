import { getArgumentValues, GraphQLError, type FieldNode, type GraphQLObjectType } from 'graphql';
import { z } from 'zod';
import { GatewayError } from '../errors.js';
import { parseListArguments } from '../kantata/query-params.js';
import type { Resource } from '../kantata/resource.js';
import { pagesOf, parseWindow } from '../loading/pagination.js';

/** What one list asks of upstream. */
export interface ListRequest {
  /** The same for requests that are sent once. */
  readonly name: string;
  readonly calls: number;
  readonly records: number;
  /** How many of these records the list has. */
  readonly rows: number;
}

const argumentsOf = z.looseObject({
  filter: z.record(z.string(), z.unknown()).nullish(),
  orderBy: z.object({ field: z.string(), direction: z.string() }).nullish(),
  first: z.number().nullish(),
  after: z.string().nullish(),
  page: z.number().nullish(),
});

/** How a list is asked for; null: it is not, since its arguments are refused, or match nothing. */
export function listRequestOf(
  resource: Resource,
  parentType: GraphQLObjectType,
  node: FieldNode | undefined,
  variables: Readonly<Record<string, unknown>>,
  onlyCounts: boolean,
): ListRequest | null {
  const field = node && parentType.getFields()[node.name.value];
  if (!field) return null;
  try {
    const args = argumentsOf.parse(getArgumentValues(field, node, variables));
    const { filter, orderBy, first, after, page, ...others } = args;
    const { params, order, ids, matchesNothing } = parseListArguments(resource, { filter, orderBy });
    const { offset, first: most } = parseWindow({ first, after, page }, { path: resource.path, order });
    if (matchesNothing) return null;
    const what = JSON.stringify([[...params], others, ids]);
    if (ids) return { name: what, calls: 1, records: ids.length, rows: Math.min(ids.length, most) };
    if (onlyCounts) return { name: `${what} count`, calls: 1, records: 1, rows: 0 };
    const { size, numbers } = pagesOf({ offset, first: most });
    const calls = numbers.length;
    return { name: `${what} ${offset} ${most}`, calls, records: size * calls, rows: most };
  } catch (error) {
    // It will be refused in the very same way when it runs, without a call.
    if (error instanceof GatewayError || error instanceof GraphQLError) return null;
    throw error;
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { QueryNodeArgs, QueryNodesArgs } from '../generated/resolvers.js';
import type { WireRecord } from '../kantata/resource.js';
import { mostNodes, parseNodeId } from '../loading/node-id.js';

/** Beside those of `query.ts`: the generated types know no list of which each item may come to be null by itself. */
export const nodeQueryResolvers = {
  node: (_parent: unknown, { id }: QueryNodeArgs, context: Context, info: GraphQLResolveInfo) =>
    load('id', id, context, info),
  nodes: (_parent: unknown, { ids }: QueryNodesArgs, context: Context, info: GraphQLResolveInfo) => {
    const asked = context.countNodes(ids.length);
    if (asked > mostNodes) throw badInput('ids', `hold at most ${mostNodes} nodeIds in one operation`, asked);
    return ids.map((id, index) => load(`ids[${index}]`, id, context, info));
  },
};

export const nodeResolvers = {
  __resolveType: (record: WireRecord, { loaders }: Context) => loaders.resourceOf(record).typename,
};

/** Async: what is wrong with one id must not fail those beside it. */
async function load(
  argument: string,
  nodeId: string,
  { loaders, planOf }: Context,
  info: GraphQLResolveInfo,
): Promise<WireRecord | null> {
  const { resource, id } = parseNodeId(argument, nodeId);
  const plan = planOf(info);
  const needs = plan.needs(resource, plan.selectionAs(resource.typename, info));
  return loaders.load(resource.path, { id, needs, kind: 'lookup' });
}

import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { z } from 'zod';
import { queryString } from '../kantata/query-params.js';
import type { Resource } from '../kantata/resource.js';
import { includesOf, needsOf } from '../loading/needs.js';
import { mostNodes, readNodeId, type RecordName } from '../loading/node-id.js';
import { groupsOf } from '../loading/selection.js';
import { isConnection, nameOf, resourceOfType, typeOfField } from './shapes.js';
import { nothingAlongside, selectionBelow, walkRecords, type Walk } from './walk.js';
import { walkConnection } from './walk-connection.js';

/** A root field: a list, lookups, the caller himself, the outcome of a write, or entities for a federation router. */
export function walkRootField(walk: Walk, root: GraphQLObjectType, alias: string, nodes: readonly FieldNode[]): void {
  const field = root.getFields()[nameOf(nodes)];
  const [node] = nodes;
  if (!field || !node) return;
  const type = typeOfField(root, field.name);
  if (!type) {
    walkNamed(walk, nodes, namesIn(field.type, argumentsIn(walk, root, node)));
    return;
  }
  const resource = resourceOfType(type.name);
  if (isConnection(type)) walkConnection(walk, { parentType: root, type, nodes, parents: null });
  else if (!resource) walkOutcome(walk, type, alias, nodes);
  else if (field.args.length === 0) walkCaller(walk, resource, type, nodes);
  else {
    const { id } = argumentsIn(walk, root, node);
    walkLookups(walk, resource, type, nodes, [String(id)]);
  }
}

function walkLookups(
  walk: Walk,
  resource: Resource,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  ids: readonly string[],
): void {
  const selection = selectionBelow(walk, type, nodes);
  for (const id of ids) {
    const set = { id: `${resource.path}/${id}`, resource, size: 1, isGuess: false };
    walkRecords(walk, { set, nodes, selection, alongside: nothingAlongside });
  }
}

/** Leaves at once, as a list does. */
function walkCaller(walk: Walk, resource: Resource, type: GraphQLObjectType, nodes: readonly FieldNode[]): void {
  const selection = selectionBelow(walk, type, nodes);
  const needs = needsOf(resource, selection);
  const set = { id: `${resource.path}/me`, resource, size: 1, isGuess: false };
  const wants = queryString([], { includes: includesOf(needs), optionalFields: needs.optionalFields });
  walk.plan.list({ key: `${set.id}#${wants}`, set, needs, calls: 1, records: 1 });
  walkRecords(walk, { set, nodes, selection, alongside: nothingAlongside });
}

/** The record of a write, which is asked for when the write's own answer did not bring it. */
function walkOutcome(walk: Walk, type: GraphQLObjectType, alias: string, nodes: readonly FieldNode[]): void {
  for (const group of groupsOf(walk.source, type, nodes).values()) {
    const below = typeOfField(type, nameOf(group));
    const resource = resourceOfType(below?.name);
    if (below && resource) walkLookups(walk, resource, below, group, [`of ${alias}`]);
  }
}

/** Records of any types, by name. Those that cannot be asked for are refused, without a call. */
function walkNamed(walk: Walk, nodes: readonly FieldNode[], names: readonly RecordName[]): void {
  for (const resource of new Set(names.map((name) => name.resource))) {
    const type = walk.source.schema.getType(resource.typename);
    const ids = names.filter((name) => name.resource === resource).map(({ id }) => id);
    if (resource.byId !== null && isObjectType(type)) walkLookups(walk, resource, type, nodes, [...new Set(ids)]);
  }
}

const representations = z.array(z.looseObject({ __typename: z.string(), id: z.unknown() }));
const nodeIds = z.array(z.string()).max(mostNodes);

function namesIn(answered: GraphQLOutputType, args: Record<string, unknown>): RecordName[] {
  const type = getNamedType(answered);
  if (isUnionType(type)) {
    const { data = [] } = representations.safeParse(args['representations']);
    return data.flatMap(({ __typename, id }) => {
      const resource = resourceOfType(__typename);
      return resource ? [{ resource, id: String(id) }] : [];
    });
  }
  if (!isInterfaceType(type)) return [];
  const { data = [] } = nodeIds.safeParse(args['ids'] ?? [args['id']]);
  return data.flatMap((nodeId) => readNodeId(nodeId) ?? []);
}

function argumentsIn({ source }: Walk, root: GraphQLObjectType, node: FieldNode): Record<string, unknown> {
  const field = root.getFields()[node.name.value];
  return field ? getArgumentValues(field, node, source.variableValues) : {};
}

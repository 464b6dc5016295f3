import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type GraphQLObjectType,
} from 'graphql';
import { z } from 'zod';
import { queryString } from '../kantata/query-params.js';
import type { Resource } from '../kantata/resource.js';
import { includesOf, needsOf } from '../loading/needs.js';
import { groupsOf } from '../loading/selection.js';
import { isConnection, nameOf, resourceOfType, typeOfField } from './shapes.js';
import { nothingAlongside, selectionBelow, walkRecords, type Walk } from './walk.js';
import { walkConnection } from './walk-connection.js';

/** A root field: a list, a lookup, the caller himself, the outcome of a write, or entities for a federation router. */
export function walkRootField(walk: Walk, root: GraphQLObjectType, alias: string, nodes: readonly FieldNode[]): void {
  const field = root.getFields()[nameOf(nodes)];
  const [node] = nodes;
  if (!field || !node) return;
  const type = typeOfField(root, field.name);
  if (isUnionType(getNamedType(field.type))) {
    walkEntities(walk, root, nodes);
    return;
  }
  if (!type) return;
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

const representations = z.array(z.looseObject({ __typename: z.string(), id: z.unknown() }));

function walkEntities(walk: Walk, root: GraphQLObjectType, nodes: readonly FieldNode[]): void {
  const [node] = nodes;
  const { data } = representations.safeParse(node && argumentsIn(walk, root, node)['representations']);
  for (const typename of new Set(data?.map((entity) => entity.__typename))) {
    const resource = resourceOfType(typename);
    const type = walk.source.schema.getType(typename);
    const ids = (data ?? []).filter((entity) => entity.__typename === typename).map(({ id }) => String(id));
    if (resource && isObjectType(type)) walkLookups(walk, resource, type, nodes, [...new Set(ids)]);
  }
}

function argumentsIn({ source }: Walk, root: GraphQLObjectType, node: FieldNode): Record<string, unknown> {
  const field = root.getFields()[node.name.value];
  return field ? getArgumentValues(field, node, source.variableValues) : {};
}

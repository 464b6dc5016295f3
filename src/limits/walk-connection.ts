import type { FieldNode, GraphQLObjectType } from 'graphql';
import { queryString } from '../kantata/query-params.js';
import { connectionNeeds } from '../loading/connection-needs.js';
import { includesOf, needsOf, noNeeds } from '../loading/needs.js';
import { groupsOf } from '../loading/selection.js';
import { listRequestOf } from './list-request.js';
import type { RecordSet } from './planned-calls.js';
import { mostRecords } from './sizes.js';
import { nameOf, resourceOfType, typeOfField } from './shapes.js';
import { nothingAlongside, selectionBelow, walkRecords, type Walk } from './walk.js';

interface ConnectionField {
  readonly parentType: GraphQLObjectType;
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** Null: a list of the root. Else there is one for each of these. */
  readonly parents: RecordSet | null;
}

export function walkConnection(walk: Walk, { parentType, type, nodes, parents }: ConnectionField): void {
  const resource = resourceOfType(typeOfField(type, 'nodes')?.name);
  if (!resource) return;
  const needs = connectionNeeds(selectionBelow(walk, type, nodes), (below) => needsOf(resource, below));
  const request = listRequestOf(resource, parentType, nodes[0], walk.source.variableValues, needs === null);
  if (!request) return;
  const { name, calls, records, rows } = request;
  const { includes, optionalFields } = { ...(needs ?? noNeeds), includes: includesOf(needs ?? noNeeds) };
  const id = `${parents?.id ?? ''}/${resource.path}?${name}`;
  const lists = parents?.size ?? 1;
  const set = { id, resource, size: Math.min(rows * lists, mostRecords), isGuess: parents?.isGuess ?? false };
  walk.plan.list({
    key: `${id}#${queryString([], { includes, optionalFields })}`,
    set,
    needs: needs ?? noNeeds,
    calls: calls * lists,
    records: records * lists,
  });
  const places = [...groupsOf(walk.source, type, nodes).values()].flatMap((group) => recordsIn(walk, type, group));
  for (const at of places) {
    const selection = selectionBelow(walk, at.type, at.nodes);
    walkRecords(walk, { set, nodes: at.nodes, selection, alongside: nothingAlongside });
  }
}

interface Nodes {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** Where a field of a connection has its records: `nodes` itself, or the `node` of its edges. */
function recordsIn({ source }: Walk, type: GraphQLObjectType, group: readonly FieldNode[]): Nodes[] {
  const name = nameOf(group);
  const below = typeOfField(type, name);
  if (below && name === 'nodes') return [{ type: below, nodes: group }];
  const record = below && name === 'edges' ? typeOfField(below, 'node') : null;
  if (!below || !record) return [];
  const groups = [...groupsOf(source, below, group).values()].filter((nodes) => nameOf(nodes) === 'node');
  return groups.map((nodes) => ({ type: record, nodes }));
}

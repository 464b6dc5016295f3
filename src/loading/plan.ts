import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Resource } from '../kantata/resource.js';
import type { Projection } from '../kantata/scan-envelope.js';
import { connectionNeeds } from './connection-needs.js';
import { needsOf, type Needs } from './needs.js';
import { selectionAs, selectionOf, type Selection } from './selection.js';

/** What one operation asks for, place by place: worked out once for all records and all requests. */
export interface Plan {
  /** What it reads of the records that come. */
  readonly projection: Projection;
  readonly selection: (info: GraphQLResolveInfo) => Selection;
  /** Of a field that may answer with several types: what is asked for where it is this one. */
  readonly selectionAs: (typename: string, info: GraphQLResolveInfo) => Selection;
  readonly needs: (resource: Resource, selection: Selection) => Needs;
  /** Of the records of a connection; null when only counts are asked for. */
  readonly connectionNeeds: (resource: Resource, selection: Selection) => Needs | null;
}

export function createPlan(projection: Projection): Plan {
  const selections = createPlaces();
  const connections = new WeakMap<Selection, Needs | null>();
  const recordNeeds = new WeakMap<Selection, Needs>();
  const needs = (resource: Resource, selection: Selection) =>
    remember(recordNeeds, selection, () => needsOf(resource, selection));
  return {
    projection,
    selection: (info) => selections(info, String(info.returnType), () => selectionOf(info)),
    selectionAs: (typename, info) => selections(info, typename, () => selectionAs(info, typename)),
    needs,
    connectionNeeds: (resource, selection) =>
      remember(connections, selection, () => connectionNeeds(selection, (below) => needs(resource, below))),
  };
}

type Nodes = GraphQLResolveInfo['fieldNodes'];

/** The selections of places: of the same nodes, where they answer with the same type. */
function createPlaces() {
  const byNode = new WeakMap<FieldNode, { readonly nodes: Nodes; readonly type: string; readonly is: Selection }[]>();
  // Within one run of an operation, all parents of a place have the same array.
  const byNodes = new WeakMap<Nodes, Map<string, Selection>>();

  const find = (nodes: Nodes, type: string, make: () => Selection): Selection => {
    const [first] = nodes;
    if (!first) return make();
    const places = remember(byNode, first, () => []);
    const place = places.find((known) => known.type === type && isSame(known.nodes, nodes));
    if (place) return place.is;
    const made = make();
    places.push({ nodes, type, is: made });
    return made;
  };
  return ({ fieldNodes }: GraphQLResolveInfo, type: string, make: () => Selection): Selection =>
    remember(
      remember(byNodes, fieldNodes, () => new Map<string, Selection>()),
      type,
      () => find(fieldNodes, type, make),
    );
}

function isSame(some: Nodes, others: Nodes): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}

interface Memory<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => unknown;
}

function remember<K, V>(memory: Memory<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

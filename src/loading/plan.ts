import type { FieldNode, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import type { Resource } from '../kantata/resource.js';
import type { Projection } from '../kantata/scan/scan-envelope.js';
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
  const learnNeeds = (resource: Resource, selection: Selection) =>
    remember(recordNeeds, selection, () => needsOf(resource, selection));
  // Asked for by each link of each record, so nothing is made where it is known.
  const needs = (resource: Resource, selection: Selection) =>
    recordNeeds.get(selection) ?? learnNeeds(resource, selection);
  return {
    projection,
    selection: (info) => selections(info, info.returnType, selectionOf),
    selectionAs: (typename, info) => selections(info, typename, () => selectionAs(info, typename)),
    needs,
    connectionNeeds: (resource, selection) =>
      remember(connections, selection, () => connectionNeeds(selection, (below) => needs(resource, below))),
  };
}

type Nodes = GraphQLResolveInfo['fieldNodes'];
type MakeSelection = (info: GraphQLResolveInfo) => Selection;

/** Where in an operation: the nodes that ask for it, and the type that it answers with, or one of several. */
interface Place {
  readonly nodes: Nodes;
  readonly type: GraphQLOutputType | string;
  readonly selection: Selection;
}

function createPlaces() {
  const byFirstNode = new WeakMap<FieldNode, Place[]>();
  // A compiled operation has the same array each time; graphql-js has one for all parents of a place.
  const byNodes = new WeakMap<Nodes, Place>();

  const find = (nodes: Nodes, type: Place['type'], make: () => Selection): Place => {
    const [first] = nodes;
    const places = first ? remember(byFirstNode, first, () => []) : [];
    const known = places.find((place) => place.type === type && isSame(place.nodes, nodes));
    if (known) return known;
    const place = { nodes, type, selection: make() };
    places.push(place);
    return place;
  };
  const learn = (info: GraphQLResolveInfo, type: Place['type'], make: MakeSelection): Place => {
    const place = find(info.fieldNodes, type, () => make(info));
    byNodes.set(info.fieldNodes, place);
    return place;
  };
  return (info: GraphQLResolveInfo, type: Place['type'], make: MakeSelection): Selection => {
    const known = byNodes.get(info.fieldNodes);
    return (known?.type === type ? known : learn(info, type, make)).selection;
  };
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

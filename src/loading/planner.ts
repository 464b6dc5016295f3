import type { GraphQLResolveInfo } from 'graphql';
import type { Resource } from '../kantata/resource.js';
import { needsOf, type Needs } from './needs.js';
import { selectionAs, selectionOf, type Selection } from './selection.js';

/** Works out selections and needs once per field of an operation, and not once per parent record. */
export interface Planner {
  selection(info: GraphQLResolveInfo): Selection;
  /** Of a field that may answer with several types: what is asked for where it is this one. */
  selectionAs(typename: string, info: GraphQLResolveInfo): Selection;
  needs(resource: Resource, selection: Selection): Needs;
}

export function createPlanner(): Planner {
  // graphql-js hands every parent of one response path the same array of field nodes.
  const selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Selection>();
  const selectionsByType = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, Selection>>();
  const needs = new WeakMap<Selection, Needs>();
  return {
    selection: (info) => remember(selections, info.fieldNodes, () => selectionOf(info)),
    selectionAs(typename, info) {
      const byType = remember(selectionsByType, info.fieldNodes, () => new Map<string, Selection>());
      return remember(byType, typename, () => selectionAs(info, typename));
    },
    needs: (resource, selection) => remember(needs, selection, () => needsOf(resource, selection)),
  };
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

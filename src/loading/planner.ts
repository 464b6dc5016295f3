import type { GraphQLResolveInfo } from 'graphql';
import type { Resource } from '../kantata/resource.js';
import { needsOf, type Needs } from './needs.js';
import { selectionOf, type Selection } from './selection.js';

/** Works out selections and needs once per field of an operation, and not once per parent record. */
export interface Planner {
  selection(info: GraphQLResolveInfo): Selection;
  needs(resource: Resource, selection: Selection): Needs;
}

export function createPlanner(): Planner {
  // graphql-js hands every parent of one response path the same array of field nodes.
  const selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Selection>();
  const needs = new WeakMap<Selection, Needs>();
  return {
    selection: (info) => remember(selections, info.fieldNodes, () => selectionOf(info)),
    needs: (resource, selection) => remember(needs, selection, () => needsOf(resource, selection)),
  };
}

function remember<K extends object, V>(memory: WeakMap<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

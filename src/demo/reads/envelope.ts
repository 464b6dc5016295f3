import type { Params } from '../server/params.js';
import type { CollectionFacts, Identified } from './collection-facts.js';
import { metaOf } from './paging.js';
import { includedAssociations, present, readExtras, type WireRecord } from './present.js';
import type { Selection } from './selection.js';
import type { View } from './view.js';

/** Finds any record of any collection, whatever its default filters and whoever may list it. */
export type Sideload = (collection: string, id: string, view: View) => WireRecord | undefined;

export function envelopeOf<Row extends Identified>(
  facts: CollectionFacts<Row>,
  selection: Selection<Row>,
  params: Params,
  view: View,
  sideload: Sideload,
): WireRecord {
  const extras = readExtras(params);
  const maps = new Map<string, Record<string, WireRecord>>([[facts.name, {}]]);
  for (const association of includedAssociations(facts, extras)) {
    const map = maps.get(association.collection) ?? {};
    maps.set(association.collection, map);
    for (const id of selection.rows.flatMap((row) => association.of(row, view) ?? [])) {
      const record = map[id] ?? sideload(association.collection, id, view);
      // A deleted target leaves its id behind, and no record.
      if (record !== undefined) map[id] = record;
    }
  }
  const primaries = maps.get(facts.name) ?? {};
  for (const row of selection.rows) primaries[row.id] = present(facts, row, view, extras);
  return {
    count: selection.count,
    meta: metaOf(selection.count, params),
    results: selection.rows.map((row) => ({ key: facts.name, id: row.id })),
    ...Object.fromEntries(maps),
  };
}

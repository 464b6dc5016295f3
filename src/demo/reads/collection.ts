import type { Params } from '../server/params.js';
import type { CollectionFacts, Identified } from './collection-facts.js';
import { envelopeOf, type Sideload } from './envelope.js';
import { noExtras, present, type WireRecord } from './present.js';
import { selectList, selectOne } from './selection.js';
import type { View } from './view.js';

/** One collection behind its routes: the facts with their row type closed over. */
export interface Collection {
  readonly name: string;
  readonly requires: string | undefined;
  readonly list: (params: Params, view: View, sideload: Sideload) => WireRecord;
  /** Undefined when there is no such record for this caller. */
  readonly show: (id: string, params: Params, view: View, sideload: Sideload) => WireRecord | undefined;
  readonly sideloaded: (id: string, view: View) => WireRecord | undefined;
}

export function defineCollection<Row extends Identified>(facts: CollectionFacts<Row>): Collection {
  return {
    name: facts.name,
    requires: facts.requires,
    list: (params, view, sideload) => envelopeOf(facts, selectList(facts, params, view), params, view, sideload),
    show: (id, params, view, sideload) => {
      const selection = selectOne(facts, id, params, view);
      return selection.count === 0 ? undefined : envelopeOf(facts, selection, params, view, sideload);
    },
    sideloaded: (id, view) => {
      const row = facts.rows(view.data).get(id);
      return row && present(facts, row, view, noExtras);
    },
  };
}

import { toId } from '../server/casting.js';
import type { Params } from '../server/params.js';
import type { CollectionFacts, Identified } from './collection-facts.js';
import { compareIds, inOrder } from './ordering.js';
import { pageOf } from './paging.js';
import type { View } from './view.js';

export interface Selection<Row> {
  readonly rows: readonly Row[];
  /** All that match, on whatever page. */
  readonly count: number;
}

export function selectList<Row extends Identified>(
  facts: CollectionFacts<Row>,
  params: Params,
  view: View,
): Selection<Row> {
  const searched = params.text('search');
  if (searched !== undefined && facts.relevance) return search(facts, facts.relevance, searched, params, view);
  const matching = filtered(facts, params, view, params.text('apply_default_filters') !== 'false').filter(
    (row) => !view.isLagging(facts.name, row.id),
  );
  const ids = onlyIds(params);
  if (ids === undefined) {
    return { rows: pageOf(inOrder(facts, matching, params, view), params), count: matching.length };
  }
  const named = matching.filter((row) => ids.has(row.id));
  return { rows: inOrder(facts, named, params, view), count: named.length };
}

/** Default filters are off here, explicit ones are not. */
export function selectOne<Row extends Identified>(
  facts: CollectionFacts<Row>,
  id: string,
  params: Params,
  view: View,
): Selection<Row> {
  const rows = filtered(facts, params, view, false).filter((row) => row.id === id);
  return { rows, count: rows.length };
}

/** Best match first; `only`, `order` and every filter are ignored. */
function search<Row extends Identified>(
  facts: CollectionFacts<Row>,
  relevance: (row: Row, text: string) => number,
  text: string,
  params: Params,
  view: View,
): Selection<Row> {
  const hits = visible(facts, view)
    .map((row) => ({ row, score: relevance(row, text) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || compareIds(left.row, right.row))
    .map(({ row }) => row);
  return { rows: pageOf(hits, params), count: hits.length };
}

const visible = <Row extends Identified>(facts: CollectionFacts<Row>, view: View): Row[] =>
  [...facts.rows(view.data).values()].filter((row) => facts.isVisible(row, view));

function filtered<Row extends Identified>(
  facts: CollectionFacts<Row>,
  params: Params,
  view: View,
  withDefaults: boolean,
): Row[] {
  const tests = Object.entries(facts.filters).flatMap(([name, filter]) => {
    const value = params.value(name) ?? (withDefaults ? defaultValue(facts, name, params) : undefined);
    return value === undefined ? [] : [filter(value, view)];
  });
  return visible(facts, view).filter((row) => tests.every((passes) => passes(row)));
}

function defaultValue<Row extends Identified>(
  facts: CollectionFacts<Row>,
  name: string,
  params: Params,
): string | undefined {
  const fallback = facts.defaultFilters[name];
  if (fallback?.yieldsTo !== undefined && params.value(fallback.yieldsTo) !== undefined) return undefined;
  return fallback?.value;
}

/** Undefined when nothing was asked by id: a blank `only` is none. Parts that are not all digits are dropped. */
function onlyIds(params: Params): ReadonlySet<string> | undefined {
  if (params.isArray('only')) return new Set();
  return params.text('only') === undefined
    ? undefined
    : new Set(
        (params.text('only') ?? '')
          .split(',')
          .filter((part) => /^\d+$/.test(part))
          .map(toId),
      );
}

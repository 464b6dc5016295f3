import type { Params } from '../server/params.js';
import { own, type CollectionFacts, type Identified } from './collection-facts.js';
import type { View } from './view.js';

/** An unknown field gives the default order. The id breaks ties, ascending also under `desc`. */
export function inOrder<Row extends Identified>(
  facts: CollectionFacts<Row>,
  rows: readonly Row[],
  params: Params,
  view: View,
): Row[] {
  const [field = '', direction] = (params.text('order') ?? '').split(':');
  const named = own(facts.orders, field);
  // The direction is case-sensitive: "DESC" is ascending.
  const descends = direction === 'desc' && !facts.oneWayOrders?.includes(field);
  const { by, descending } = named === undefined ? facts.defaultOrder : { by: named, descending: descends };
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, rank: by(row, view) }))
    .sort((left, right) => sign * compareValues(left.rank, right.rank) || compareIds(left.row, right.row))
    .map(({ row }) => row);
}

export const compareIds = (left: Identified, right: Identified): number => Number(left.id) - Number(right.id);

type Comparable = string | number | boolean | null;

const collator = new Intl.Collator('en');

/** Null comes first, as in the database. */
function compareValues(left: Comparable, right: Comparable): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
}

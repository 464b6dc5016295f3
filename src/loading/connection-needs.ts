import { asksOnlyFor, uniteNeeds, type Needs } from './needs.js';
import type { Selection } from './selection.js';

/** What the records of a connection need; null when only counts are asked for. */
export function connectionNeeds(selection: Selection, needsBelow: (selection: Selection) => Needs): Needs | null {
  const pageInfo = selection.get('pageInfo') ?? new Map();
  const onlyCounts = asksOnlyFor(selection, ['totalCount', 'pageCount', 'pageInfo']);
  if (onlyCounts && asksOnlyFor(pageInfo, ['hasNextPage', 'hasPreviousPage'])) return null;
  const places = [selection.get('nodes'), selection.get('edges')?.get('node')];
  return uniteNeeds(places.filter((place) => place !== undefined).map(needsBelow));
}

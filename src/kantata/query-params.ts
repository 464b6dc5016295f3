import { badInput } from '../errors.js';
import { parseId, sortIds } from './id.js';
import type { Resource } from './resource.js';

/** What a list is asked for, as it came from GraphQL. */
export interface ListArguments {
  readonly filter?: Readonly<Record<string, unknown>> | null | undefined;
  /** Filters that upstream requires, which are arguments of their own. */
  readonly required?: Readonly<Record<string, unknown>>;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null | undefined;
}

/** A checked list request. `ids` is the filter of that name, which upstream answers without pages. */
export interface ListQuery {
  readonly params: ReadonlyMap<string, string>;
  readonly order: string | null;
  readonly ids: readonly string[] | null;
  /** A filter is an empty list: nothing can match, so nothing need be asked. */
  readonly matchesNothing: boolean;
}

/** As many ids as one `only` request may hold: Kantata's own client asks for no more. */
export const idsInOneRequest = 150;
/** Query strings beyond about 2,000 characters are not safe on every server, whatever the number of ids. */
const maxIdCharacters = 1_700;

export function parseListArguments(resource: Resource, { filter, required, orderBy }: ListArguments): ListQuery {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  refuseCompanions(resource, given, orderBy);
  const params = new Map<string, string>();
  let matchesNothing = false;
  const named = [
    ...Object.entries(required ?? {}).map(([name, value]) => ({ name, argument: name, value })),
    ...given.map(([name, value]) => ({ name, argument: `filter.${name}`, value })),
  ];
  for (const { name, argument, value } of named) {
    const codec = resource.filters[name];
    const written = codec?.write(argument, value) ?? null;
    if (typeof written === 'string' && codec) params.set(codec.param, written);
    else if (written !== null) matchesNothing = true;
  }
  const order = orderBy ? `${orderBy.field.toLowerCase()}:${orderBy.direction.toLowerCase()}` : null;
  if (order !== null) params.set('order', order);
  const ids = parseIds(filter?.['ids']);
  return { params, order, ids, matchesNothing: matchesNothing || ids?.length === 0 };
}

function refuseCompanions(resource: Resource, given: [string, unknown][], orderBy: unknown): void {
  const alone = given.find(([name]) => resource.filters[name]?.alone);
  if (!alone) return;
  const [name, value] = alone;
  const companion = given.find(([other]) => other !== name);
  const beside = companion ? `filter.${companion[0]}` : orderBy ? 'orderBy' : null;
  if (beside !== null)
    throw badInput(`filter.${name}`, `stand alone, since Kantata ignores ${beside} beside it`, value);
}

function parseIds(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = sortIds(value.map((id: unknown) => parseId('filter.ids', id)));
  if (ids.length <= idsInOneRequest) return ids;
  throw badInput('filter.ids', `hold at most ${idsInOneRequest} distinct ids`, ids.length);
}

/** What a request wants of each record, beside its default fields. */
export interface Wants {
  readonly includes: Iterable<string>;
  readonly optionalFields: Iterable<string>;
}

/** Names sorted and absent parts left out, so that equal requests are equal text. */
export function queryString(params: Iterable<readonly [string, string]>, wants: Wants): string {
  const all = new Map(params);
  const include = joinSorted(wants.includes);
  const optionalFields = joinSorted(wants.optionalFields);
  if (include !== '') all.set('include', include);
  if (optionalFields !== '') all.set('optional_fields', optionalFields);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(sorted).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function joinSorted(names: Iterable<string>): string {
  return [...new Set(names)].sort().join(',');
}

/** The parameters of a request by id: nothing that a default filter would hide stays hidden. */
export function byIdParams(resource: Resource): [string, string][] {
  return [['apply_default_filters', 'false'], ...Object.entries(resource.byId ?? {})];
}

/** Distinct ids, ascending, as few requests as may ask for them. */
export function idsPerRequest(ids: Iterable<string>): [string, ...string[]][] {
  const chunks: [string, ...string[]][] = [];
  let characters = 0;
  for (const id of sortIds(ids)) {
    const current = chunks.at(-1);
    characters += id.length + 1;
    if (current && current.length < idsInOneRequest && characters <= maxIdCharacters) current.push(id);
    else {
      chunks.push([id]);
      characters = id.length + 1;
    }
  }
  return chunks;
}

/**
 * How Apollo Client keeps a connection: the pages that were walked as one list. Its own `relayStylePagination` does so
 * with `edges` alone, and of `nodes` keeps the last page; and two pages by number would replace one another there.
 */
export interface ConnectionPolicy {
  readonly keyArgs: (args: Arguments) => string[];
  readonly merge: (
    existing: Connection | undefined,
    incoming: Connection,
    options: { readonly args: Arguments },
  ) => Connection;
  readonly read: (existing: Connection | undefined, options: ReadOptions) => Connection | undefined;
}

type Arguments = Readonly<Record<string, unknown>> | null;

/** What of Apollo Client's options is used. */
interface ReadOptions {
  readonly canRead: (value: object) => boolean;
}

/** A connection in the cache; what is not selected anywhere is not there. */
interface Stored {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly Edge[];
  readonly pageInfo?: Readonly<Record<string, unknown>>;
  /** No field of the schema: how many rows there are up to a cursor that a page ended with. */
  readonly __rowsUpTo?: Readonly<Record<string, number>>;
}

/** Null: the field failed, with an error beside it. */
type Connection = Stored | null;

interface Edge {
  readonly cursor?: unknown;
  readonly node?: object;
}

/** `arguments`: what tells one list from another. */
export function connectionPolicy(keys: readonly string[]): ConnectionPolicy {
  return {
    // A page by its number is no part of a list that is walked; its size tells what it holds.
    keyArgs: (args) => (isGiven(args?.['page']) ? [...keys, 'first', 'page'] : [...keys]),
    merge: (existing, incoming, { args }) => mergeOrKeep(existing, incoming, args?.['after']),
    read: withoutGoneNodes,
  };
}

/** A page that failed takes nothing of what is there. */
function mergeOrKeep(existing: Connection | undefined, incoming: Connection, after: unknown): Connection {
  if (incoming) return merge(existing ?? undefined, incoming, after);
  return isGiven(after) ? (existing ?? null) : null;
}

function merge(existing: Stored | undefined, incoming: Stored, after: unknown): Stored {
  const rows = incoming.nodes ?? incoming.edges;
  // Without rows, it does not show of which pages `pageInfo` tells: what is known of the list stays.
  if (!rows) return { ...existing, ...incoming, ...pageInfoOf(incoming, existing && rowsOf(existing) && existing) };
  const start = isGiven(after) ? rowsUpTo(existing, after) : 0;
  const before = start === null || !existing ? {} : existing;
  const from = start ?? 0;
  const total = from + rows.length;
  const nodes = joined(before.nodes, incoming.nodes, from);
  const edges = joined(before.edges, incoming.edges, from);
  const isSameList = rowsOf(before)?.length === total;
  return {
    ...before,
    ...incoming,
    ...(nodes && { nodes }),
    ...(edges && { edges }),
    ...pageInfoOf(isSameList ? before : {}, incoming, from > 0 ? startOf(before) : undefined),
    __rowsUpTo: { ...before.__rowsUpTo, ...endOf(incoming, total) },
  };
}

const rowsOf = ({ nodes, edges }: Stored): readonly unknown[] | undefined => nodes ?? edges;

/** What any of them tells; the last one that does is right. */
function pageInfoOf(...told: readonly (Stored | undefined)[]): Pick<Stored, 'pageInfo'> {
  const parts = told.map((one) => one?.pageInfo).filter((part) => part !== undefined);
  return parts.length === 0 ? {} : { pageInfo: Object.fromEntries(parts.flatMap((part) => Object.entries(part))) };
}

/** Null: the page goes on from somewhere else. */
function rowsUpTo(existing: Stored | undefined, cursor: unknown): number | null {
  const known = existing?.__rowsUpTo?.[String(cursor)];
  if (known !== undefined) return known;
  const index = existing?.edges?.findIndex((edge) => edge.cursor === cursor) ?? -1;
  return index < 0 ? null : index + 1;
}

function joined<T>(known: readonly T[] | undefined, arrived: readonly T[] | undefined, from: number) {
  if (!arrived) return known;
  return known && known.length >= from ? [...known.slice(0, from), ...arrived] : arrived;
}

/** Where a list begins, which later pages do not change. */
function startOf({ pageInfo }: Stored): Stored {
  const told = Object.entries(pageInfo ?? {}).filter(([name]) => name === 'hasPreviousPage' || name === 'startCursor');
  return { pageInfo: Object.fromEntries(told) };
}

function endOf({ pageInfo }: Stored, rows: number): Record<string, number> {
  const cursor = pageInfo?.['endCursor'];
  return typeof cursor === 'string' ? { [cursor]: rows } : {};
}

/** An edge whose record was evicted would make the whole list incomplete; Apollo Client itself cares for `nodes`. */
function withoutGoneNodes(existing: Connection | undefined, { canRead }: ReadOptions): Connection | undefined {
  const isThere = ({ node }: Edge) => node === undefined || canRead(node);
  if (!existing?.edges || existing.edges.every(isThere)) return existing;
  return { ...existing, edges: existing.edges.filter(isThere) };
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

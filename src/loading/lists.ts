import { GatewayError } from '../errors.js';
import type { Envelope } from '../kantata/envelope.js';
import { parseListArguments, type ListArguments } from '../kantata/query-params.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { noNeeds, type Needs } from './needs.js';
import { connectionOf, pagesOf, parseWindow, type Connection, type WindowArguments } from './pagination.js';
import type { Reader } from './reader.js';
import type { RecordCache } from './record-cache.js';

interface ListRequest {
  readonly resource: Resource;
  readonly args: ListArguments & WindowArguments;
  /** Null: only counts are asked for, so no records need come. */
  readonly needs: Needs | null;
}

export type ListLoader = (request: ListRequest) => Promise<Connection<WireRecord>>;

export function createListLoader({ read }: Reader, cache: RecordCache): ListLoader {
  return async ({ resource, args, needs }) => {
    const { path } = resource;
    const { params, order, ids, matchesNothing } = parseListArguments(resource, args);
    const scope = { path, order };
    const window = parseWindow(args, scope);
    if (matchesNothing) return connectionOf([], 0, window, scope);

    const ask = async (extra: Readonly<Record<string, string>>, wanted: Needs) => {
      const request = { path, collection: path, params: [...params, ...Object.entries(extra)], needs: wanted };
      return expectList(await read(request), path);
    };
    const records = (envelopes: readonly Envelope[]) => recordsOf(envelopes, path, cache);

    if (ids) {
      const rows = records([await ask({ only: ids.join(','), per_page: '200' }, needs ?? noNeeds)]);
      const found = rows.filter((record) => record !== undefined);
      return connectionOf(found.slice(window.offset, window.offset + window.first), found.length, window, scope);
    }
    if (!needs) {
      const answer = await ask({ page: '1', per_page: '1' }, noNeeds);
      return connectionOf([], countOf(answer), window, scope);
    }
    const { size, numbers, skip } = pagesOf(window);
    const answers = await Promise.all(numbers.map((page) => ask({ page: `${page}`, per_page: `${size}` }, needs)));
    const rows = records(answers).slice(skip, skip + window.first);
    return connectionOf(rows, Math.max(...answers.map(countOf)), window, scope);
  };
}

function expectList(envelope: Envelope | null, path: string): Envelope {
  if (envelope) return envelope;
  throw new GatewayError(
    'UPSTREAM_INVALID_RESPONSE',
    `Kantata does not know the list ${path} (HTTP 404); check KANTATA_API_URL.`,
  );
}

function countOf({ count }: Envelope): number {
  if (count !== null) return count;
  throw new GatewayError('UPSTREAM_INVALID_RESPONSE', 'Kantata answered a list without the count of what matches.');
}

/**
 * In upstream's order, which only `results` tells; a row can be on two pages when rows were added meanwhile. Undefined: a
 * row whose record did not come, which has its place all the same.
 */
function recordsOf(envelopes: readonly Envelope[], path: string, cache: RecordCache): (WireRecord | undefined)[] {
  const ids = new Set<string>();
  for (const { results } of envelopes) for (const { key, id } of results) if (key === path) ids.add(id);
  return [...ids].map((id) => cache.get(path, id));
}

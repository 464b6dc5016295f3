import DataLoader from 'dataloader';
import { byIdParams, idsPerRequest } from '../kantata/query-params.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { uniteNeeds, type Needs } from './needs.js';
import type { Reader } from './reader.js';
import type { RecordCache } from './record-cache.js';
import { chooseRereads } from './rereads.js';
import type { Rounds } from './rounds.js';

export interface RecordKey {
  readonly id: string;
  readonly needs: Needs;
  /**
   * A lookup is a root field of one id; alone in its round it is the show route. A reread is of a record that has come,
   * for what only an include can bring.
   */
  readonly kind: 'lookup' | 'link' | 'reread';
}

/** Loads records of one resource by id, each with its own needs; null: not there for this caller. */
export type RecordLoader = (key: RecordKey) => Promise<WireRecord | null>;

export function createRecordLoader(
  resource: Resource,
  { read }: Reader,
  cache: RecordCache,
  rounds: Rounds,
): RecordLoader {
  const { path } = resource;

  async function show(id: string, needs: Needs): Promise<void> {
    const answer = await read({ path: `${path}/${id}`, collection: path, params: byIdParams(resource), needs });
    cache.settle(path, [id], answer);
  }

  async function only(ids: readonly string[], needs: Needs): Promise<void> {
    const params = [...byIdParams(resource), ['only', ids.join(',')], ['per_page', '200']] as const;
    const answer = await read({ path, collection: path, params, needs });
    cache.settle(path, ids, answer);
  }

  async function load(keys: readonly RecordKey[]): Promise<(WireRecord | null | Error)[]> {
    const missing = keys.filter(({ id, needs }) => !cache.satisfies(path, id, needs));
    const [rereads, others] = partition(missing, ({ kind }) => kind === 'reread');
    const wanted = [...rereads, ...chooseRereads(resource, others, cache)];
    const needs = uniteNeeds(wanted.map((key) => key.needs));
    const chunks = idsPerRequest(wanted.map(({ id }) => id));
    const isLoneLookup =
      chunks.length === 1 && chunks[0]?.length === 1 && wanted.every(({ kind }) => kind === 'lookup');
    const failures = new Map<string, unknown>();
    const requests = chunks.map(async (part) => {
      try {
        await (isLoneLookup ? show(part[0], needs) : only(part, needs));
      } catch (error) {
        for (const id of part) failures.set(id, error);
      }
    });
    await Promise.all(requests);
    return keys.map(({ id, needs: own }) => {
      const failure = failures.get(id);
      const isFailed = failure instanceof Error && !cache.satisfies(path, id, own);
      return isFailed ? failure : (cache.get(path, id) ?? null);
    });
  }

  const loader = new DataLoader(load, { cache: false, batchScheduleFn: rounds.schedule });
  return (key) => loader.load(key);
}

function partition<T>(items: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [items.filter(matches), items.filter((item) => !matches(item))];
}

import DataLoader from 'dataloader';
import { byIdParams, maxIdsPerRequest } from '../kantata/query-params.js';
import { sortIds } from '../kantata/id.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { uniteNeeds, type Needs } from './needs.js';
import type { Reader } from './reader.js';
import type { RecordCache } from './record-cache.js';
import type { Rounds } from './rounds.js';

export interface RecordKey {
  readonly id: string;
  readonly needs: Needs;
  /** A lookup is a root field of one id; alone in its round it is the show route. */
  readonly kind: 'lookup' | 'link';
}

/** Loads records of one resource by id, each with its own needs; null: not there for this caller. */
export type RecordLoader = (key: RecordKey) => Promise<WireRecord | null>;

/** Query strings beyond about 2,000 characters are not safe on every server, whatever the number of ids. */
const maxIdCharacters = 1_700;

export function createRecordLoader(resource: Resource, read: Reader, cache: RecordCache, rounds: Rounds): RecordLoader {
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
    const needs = uniteNeeds(missing.map((key) => key.needs));
    const ids = sortIds(missing.map(({ id }) => id));
    const isLoneLookup = ids.length === 1 && missing.every(({ kind }) => kind === 'lookup');
    const failures = new Map<string, unknown>();
    const requests = chunk(ids).map(async (part) => {
      try {
        await (isLoneLookup ? show(part[0], needs) : only(part, needs));
      } catch (error) {
        for (const id of part) failures.set(id, error);
      }
    });
    await Promise.all(requests);
    return keys.map(({ id }) => {
      const failure = failures.get(id);
      return failure instanceof Error ? failure : (cache.get(path, id) ?? null);
    });
  }

  const loader = new DataLoader(load, { cache: false, batchScheduleFn: rounds.schedule });
  return (key) => loader.load(key);
}

function chunk(ids: readonly string[]): [string, ...string[]][] {
  const chunks: [string, ...string[]][] = [];
  let characters = 0;
  for (const id of ids) {
    const current = chunks.at(-1);
    characters += id.length + 1;
    if (current && current.length < maxIdsPerRequest && characters <= maxIdCharacters) current.push(id);
    else {
      chunks.push([id]);
      characters = id.length + 1;
    }
  }
  return chunks;
}

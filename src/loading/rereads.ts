import { idsPerRequest } from '../kantata/query-params.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import type { RecordKey } from './by-id.js';
import type { Needs } from './needs.js';
import type { RecordCache } from './record-cache.js';

/**
 * Which of these records, whose needs the cache does not satisfy, to read again. A record that lacks nothing but
 * singular links can be left as it is: its foreign keys are told, so the targets can be asked for by id. Reading it
 * again brings targets that an id request cannot see, so that is what happens unless it costs more calls: hundreds of
 * time entries of a few users, or targets that have come already.
 */
export function chooseRereads(
  resource: Resource,
  keys: readonly RecordKey[],
  cache: RecordCache,
): readonly RecordKey[] {
  const targets = new Map<string, Set<string>>();
  const unavoidable = keys.filter((key) => {
    const links = toldLinks(resource, key, cache);
    for (const { path, id } of links ?? []) {
      if (!cache.get(path, id)) targets.set(path, (targets.get(path) ?? new Set()).add(id));
    }
    return links === null;
  });
  const callsSaved = requests(keys.map(({ id }) => id)) - requests(unavoidable.map(({ id }) => id));
  const callsInstead = [...targets.values()].reduce((sum, ids) => sum + requests(ids), 0);
  return callsInstead < callsSaved ? unavoidable : keys;
}

interface Link {
  readonly path: string;
  readonly id: string;
}

/** Where the links lead that a record lacks, by its own foreign keys; null when it lacks something else, too. */
function toldLinks({ path, associations }: Resource, { id, needs }: RecordKey, cache: RecordCache): Link[] | null {
  const record = cache.get(path, id);
  if (!record) return null;
  const told = Object.values(associations).filter(
    ({ kind, include, key }) =>
      kind === 'one' && include !== null && needs.includes.has(include) && isTold(record, key),
  );
  const includes = new Set(needs.includes);
  for (const { include } of told) if (include !== null) includes.delete(include);
  const rest: Needs = { ...needs, includes };
  if (!cache.satisfies(path, id, rest)) return null;
  return told.flatMap((link) => (record[link.key] === null ? [] : { path: link.path, id: String(record[link.key]) }));
}

function isTold(record: WireRecord, key: string): boolean {
  const value = record[key];
  return value === null || typeof value === 'string' || typeof value === 'number';
}

const requests = (ids: Iterable<string>): number => idsPerRequest(ids).length;

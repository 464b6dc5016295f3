import type { Envelope } from '../kantata/envelope.js';
import { isResource } from '../kantata/registry.js';
import type { WireRecord } from '../kantata/resource.js';
import { includesOf, type Needs } from './needs.js';

/** What was asked for when a record arrived. Default fields need not be told: every arrival brings them. */
interface Coverage {
  readonly includes: Set<string>;
  readonly optionalFields: Set<string>;
}

interface Entry {
  record: WireRecord | undefined;
  readonly coverage: Coverage;
  /** Asked for by id, and not among the answer: this caller gets no more of it than a sideload brought. */
  isOutOfReach: boolean;
}

/** The records of one operation. */
export interface RecordCache {
  /** Takes in every record of an answer; `needs` is what was asked for of those that its results name. */
  absorb(envelope: Envelope, path: string, needs: Needs): void;
  /** These ids were asked for, and this came (null: 404): what is not in it is not asked for again. */
  settle(path: string, ids: readonly string[], envelope: Envelope | null): void;
  get(path: string, id: string): WireRecord | undefined;
  /** Whether nothing is to be gained by asking upstream for this record with these needs. */
  satisfies(path: string, id: string, needs: Needs): boolean;
  clear(): void;
}

export function createRecordCache(): RecordCache {
  const collections = new Map<string, Map<string, Entry>>();

  function entryOf(path: string, id: string): Entry {
    const entries = collections.get(path) ?? new Map<string, Entry>();
    collections.set(path, entries);
    const entry = entries.get(id) ?? newEntry();
    entries.set(id, entry);
    return entry;
  }

  return {
    absorb(envelope, path, needs) {
      for (const [collection, records] of envelope.collections) {
        if (!isResource(collection)) continue;
        for (const [id, record] of records) keep(entryOf(collection, id), record);
      }
      for (const { key, id } of envelope.results) {
        if (key === path && envelope.collections.get(path)?.has(id)) cover(entryOf(path, id), needs);
      }
    },
    settle(path, ids, envelope) {
      const came = new Set(envelope?.results.filter(({ key }) => key === path).map(({ id }) => id));
      for (const id of ids) {
        if (!came.has(id)) entryOf(path, id).isOutOfReach = true;
      }
    },
    get(path, id) {
      return collections.get(path)?.get(id)?.record;
    },
    satisfies(path, id, needs) {
      const entry = collections.get(path)?.get(id);
      return entry !== undefined && (entry.isOutOfReach || covers(entry, needs));
    },
    clear() {
      collections.clear();
    },
  };
}

function newEntry(): Entry {
  return { record: undefined, coverage: { includes: new Set(), optionalFields: new Set() }, isOutOfReach: false };
}

/**
 * Into the same object, so that whoever holds the record sees the rest of it; what one answer lacks, it does not deny.
 * The object is this operation's own: others may have the same answer.
 */
function keep(entry: Entry, arrived: WireRecord): void {
  const { record } = entry;
  if (!record) {
    entry.record = { ...arrived };
    return;
  }
  for (const [key, value] of Object.entries(arrived)) {
    if (key !== '__proto__') record[key] = value;
  }
}

function cover({ coverage }: Entry, needs: Needs): void {
  for (const include of includesOf(needs)) coverage.includes.add(include);
  for (const field of needs.optionalFields) coverage.optionalFields.add(field);
}

function covers({ record, coverage }: Entry, { includes, optionalFields, keys }: Needs): boolean {
  if (!isSubset(includes, coverage.includes) || !isSubset(optionalFields, coverage.optionalFields)) return false;
  for (const [key, include] of keys) {
    if (record?.[key] === undefined && !coverage.includes.has(include)) return false;
  }
  return true;
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const name of part) if (!whole.has(name)) return false;
  return true;
}

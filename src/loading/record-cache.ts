import type { Envelope } from '../kantata/envelope.js';
import { isResource } from '../kantata/registry.js';
import type { WireRecord } from '../kantata/resource.js';
import { includesOf, type Needs } from './needs.js';

/** What was asked for when a record arrived. Default fields need not be told: every arrival brings them. */
interface Coverage {
  readonly includes: ReadonlySet<string>;
  readonly optionalFields: ReadonlySet<string>;
}

interface Entry {
  record: WireRecord | undefined;
  /** All of these together; records of one answer share them. */
  coverage: readonly Coverage[];
  /** Asked for by id, and not among the answer: this caller gets no more of it than a sideload brought. */
  isOutOfReach: boolean;
}

/** The records of one operation. */
export interface RecordCache {
  /**
   * Takes in every record of an answer; `needs` is what was asked for of those that its results name. `isShared`: others
   * have the same answer, which then is not to be changed.
   */
  absorb(envelope: Envelope, path: string, needs: Needs, isShared?: boolean): void;
  /** These ids were asked for, and this came (null: 404): what is not in it is not asked for again. */
  settle(path: string, ids: readonly string[], envelope: Envelope | null): void;
  get(path: string, id: string): WireRecord | undefined;
  /** The record, where nothing is to be gained by asking upstream for it with these needs. */
  find(path: string, id: string, needs: Needs): WireRecord | undefined;
  /** The path of the collection that this very object is in. */
  pathOf(record: WireRecord): string | undefined;
  /** Whether nothing is to be gained by asking upstream for this record with these needs. */
  satisfies(path: string, id: string, needs: Needs): boolean;
  clear(): void;
}

export function createRecordCache(): RecordCache {
  const collections = new Map<string, Map<string, Entry>>();

  function entriesOf(path: string): Map<string, Entry> {
    const entries = collections.get(path) ?? new Map<string, Entry>();
    collections.set(path, entries);
    return entries;
  }

  return {
    absorb(envelope, path, needs, isShared = true) {
      for (const [collection, records] of envelope.collections) {
        if (!isResource(collection)) continue;
        const entries = entriesOf(collection);
        for (const [id, record] of records) keep(entryOf(entries, id), record, isShared);
      }
      const entries = entriesOf(path);
      const asked = [{ includes: includesOf(needs), optionalFields: needs.optionalFields }];
      const came = envelope.collections.get(path);
      for (const { key, id } of envelope.results) {
        if (key === path && came?.has(id)) cover(entryOf(entries, id), asked);
      }
    },
    settle(path, ids, envelope) {
      const came = new Set(envelope?.results.filter(({ key }) => key === path).map(({ id }) => id));
      for (const id of ids) {
        if (!came.has(id)) entryOf(entriesOf(path), id).isOutOfReach = true;
      }
    },
    get(path, id) {
      return collections.get(path)?.get(id)?.record;
    },
    find(path, id, needs) {
      const entry = collections.get(path)?.get(id);
      return entry?.record && suffices(entry, needs) ? entry.record : undefined;
    },
    pathOf(record) {
      const id = String(record['id']);
      for (const [path, entries] of collections) if (entries.get(id)?.record === record) return path;
      return undefined;
    },
    satisfies(path, id, needs) {
      const entry = collections.get(path)?.get(id);
      return entry !== undefined && suffices(entry, needs);
    },
    clear() {
      collections.clear();
    },
  };
}

const nothing: readonly Coverage[] = [];

function entryOf(entries: Map<string, Entry>, id: string): Entry {
  const known = entries.get(id);
  if (known) return known;
  const entry: Entry = { record: undefined, coverage: nothing, isOutOfReach: false };
  entries.set(id, entry);
  return entry;
}

/**
 * Into the same object, so that whoever holds the record sees the rest of it; what one answer lacks, it does not deny.
 * The object is this operation's own.
 */
function keep(entry: Entry, arrived: WireRecord, isShared: boolean): void {
  const { record } = entry;
  if (!record) {
    entry.record = isShared ? { ...arrived } : arrived;
    return;
  }
  for (const [key, value] of Object.entries(arrived)) {
    if (key !== '__proto__') record[key] = value;
  }
}

function cover(entry: Entry, asked: readonly Coverage[]): void {
  entry.coverage = entry.coverage === nothing ? asked : [...entry.coverage, ...asked];
}

function suffices(entry: Entry, needs: Needs): boolean {
  const { includes, optionalFields, keys } = needs;
  if (entry.isOutOfReach || (includes.size === 0 && optionalFields.size === 0 && keys.size === 0)) return true;
  return covers(entry, needs);
}

function covers({ record, coverage }: Entry, { includes, optionalFields, keys }: Needs): boolean {
  const hasInclude = (name: string) => coverage.some((asked) => asked.includes.has(name));
  for (const name of includes) if (!hasInclude(name)) return false;
  for (const name of optionalFields) if (!coverage.some((asked) => asked.optionalFields.has(name))) return false;
  for (const [key, include] of keys) if (record?.[key] === undefined && !hasInclude(include)) return false;
  return true;
}

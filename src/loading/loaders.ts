import { GatewayError } from '../errors.js';
import type { Envelope } from '../kantata/envelope.js';
import { resourceOf } from '../kantata/registry.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { createRecordLoader, type RecordKey, type RecordLoader } from './by-id.js';
import { createListLoader, type ListLoader } from './lists.js';
import { noNeeds, type Needs } from './needs.js';
import { createReader, type ReaderOptions } from './reader.js';
import { createRecordCache } from './record-cache.js';
import { createRounds } from './rounds.js';

/** All reading that one operation does. Nothing in here outlives it or is shared with another. */
export interface Loaders {
  /** A page of a list. */
  readonly list: ListLoader;
  /** A record by id: from what has already come where that satisfies the needs, else from the next round. */
  readonly load: (path: string, key: RecordKey, from?: LinkOrigin) => WireRecord | null | Promise<WireRecord | null>;
  /** What has come of a record, where that satisfies the needs. */
  readonly find: (path: string, id: string, needs: Needs) => WireRecord | undefined;
  /** The row of a record that has been loaded. */
  readonly resourceOf: (record: WireRecord) => Resource;
  /** The user behind the caller's token. */
  readonly me: (needs: Needs) => Promise<WireRecord>;
  /** A write of this operation is over: what was read before may be so no more. Its answer, if there is one, is. */
  readonly afterWrite: (path: string, answer: Envelope | null, needs: Needs) => void;
  /** No read that starts from now on joins one that began before. */
  readonly forget: () => void;
}

/** The record that a link starts from, and the include that brings its target. */
export interface LinkOrigin {
  readonly path: string;
  readonly id: string;
  readonly include: string;
}

export type LoadersOptions = Omit<ReaderOptions, 'cache' | 'rounds'>;

export function createLoaders(options: LoadersOptions): Loaders {
  const cache = createRecordCache();
  const rounds = createRounds();
  const reader = createReader({ cache, rounds, ...options });
  const byPath = new Map<string, RecordLoader>();
  const loaderOf = (path: string): RecordLoader => {
    const loader = byPath.get(path) ?? createRecordLoader(resourceOf(path), reader, cache, rounds);
    byPath.set(path, loader);
    return loader;
  };

  /** What an id request does not see, the include of the record that links to it may still bring. */
  async function follow(path: string, key: RecordKey, { path: fromPath, id, include }: LinkOrigin) {
    const found = await loaderOf(path)(key);
    const needs: Needs = { ...noNeeds, includes: new Set([include]) };
    if (found || cache.satisfies(fromPath, id, needs)) return found;
    await loaderOf(fromPath)({ id, needs, kind: 'reread' });
    return cache.get(path, key.id) ?? null;
  }

  return {
    list: createListLoader(reader, cache),
    find: (path, id, needs) => cache.find(path, id, needs),
    load(path, key, from) {
      const known = cache.get(path, key.id) ?? null;
      if (resourceOf(path).byId === null) return known;
      if (cache.satisfies(path, key.id, key.needs) && (known || !from)) return known;
      return from ? follow(path, key, from) : loaderOf(path)(key);
    },
    afterWrite(path, answer, needs) {
      cache.clear();
      reader.forget();
      if (answer) cache.absorb(answer, path, needs);
    },
    resourceOf(record) {
      const path = cache.pathOf(record);
      if (path !== undefined) return resourceOf(path);
      throw new Error('This record was not loaded by this operation.');
    },
    forget: () => options.reads.forget(),
    async me(needs) {
      const envelope = await reader.read({ path: 'users/me', collection: 'users', params: [], needs });
      const id = envelope?.results.find(({ key }) => key === 'users')?.id;
      const record = id === undefined ? undefined : cache.get('users', id);
      if (record) return record;
      throw new GatewayError(
        'UPSTREAM_INVALID_RESPONSE',
        'Kantata answered the question for the current user without a user.',
      );
    },
  };
}

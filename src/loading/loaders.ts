import { GatewayError } from '../errors.js';
import { resourceOf } from '../kantata/registry.js';
import type { WireRecord } from '../kantata/resource.js';
import { createRecordLoader, type RecordKey, type RecordLoader } from './by-id.js';
import { createListLoader, type ListLoader } from './lists.js';
import type { Needs } from './needs.js';
import { createReader, type ReaderOptions } from './reader.js';
import { createRecordCache } from './record-cache.js';
import { createRounds } from './rounds.js';

/** All reading that one operation does. Nothing in here outlives it or is shared with another. */
export interface Loaders {
  /** A page of a list. */
  readonly list: ListLoader;
  /** A record by id: from what has already come where that satisfies the needs, else from the next round. */
  readonly load: (path: string, key: RecordKey) => WireRecord | null | Promise<WireRecord | null>;
  /** The user behind the caller's token. */
  readonly me: (needs: Needs) => Promise<WireRecord>;
}

export type LoadersOptions = Omit<ReaderOptions, 'cache' | 'rounds'>;

export function createLoaders(options: LoadersOptions): Loaders {
  const cache = createRecordCache();
  const rounds = createRounds();
  const read = createReader({ ...options, cache, rounds });
  const byPath = new Map<string, RecordLoader>();
  const loaderOf = (path: string): RecordLoader => {
    const loader = byPath.get(path) ?? createRecordLoader(resourceOf(path), read, cache, rounds);
    byPath.set(path, loader);
    return loader;
  };
  return {
    list: createListLoader(read, cache),
    load(path, key) {
      if (cache.satisfies(path, key.id, key.needs)) return cache.get(path, key.id) ?? null;
      return loaderOf(path)(key);
    },
    async me(needs) {
      const envelope = await read({ path: 'users/me', collection: 'users', params: [], needs });
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

import type { DemoCommit } from '../commits.js';
import type { Collection } from '../reads/collection.js';
import type { WriteContext } from '../writes/write-context.js';
import type { Params } from './params.js';

/** A request of somebody known to a path that exists. */
export interface Call {
  readonly route: Route;
  readonly params: Params;
  /** Of a write, what its JSON says. */
  readonly body: unknown;
  readonly context: WriteContext;
  readonly committed: Committed;
}

export interface Route {
  readonly collection: Collection;
  /** Absent: the list. */
  readonly id?: string;
}

/** Told of a write as it happens. */
export type Committed = (write: Pick<DemoCommit, 'method' | 'path' | 'id'>) => void;

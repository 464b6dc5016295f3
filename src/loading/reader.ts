import type { Signal } from '../ending.js';
import { createCallGate, type CallGate } from '../kantata/call-gate.js';
import type { CallWatcher } from '../kantata/call-watcher.js';
import type { Envelope } from '../kantata/envelope.js';
import { queryString } from '../kantata/query-params.js';
import type { Projection } from '../kantata/scan/scan-envelope.js';
import { authorizationOf, type Caller } from './credentials.js';
import type { Meter } from './meter.js';
import { includesOf, type Needs } from './needs.js';
import type { RecordCache } from './record-cache.js';
import type { Rounds } from './rounds.js';
import type { SharedReads } from './shared-reads.js';

interface ReadOptions {
  /** Below the base URL: `invoices`, `invoices/7`, `users/me`. */
  readonly path: string;
  /** The path of the resource that the answer is about. */
  readonly collection: string;
  readonly params: Iterable<readonly [string, string]>;
  readonly needs: Needs;
}

export interface Reader {
  /** One upstream read of an operation: sent once, counted in its round, taken into its cache. Null: 404. */
  readonly read: (options: ReadOptions) => Promise<Envelope | null>;
  /** What has been read may be so no more: the next reads are sent again. */
  readonly forget: () => void;
}

export interface ReaderOptions {
  readonly reads: SharedReads;
  readonly caller: Caller;
  readonly signal: Signal;
  /** Sees the operation's calls. */
  readonly watcher: CallWatcher;
  readonly meter: Meter;
  /** What the operation reads of the records that come; undefined: all there is. */
  readonly projection: () => Projection | undefined;
  readonly cache: RecordCache;
  readonly rounds: Rounds;
}

/** The operation's own; how many operations there may be is bounded elsewhere. */
const callLimits = { atOnce: 8, perCaller: 8, waiting: Infinity } as const;

export function createReader(options: ReaderOptions): Reader {
  const { reads, caller, signal, watcher, meter, projection, cache, rounds } = options;
  let gate: CallGate | undefined;
  const sent = new Map<string, Promise<Envelope | null>>();

  async function send({ path, collection, needs }: ReadOptions, query: string): Promise<Envelope | null> {
    const authorization = authorizationOf(caller);
    const call = () => reads.read({ path, query, authorization, signal, watcher });
    const answer = await rounds.track(() =>
      (gate ??= createCallGate(callLimits)).pass(authorization, signal, () => meter.read(call)),
    );
    if (answer === null) return null;
    const envelope = answer.envelope(projection());
    meter.take(envelope);
    cache.absorb(envelope, collection, needs, answer.isShared());
    return envelope;
  }

  return {
    read(options) {
      const { path, params, needs } = options;
      const query = queryString(params, { includes: includesOf(needs), optionalFields: needs.optionalFields });
      const key = `${path}?${query}`;
      const known = sent.get(key);
      if (known) return known;
      const answer = send(options, query);
      sent.set(key, answer);
      return answer;
    },
    forget() {
      sent.clear();
      reads.forget();
    },
  };
}

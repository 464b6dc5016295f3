import type { Call, CallWatcher, WatchedCall } from '../kantata/call-watcher.js';
import { scrubbed, type Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Operation } from './operation.js';
import type { Scrub } from './scrub.js';
import type { Spans } from './spans.js';

export interface CallWatchOptions {
  /** Whose calls those are that nobody is named for. Null: the journal looks for itself. */
  readonly current: () => Operation | null;
  readonly metrics: Metrics;
  readonly spans: Spans;
  readonly logger: Logger;
  readonly isLogged: (level: 'debug') => boolean;
  readonly scrub: Scrub;
}

export interface CallWatch {
  readonly watcher: CallWatcher;
  /** For the calls of an operation; several that share a read have it made by the first. */
  readonly watcherOf: (operation: Operation) => CallWatcher;
  /** Null: never since the start. */
  readonly lastSuccessAt: () => number | null;
}

const mostIds = 8;

/** Counts, times and traces each call to Kantata, for the operation that makes it. */
export function createCallWatch({ current, metrics, spans, logger, isLogged, scrub }: CallWatchOptions): CallWatch {
  let lastSuccessAt: number | null = null;
  const begin = (call: Call, operation: Operation | null): WatchedCall => {
    const span = spans.beginCall(call, operation?.span ?? null);
    const startedAt = performance.now();
    if (operation) operation.calls += 1;
    return {
      headers: span.headers,
      end({ status, upstreamRequestId }) {
        const ownScrub = operation?.scrub ?? scrub;
        const id = upstreamRequestId === null ? null : ownScrub(upstreamRequestId);
        const ms = performance.now() - startedAt;
        if (status !== null && status < 400) lastSuccessAt = performance.now();
        if (operation) note(operation, status, id);
        span.end({ status, upstreamRequestId: id });
        metrics.callEnded({ status, seconds: ms / 1_000, ...call });
        if (!isLogged('debug')) return;
        const { requestId = null, name = null } = operation ?? {};
        const fields = { requestId, operation: name, ...call, status, durationMs: Math.round(ms) };
        logger.debug(scrubbed({ ...fields, upstreamRequestId: id }, ownScrub), 'upstream call');
      },
    };
  };
  return {
    lastSuccessAt: () => lastSuccessAt,
    watcher: { begin: (call) => begin(call, current()) },
    watcherOf: (operation) => ({ begin: (call) => begin(call, operation) }),
  };
}

function note(operation: Operation, status: number | null, upstreamRequestId: string | null): void {
  if (status !== null && status < 400) operation.hasAnswer = true;
  if (upstreamRequestId === null) return;
  operation.upstreamRequestIds = [...operation.upstreamRequestIds, upstreamRequestId].slice(-mostIds);
}

import { GatewayError } from './errors.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { createPlanner, type Planner } from './loading/planner.js';
import type { Caller } from './loading/reader.js';
import type { SharedReads } from './loading/shared-reads.js';
import type { Writes } from './writes/writes.js';

/** What belongs to one request, and to no other. */
export interface Context {
  readonly requestId: string;
  readonly caller: Caller;
  readonly loaders: Loaders;
  readonly planner: Planner;
  readonly writes: Writes;
  /** How many writes one operation may hold. */
  readonly maxWrites: number;
  /** Whether payments carry a mark of their key. */
  readonly isPaymentMarked: boolean;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
}

export interface ContextOptions {
  readonly reads: SharedReads;
  readonly writes: Writes;
  readonly maxWrites: number;
  readonly isPaymentMarked: boolean;
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export function createContext({ reads, signal, ...rest }: ContextOptions): Context {
  const { caller, writes } = rest;
  if (caller.authorization !== null) writes.notice(caller.authorization);
  const loaders = createLoaders({ reads, caller, signal });
  return { ...rest, loaders, planner: createPlanner(), startedAt: performance.now() };
}

/** The service token speaks only for requests that carry no credentials at all, never for those that carry bad ones. */
export function readCaller(authorization: string | undefined, serviceToken: string | null): Caller {
  if (authorization === undefined) {
    return { authorization: serviceToken === null ? null : `Bearer ${serviceToken}` };
  }
  return { authorization: /^Bearer [\x21-\x7e]+$/i.test(authorization) ? authorization : null };
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** The operation is over. */
  readonly end: () => void;
}

/** Ends an operation's reads when its time is up, or when nobody waits for the answer any more. */
export function createDeadline(timeoutMs: number, hangUp: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new GatewayError('UPSTREAM_TIMEOUT', `The operation took longer than ${timeoutMs / 1_000} s.`));
  }, timeoutMs);
  const abandon = () => {
    controller.abort(new GatewayError('UPSTREAM_UNAVAILABLE', 'The caller did not wait for the answer.'));
  };
  if (hangUp.aborted) abandon();
  hangUp.addEventListener('abort', abandon, { once: true });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      hangUp.removeEventListener('abort', abandon);
    },
  };
}

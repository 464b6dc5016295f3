import { setMaxListeners } from 'node:events';
import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from './errors.js';
import type { Caller } from './loading/credentials.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { createMeter, type Caps, type Meter } from './loading/meter.js';
import type { Plan } from './loading/plan.js';
import type { Plans } from './loading/plans.js';
import type { SharedReads } from './loading/shared-reads.js';
import type { Writes } from './writes/writes.js';

/** What belongs to one request, and to no other. */
export interface Context {
  readonly requestId: string;
  readonly caller: Caller;
  readonly loaders: Loaders;
  /** What the operation asks for. */
  readonly planOf: (info: GraphQLResolveInfo) => Plan;
  /** What the operation has brought from upstream. */
  readonly meter: Meter;
  /** How many ids `nodes` was given so far, in all places of the operation: these, and those before. */
  readonly countNodes: (more: number) => number;
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
  readonly plans: Plans;
  readonly writes: Writes;
  readonly maxWrites: number;
  readonly isPaymentMarked: boolean;
  readonly caps: Caps;
  readonly caller: Caller;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export function createContext({ reads, plans, signal, caps, ...rest }: ContextOptions): Context {
  const { caller, writes } = rest;
  if (caller.authorization !== null) writes.notice(caller.authorization);
  const meter = createMeter(caps);
  let plan: Plan | undefined;
  let nodes = 0;
  const planOf = (info: GraphQLResolveInfo) => (plan ??= plans(info));
  const loaders = createLoaders({ reads, caller, signal, meter, projection: () => plan?.projection });
  const countNodes = (more: number) => (nodes += more);
  return { ...rest, loaders, meter, planOf, countNodes, startedAt: performance.now() };
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** The operation is over. */
  readonly end: () => void;
}

/** Ends an operation's reads when its time is up, or when nobody waits for the answer any more. */
export function createDeadline(timeoutMs: number, hangUp: AbortSignal): Deadline {
  const controller = new AbortController();
  // One for each read that is under way.
  setMaxListeners(0, controller.signal);
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

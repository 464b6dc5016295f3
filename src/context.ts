import type { GraphQLResolveInfo } from 'graphql';
import { Ending, type Signal } from './ending.js';
import { GatewayError } from './errors.js';
import type { CallWatcher } from './kantata/call-watcher.js';
import type { Caller } from './loading/credentials.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { createMeter, type Caps, type Meter } from './loading/meter.js';
import type { Plan } from './loading/plan.js';
import type { Plans } from './loading/plans.js';
import type { SharedReads } from './loading/shared-reads.js';
import type { Operation } from './sight/operation.js';
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
  /** What is known of it by those who watch. */
  readonly operation: Operation;
}

export interface ContextOptions {
  readonly reads: SharedReads;
  readonly plans: Plans;
  readonly writes: Writes;
  readonly maxWrites: number;
  readonly isPaymentMarked: boolean;
  readonly caps: Caps;
  readonly caller: Caller;
  readonly operation: Operation;
  readonly watcher: CallWatcher;
  readonly signal: Signal;
}

export function createContext(options: ContextOptions): Context {
  const { reads, plans, signal, watcher, caps, caller, writes } = options;
  if (caller.authorization !== null) writes.notice(caller.authorization);
  const meter = createMeter(caps);
  let plan: Plan | undefined;
  let loaders: Loaders | undefined;
  let nodes = 0;
  const planOf = (info: GraphQLResolveInfo) => (plan ??= plans(info));
  const countNodes = (more: number) => (nodes += more);
  const loadersOf = () =>
    (loaders ??= createLoaders({ reads, caller, signal, watcher, meter, projection: () => plan?.projection }));
  return new OperationContext(options, meter, planOf, countNodes, loadersOf);
}

/**
 * Apollo Server makes copies of it, so what changes is not in its own fields.
 *
 * A class that is given its functions: V8 keeps what the getter of a literal refers to, and what a function refers to that is
 * written right where it becomes a property of something, until its next full collection; here all records of the operation.
 */
class OperationContext implements Context {
  readonly requestId: string;
  readonly caller: Caller;
  readonly writes: Writes;
  readonly maxWrites: number;
  readonly isPaymentMarked: boolean;
  readonly operation: Operation;
  readonly startedAt = performance.now();

  constructor(
    { operation, caller, writes, maxWrites, isPaymentMarked }: ContextOptions,
    readonly meter: Meter,
    readonly planOf: Context['planOf'],
    readonly countNodes: Context['countNodes'],
    private readonly loadersOf: () => Loaders,
  ) {
    this.requestId = operation.requestId;
    this.caller = caller;
    this.writes = writes;
    this.maxWrites = maxWrites;
    this.isPaymentMarked = isPaymentMarked;
    this.operation = operation;
  }

  /** Made for those who ask: not every operation reads. */
  get loaders(): Loaders {
    return this.loadersOf();
  }
}

export interface Deadline {
  readonly signal: Signal;
  /** Its time was up before it was done. */
  readonly isOver: () => boolean;
  /** The operation is over. */
  readonly end: () => void;
}

/**
 * Ends an operation's reads when its time is up, or when nobody waits for the answer any more. `startedAt`: when it began,
 * on the clock of `performance.now()`.
 */
export function createDeadline(timeoutMs: number, startedAt: number, hangUp: Signal): Deadline {
  const ending = new Ending();
  let isOver = false;
  const timer = setTimeout(
    () => {
      isOver = true;
      ending.abort(new GatewayError('UPSTREAM_TIMEOUT', `The operation took longer than ${timeoutMs / 1_000} s.`));
    },
    startedAt + timeoutMs - performance.now(),
  );
  const abandon = () => {
    ending.abort(new GatewayError('UPSTREAM_UNAVAILABLE', 'The caller did not wait for the answer.'));
  };
  if (hangUp.aborted) abandon();
  hangUp.addEventListener('abort', abandon);
  return {
    signal: ending,
    isOver: () => isOver,
    end() {
      clearTimeout(timer);
      hangUp.removeEventListener('abort', abandon);
    },
  };
}

import type { Span } from '@opentelemetry/api';
import type { Scrub } from './scrub.js';

/** What is known of an operation while it is under way. */
export interface Operation {
  readonly requestId: string;
  /** Without the tokens that this request could bring to light. */
  scrub: Scrub;
  readonly span: Span;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
  /** Null until its document is found good. */
  kind: string | null;
  /** Scrubbed; null also for one without a name. */
  name: string | null;
  errorCodes: readonly string[];
  /** Calls to Kantata that were made for it. */
  calls: number;
  /** Kantata gave an answer to one of them: its caller is somebody. */
  hasAnswer: boolean;
  /** Of answers, as Kantata names them in its own logs: the last ones. */
  upstreamRequestIds: readonly string[];
  /** What is still done from now on, such as looks for its writes, is nobody's. */
  isOver: boolean;
}

/** What it is, as its document says; `name` is the caller's own word, and null where it has none. */
export function recognize(operation: Operation, kind: string | null, name: string | null): void {
  operation.kind = kind;
  // Whoever puts his token into a name finds it nowhere.
  operation.name = name === null ? null : operation.scrub(name);
}

/** What holds for every request that an operation answers. */
export type Told = Pick<Operation, 'kind' | 'name' | 'errorCodes' | 'hasAnswer'>;

/** What is known of an operation, for those whose answer is the same. */
export function tell({ kind, name, errorCodes, hasAnswer }: Operation): Told {
  return { kind, name, errorCodes, hasAnswer };
}

import type { Asked } from './client.js';

/** What has to hold, whatever happens. */
export type Invariant =
  | 'a key is paid once'
  | 'an acknowledged payment is there'
  | 'an acknowledged payment is of the key that it is told to'
  | 'an acknowledgement stands'
  | 'an acknowledged absence stays one'
  | 'a payment goes to one key'
  | 'an acknowledged delete happened'
  | 'what upstream answered is believed'
  | 'nothing stays open for good'
  | 'no answer is out of place';

export interface Violation {
  readonly of: Invariant;
  readonly because: string;
}

export interface Report {
  readonly violations: readonly Violation[];
  /** What was asked, told and committed, in order, to read when something was broken. */
  readonly trace: readonly string[];
  readonly asked: readonly Asked[];
}

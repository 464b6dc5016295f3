import type { Instant } from '../data/time.js';
import { nowOf } from '../faults.js';
import { createView, type View } from '../reads/view.js';
import type { Mangle } from '../rules.js';
import type { Caller } from '../server/callers.js';
import type { AccountState } from '../state.js';
import type { NextId } from './next-id.js';

/** Who writes, when, and into what. */
export interface WriteContext {
  readonly view: View;
  readonly now: Instant;
  readonly nextId: NextId;
  readonly mangle: Mangle;
}

/** Becomes one validation error. */
export interface Refusal {
  readonly field: string;
  readonly message: string;
}

export type Outcome = { readonly id: string } | { readonly refusals: readonly Refusal[] };

export const refuseIf = (isRefused: boolean, field: string, message: string): Refusal[] =>
  isRefused ? [{ field, message }] : [];

export const createWriteContext = (
  state: AccountState,
  role: Caller['role'],
  mangle: Mangle = (row) => row,
): WriteContext => ({
  view: createView(state, { role, userId: state.data.callers[role] }),
  now: nowOf(state.faults),
  nextId: state.nextId,
  mangle,
});

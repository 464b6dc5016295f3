import type { Draft } from './drafts.js';
import type { Problem } from './marks.js';

export interface UserError {
  readonly field?: readonly string[] | null | undefined;
  readonly message: string;
  readonly code: string;
}

/** What the gateway told of a write. */
export interface Answer<Result> {
  readonly outcome: 'DONE' | 'REJECTED' | 'PENDING' | 'UNRESOLVED';
  readonly userErrors: readonly UserError[];
  readonly candidateIds: readonly string[];
  readonly settlesAt?: string | null | undefined;
  readonly record: Result | null;
}

export type WriteState<Result> =
  /** `isBack`: it was entered before the page was loaded; `refusals` counts how often it was found wrong. */
  | { readonly is: 'editing'; readonly isBack: boolean; readonly refusals: number }
  | { readonly is: 'sending' }
  | { readonly is: 'finding out'; readonly settlesAt: string | null; readonly trouble: string | null }
  | { readonly is: 'not applied'; readonly trouble: string | null }
  | { readonly is: 'done'; readonly record: Result | null; readonly isOther: boolean }
  | { readonly is: 'unresolved'; readonly candidateIds: readonly string[] };

/** One write, from when its form is opened until nobody needs to know of it any more. */
export interface Entry<Content, Input, Result> {
  readonly draft: Draft<Content, Input>;
  readonly state: WriteState<Result>;
}

export const findingOut = { is: 'finding out', settlesAt: null, trouble: null } as const;

/** Of what an earlier page has left. */
export const stateOf = (draft: Draft): WriteState<never> =>
  draft.sent === null ? { is: 'editing', isBack: true, refusals: 0 } : findingOut;

export const problemOf = ({ draft, state }: Entry<unknown, unknown, unknown>): Problem | null =>
  state.is === 'editing' ? draft.problem : null;

export const hasCode = ({ userErrors }: Answer<unknown>, code: string): boolean =>
  userErrors.some((error) => error.code === code);

/** Whether the gateway has said what became of the key, and not only of one request. */
export const isDecided = (answer: Answer<unknown>): boolean =>
  answer.outcome !== 'PENDING' && !hasCode(answer, 'SIMILAR_WRITE_OPEN') && !hasCode(answer, 'IDEMPOTENCY_KEY_REUSED');

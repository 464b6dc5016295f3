import type { Problem } from './marks.js';

/**
 * What was entered and has no end yet, with the key that makes it safe to send again. It lives in sessionStorage: a
 * reload, and a tab that is duplicated, go on with the same key, so what they send is the same write.
 */
export interface Draft<Content = unknown, Input = unknown> {
  /** Which form it is; stays, also where the key does not. */
  readonly id: string;
  readonly key: string;
  readonly content: Content;
  /** What was sent and may have been recorded. Null: nothing, or it is known that nothing came of it. */
  readonly sent: Input | null;
  /** When that was, by this browser's clock. */
  readonly sentAt: number | null;
  /** Whether the key has left without a decision of the gateway on it: only its word lets go of the key then. */
  readonly wasSent: boolean;
  /** Whether the key stands for other input than `sent`. */
  readonly isOther: boolean;
  /** What is wrong with it, to be said again when it comes back. */
  readonly problem: Problem | null;
}

export const newDraft = <Content>(content: Content): Draft<Content, never> => ({
  id: crypto.randomUUID(),
  key: crypto.randomUUID(),
  content,
  sent: null,
  sentAt: null,
  wasSent: false,
  isOther: false,
  problem: null,
});

/** A key belongs to its caller. */
export const draftsName = (thing: string, personId: string): string => `desk.${thing}.${personId}`;

/** Reads anew each time: forms that are open beside each other do not write over one another. */
export function draftStore<Content, Input>(name: string) {
  const save = (drafts: readonly Draft<Content, Input>[]) => {
    if (drafts.length === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(drafts));
  };
  const read = (): readonly Draft<Content, Input>[] => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? '[]') as readonly Draft<Content, Input>[];
    } catch {
      return [];
    }
  };
  return {
    read,
    put(draft: Draft<Content, Input>) {
      const drafts = read();
      const isNew = drafts.every(({ id }) => id !== draft.id);
      save(isNew ? [...drafts, draft] : drafts.map((old) => (old.id === draft.id ? draft : old)));
    },
    remove: (id: string) => save(read().filter((draft) => draft.id !== id)),
  };
}

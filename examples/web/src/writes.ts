import { draftStore, newDraft, type Draft } from './drafts.js';
import { findOut } from './find-out.js';
import { nothing, summaries, without, type Problem } from './marks.js';
import { hasCertainlyRecordedNothing, isForbidden, isSignedOut, wordsOf } from './words.js';
import {
  findingOut,
  hasCode,
  isDecided,
  stateOf,
  type Answer,
  type Entry,
  type UserError,
  type WriteState,
} from './write-state.js';

export interface WritesOptions<Content, Input, Result> {
  /** Where its drafts are kept. */
  readonly name: string;
  readonly send: (input: Input, key: string) => Promise<Answer<Result>>;
  readonly ask: (key: string) => Promise<Answer<Result> | null>;
  readonly refusalOf: (errors: readonly UserError[]) => Problem;
  readonly onDone: (record: Result | null) => void;
}

/** The writes of one kind that have no end yet: each has its key, and is found out by itself. */
export function createWrites<Content, Input, Result>(options: WritesOptions<Content, Input, Result>) {
  type One = Entry<Content, Input, Result>;
  type OneDraft = Draft<Content, Input>;
  const { send, ask, refusalOf, onDone } = options;
  const store = draftStore<Content, Input>(options.name);
  const listeners = new Set<() => void>();
  const searches = new Map<string, AbortController>();
  let entries: readonly One[] = store.read().map((draft) => ({ draft, state: stateOf(draft) }));
  let isStarted = false;

  const find = (id: string) => entries.find(({ draft }) => draft.id === id);
  const show = (next: readonly One[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const set = (draft: OneDraft, state: WriteState<Result>) => {
    if (find(draft.id)) show(entries.map((entry) => (entry.draft.id === draft.id ? { draft, state } : entry)));
    if (state.is === 'finding out') search(draft);
  };
  const keep = (draft: OneDraft, state: WriteState<Result>) => {
    store.put(draft);
    set(draft, state);
  };
  const remove = (id: string) => {
    store.remove(id);
    show(entries.filter(({ draft }) => draft.id !== id));
  };
  const edit = (draft: OneDraft, problem: Problem | null, wasSent: boolean) => {
    const { state } = find(draft.id) ?? {};
    const refusals = state?.is === 'editing' ? state.refusals + 1 : 1;
    keep({ ...draft, sent: null, isOther: false, problem, wasSent }, { is: 'editing', isBack: false, refusals });
  };

  /** What the gateway said, and by that what becomes of the key. */
  const take = (draft: OneDraft, answer: Answer<Result>) => {
    if (answer.outcome === 'DONE') {
      store.remove(draft.id);
      set(draft, { is: 'done', record: answer.record, isOther: draft.isOther });
      onDone(answer.record);
    } else if (answer.outcome === 'UNRESOLVED') set(draft, { is: 'unresolved', candidateIds: answer.candidateIds });
    else if (answer.outcome === 'PENDING') set(draft, { ...findingOut, settlesAt: answer.settlesAt ?? null });
    // What became of the other input comes first.
    else if (hasCode(answer, 'IDEMPOTENCY_KEY_REUSED')) keep({ ...draft, isOther: true }, findingOut);
    else if (!hasCode(answer, 'NOT_APPLIED')) edit(draft, refusalOf(answer.userErrors), !isDecided(answer));
    else if (draft.isOther) replace(draft);
    else set(draft, { is: 'not applied', trouble: null });
  };
  /** It is certain that the key's own input came to nothing, and it takes no other: what is entered now is a new write. */
  const replace = (draft: OneDraft) => {
    const { key } = newDraft(null);
    edit({ ...draft, key }, { summary: summaries.replaced, fields: {} }, false);
  };

  const search = (draft: OneDraft) => {
    const { id, key, sent, sentAt } = draft;
    if (!isStarted || searches.has(id)) return;
    const search = new AbortController();
    const { signal } = search;
    searches.set(id, search);
    const now = () => find(id)?.draft ?? draft;
    const report = (news: { readonly settlesAt: string | null; readonly trouble: string | null }) =>
      set(now(), { is: 'finding out', ...news });
    const onReused = () => keep({ ...now(), isOther: true }, findingOut);
    findOut({ key, input: sent, sentAt, send, ask, report, onReused, signal }).then(
      (answer) => {
        searches.delete(id);
        take(now(), answer);
      },
      (error: unknown) => {
        searches.delete(id);
        if (!signal.aborted) edit(now(), { summary: `${nothing} ${wordsOf(error)}`, fields: {} }, false);
      },
    );
  };

  const sendNow = async (draft: OneDraft, input: Input, onNothing: (error: unknown) => void) => {
    const sent = { ...draft, sent: input, sentAt: Date.now(), wasSent: true, problem: null };
    keep(sent, { is: 'sending' });
    try {
      take(sent, await send(input, draft.key));
    } catch (error) {
      if (hasCertainlyRecordedNothing(error)) onNothing(error);
      else set(sent, findingOut);
    }
  };

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => entries,
    /** Goes on with what an earlier page has left, until it is stopped. */
    start() {
      isStarted = true;
      for (const { draft, state } of entries) if (state.is === 'finding out') search(draft);
      return () => {
        isStarted = false;
        for (const one of searches.values()) one.abort();
        searches.clear();
      };
    },
    /** A form of its own, whatever else is open; gives its id. */
    begin(content: Content): string {
      const draft = newDraft(content);
      show([...entries, { draft, state: { is: 'editing', isBack: false, refusals: 0 } }]);
      return draft.id;
    },
    /** `mended`: the fields whose marks this takes away. */
    change(id: string, content: Partial<Content>, mended: readonly string[] = Object.keys(content)) {
      const entry = find(id);
      if (entry?.state.is !== 'editing') return;
      const { draft, state } = entry;
      keep(
        { ...draft, content: { ...draft.content, ...content }, problem: without(draft.problem, mended) },
        { ...state, isBack: false },
      );
    },
    /** What the form itself found wrong: nothing is sent. */
    refuse(id: string, fields: Problem['fields']) {
      const entry = find(id);
      if (entry) edit(entry.draft, { summary: summaries.mend, fields }, entry.draft.wasSent);
    },
    async submit(id: string, input: Input) {
      const entry = find(id);
      // The second click of a double click finds the first one under way.
      if (entry?.state.is !== 'editing') return;
      await sendNow(entry.draft, input, (error) => {
        const ended = isSignedOut(error) ? summaries.signedOut : `${nothing} ${wordsOf(error)}`;
        edit(entry.draft, { summary: ended, fields: {} }, !isForbidden(error));
      });
    },
    /** Of what the gateway has said not to have been recorded. */
    async sendAgain(id: string) {
      const { draft, state } = find(id) ?? {};
      if (state?.is !== 'not applied' || !draft || draft.sent === null) return;
      await sendNow(draft, draft.sent, (error) => set(draft, { is: 'not applied', trouble: wordsOf(error) }));
    },
    /** Throws away what was entered. A key that has left is asked for first. */
    async letGo(id: string) {
      const { draft } = find(id) ?? {};
      if (!draft?.wasSent || draft.sent !== null) return remove(id);
      try {
        const answer = await ask(draft.key);
        if (answer === null || answer.outcome === 'REJECTED') remove(id);
        else take({ ...draft, isOther: true }, answer);
      } catch (error) {
        if (isForbidden(error)) remove(id);
        else edit(draft, { summary: `${wordsOf(error)} ${summaries.kept}`, fields: {} }, true);
      }
    },
    /** Nobody needs to know of it any more: it is done, or a person has looked. */
    dismiss: remove,
  };
}

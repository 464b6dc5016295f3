import { useEffect, useMemo, useRef, useState } from 'react';
import { draftStore, newKey, type Draft } from './drafts.js';
import { hasCertainlyRecordedNothing, isForbidden, wordsOf } from './words.js';

export interface UserError {
  readonly field?: readonly string[] | null | undefined;
  readonly message: string;
  readonly code: string;
}

/** What the gateway told of a write; null: it knows of none with that key. */
export interface Answer<Result> {
  readonly outcome: 'DONE' | 'REJECTED' | 'PENDING' | 'UNRESOLVED';
  readonly userErrors: readonly UserError[];
  readonly candidateIds: readonly string[];
  readonly settlesAt?: string | null | undefined;
  readonly record: Result | null;
}

export interface Problem {
  readonly summary: string;
  /** By the names of the form's fields. */
  readonly fields: Readonly<Record<string, string>>;
}

export type WriteState<Result> =
  | { readonly is: 'closed' }
  | { readonly is: 'editing'; readonly problem: Problem | null }
  | { readonly is: 'sending' }
  | { readonly is: 'finding out'; readonly settlesAt: string | null; readonly trouble: string | null }
  | { readonly is: 'done'; readonly record: Result | null }
  | { readonly is: 'unresolved'; readonly candidateIds: readonly string[] };

interface Options<Content, Input, Result> {
  readonly name: string;
  readonly empty: Content;
  readonly send: (input: Input, key: string) => Promise<Answer<Result>>;
  readonly ask: (key: string) => Promise<Answer<Result> | null>;
  readonly problemOf: (errors: readonly UserError[]) => Problem;
  readonly onDone: (record: Result | null) => void;
}

const pollMs = 1_500;
const longestPollMs = 6_000;

/** One write of one form, from when the form is opened until it is known what became of it. */
export function useWrite<Content, Input, Result>(options: Options<Content, Input, Result>) {
  const { name, empty } = options;
  const store = useMemo(() => draftStore<Content>(name), [name]);
  const [draft, setDraft] = useState<Draft<Content> | null>(store.read);
  const [state, setState] = useState<WriteState<Result>>(() => stateOf(store.read()));
  // What was open before a reload is open again.
  const [isOpen, setIsOpen] = useState(draft !== null);
  const latest = useRef(options);
  latest.current = options;
  const isSending = useRef(false);

  const keep = (next: Draft<Content>) => {
    store.write(next);
    setDraft(next);
  };
  const forget = () => {
    store.clear();
    setDraft(null);
  };
  const edit = (problem: Problem | null) => {
    const kept = store.read();
    if (kept) keep({ ...kept, isSent: false });
    setState({ is: 'editing', problem });
  };

  const take = (answer: Answer<Result>) => {
    switch (answer.outcome) {
      case 'DONE':
        forget();
        setState({ is: 'done', record: answer.record });
        latest.current.onDone(answer.record);
        return;
      case 'PENDING':
        setState({ is: 'finding out', settlesAt: answer.settlesAt ?? null, trouble: null });
        return;
      case 'UNRESOLVED':
        setState({ is: 'unresolved', candidateIds: answer.candidateIds });
        return;
      case 'REJECTED':
        // The form was sent before, with something else in it: what became of that comes first.
        if (answer.userErrors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) {
          setState({ is: 'finding out', settlesAt: null, trouble: null });
        } else {
          edit(latest.current.problemOf(answer.userErrors));
        }
    }
  };

  const isFindingOut = state.is === 'finding out';
  useEffect(() => {
    const { key } = store.read() ?? {};
    if (!isFindingOut || key === undefined) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    let wait = pollMs;
    let unknown = 0;
    const poll = async () => {
      try {
        const answer = await latest.current.ask(key);
        if (isOver) return;
        // A request that is still on its way is not known yet: one look is too early to say so.
        unknown = answer === null ? unknown + 1 : 0;
        if (unknown >= 2) return edit({ summary: words.neverArrived, fields: {} });
        if (answer !== null) take(answer);
        if (answer !== null && answer.outcome !== 'PENDING') return;
      } catch (error) {
        if (isOver) return;
        if (isForbidden(error)) return edit({ summary: `${words.nothing} ${wordsOf(error)}`, fields: {} });
        setState({ is: 'finding out', settlesAt: null, trouble: wordsOf(error) });
      }
      timer = setTimeout(() => void poll(), wait);
      wait = Math.min(wait * 1.3, longestPollMs);
    };
    timer = setTimeout(() => void poll(), 300);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // `edit` and `take` work on the store and on setters, which stay.
  }, [isFindingOut, store]);

  return {
    state,
    isOpen,
    content: draft?.content ?? empty,
    open() {
      if (state.is === 'closed' || state.is === 'done') {
        keep({ key: newKey(), content: latest.current.empty, isSent: false });
        setState({ is: 'editing', problem: null });
      }
      setIsOpen(true);
    },
    change(content: Content) {
      const kept = store.read();
      if (kept && state.is === 'editing') keep({ ...kept, content });
    },
    /** What the form itself found wrong: nothing is sent. */
    refuse: (fields: Problem['fields']) => setState({ is: 'editing', problem: { summary: words.mend, fields } }),
    async submit(input: Input) {
      const kept = store.read();
      // The second click of a double click finds the first one under way.
      if (!kept || isSending.current || state.is !== 'editing') return;
      isSending.current = true;
      keep({ ...kept, isSent: true });
      setState({ is: 'sending' });
      try {
        take(await latest.current.send(input, kept.key));
      } catch (error) {
        if (hasCertainlyRecordedNothing(error)) edit({ summary: `${words.nothing} ${wordsOf(error)}`, fields: {} });
        else setState({ is: 'finding out', settlesAt: null, trouble: null });
      } finally {
        isSending.current = false;
      }
    },
    /** Puts the form away. What is still being found out goes on being found out. */
    close() {
      setIsOpen(false);
      if (state.is === 'editing' || state.is === 'done') {
        forget();
        setState({ is: 'closed' });
      }
    },
    /** A person has looked, and needs the form no more. */
    discard() {
      forget();
      setState({ is: 'closed' });
      setIsOpen(false);
    },
  };
}

const words = {
  mend: 'Not recorded yet. Please look at what is marked.',
  nothing: 'Nothing was recorded.',
  neverArrived: 'Nothing was recorded: the connection broke before it was sent. You can send it again.',
};

function stateOf<Result>(draft: Draft<unknown> | null): WriteState<Result> {
  if (draft === null) return { is: 'closed' };
  return draft.isSent ? { is: 'finding out', settlesAt: null, trouble: null } : { is: 'editing', problem: null };
}

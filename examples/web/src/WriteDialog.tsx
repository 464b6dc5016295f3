import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from './Dialog.js';
import type { Thing } from './things.js';
import { WriteOutcome, type Telling } from './WriteOutcome.js';
import { problemOf, type Entry } from './write-state.js';

interface WriteActions {
  sendAgain(id: string): Promise<void>;
  letGo(id: string): Promise<void>;
  dismiss(id: string): void;
}

interface Props<Result> extends Telling<Result> {
  readonly title: string;
  readonly thing: Thing;
  readonly submitText: string;
  readonly entry: Entry<unknown, unknown, Result>;
  readonly writes: WriteActions;
  /** Whether anything was entered that would be missed. */
  readonly isFilled: boolean;
  /** Why it cannot be sent, if that is known before. */
  readonly hindrance: string | null;
  readonly onSubmit: () => void;
  /** Puts the dialog away, and nothing else. */
  readonly onClose: () => void;
  /** Opens a record that a write has become, or may have. */
  readonly onShow: (id: string) => void;
  readonly children: ReactNode;
}

/** The form of a write, and then what became of it. */
export function WriteDialog<Result extends { readonly id: string }>(props: Props<Result>) {
  const { title, thing, submitText, entry, writes, isFilled, hindrance, onSubmit, onClose, onShow } = props;
  const { state, draft } = entry;
  const { id } = draft;
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const problem = problemOf(entry);
  const isSending = state.is === 'sending';
  const isForm = (state.is === 'editing' || isSending) && !isLeaving;
  const refusals = state.is === 'editing' ? state.refusals : 0;

  // Whoever cannot see the marks is taken to the first of them.
  useEffect(() => {
    if (refusals === 0) return;
    const marked = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (marked ?? form.current?.querySelector<HTMLElement>('.summary'))?.focus();
  }, [refusals]);
  // The form is gone, and the focus with it.
  useEffect(() => {
    if (!isForm) outcome.current?.focus();
  }, [isForm]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (hindrance === null) onSubmit();
  };
  const throwAway = () => {
    setIsLeaving(false);
    void writes.letGo(id);
  };
  const close = () => {
    onClose();
    if (state.is === 'done') writes.dismiss(id);
  };
  const show = (recordId: string) => {
    close();
    onShow(recordId);
  };
  const cancel = () => {
    if (state.is !== 'editing') close();
    else if (isFilled || draft.wasSent) setIsLeaving(!isLeaving);
    else throwAway();
  };

  return (
    <Dialog title={title} onCancel={cancel} onClose={onClose}>
      {isForm ? (
        <form ref={form} onSubmit={submit} noValidate>
          {problem && (
            <p className="notice bad summary" role="alert" tabIndex={-1}>
              {problem.summary}
            </p>
          )}
          {state.is === 'editing' && state.isBack && problem === null && (
            <p className="notice" role="status">
              This is what you had entered. It was not sent.
            </p>
          )}
          {/* While it is sent it stays as it is. */}
          <fieldset className="plain" disabled={isSending}>
            {props.children}
          </fieldset>
          {hindrance !== null && (
            <p className="notice bad" role="alert">
              {hindrance}
            </p>
          )}
          <footer>
            <button type="button" className="quiet" onClick={cancel}>
              {isSending ? 'Close' : 'Cancel'}
            </button>
            <button type="submit" className="main" aria-disabled={isSending || hindrance !== null}>
              {isSending ? 'Sending …' : submitText}
            </button>
          </footer>
          <p className="visually-hidden" role="status">
            {isSending && `The ${thing.name} is being sent.`}
          </p>
        </form>
      ) : (
        <div className="outcome" ref={outcome} tabIndex={-1} role="status">
          {isLeaving ? (
            <Leaving thing={thing} goOn={() => setIsLeaving(false)} keep={onClose} throwAway={throwAway} />
          ) : (
            <WriteOutcome
              thing={thing}
              state={state}
              close={close}
              sendAgain={() => void writes.sendAgain(id)}
              dismiss={() => writes.dismiss(id)}
              show={show}
              doneText={props.doneText}
              candidateText={props.candidateText}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

interface LeavingProps {
  readonly thing: Thing;
  readonly goOn: () => void;
  readonly keep: () => void;
  readonly throwAway: () => void;
}

function Leaving({ thing, goOn, keep, throwAway }: LeavingProps) {
  return (
    <>
      <h3>What becomes of what you have entered?</h3>
      <p>
        The {thing.name} was not {thing.made}. Kept, it stays on the list above the payments until you come back to it.
      </p>
      <footer>
        <button type="button" className="quiet" onClick={throwAway}>
          Throw it away
        </button>
        <button type="button" onClick={keep}>
          Keep it for later
        </button>
        <button type="button" className="main" onClick={goOn}>
          Go on
        </button>
      </footer>
    </>
  );
}

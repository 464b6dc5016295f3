import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { clockText } from './dates.js';
import { Dialog } from './Dialog.js';
import type { WriteState } from './use-write.js';

interface Props<Result> {
  readonly title: string;
  /** "payment": what is being made. */
  readonly thing: string;
  readonly submitText: string;
  readonly write: {
    readonly state: WriteState<Result>;
    readonly isOpen: boolean;
    close(): void;
    discard(): void;
  };
  readonly onSubmit: () => void;
  readonly done: (record: Result | null) => ReactNode;
  readonly candidate: (id: string) => ReactNode;
  readonly children: ReactNode;
}

/** The form of a write, and then what became of it. */
export function WriteDialog<Result>(props: Props<Result>) {
  const { title, thing, submitText, write, onSubmit, done, candidate, children } = props;
  const { state, isOpen, close, discard } = write;
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const problem = state.is === 'editing' ? state.problem : null;
  const isForm = state.is === 'editing' || state.is === 'sending';

  // Whoever cannot see the marks is taken to the first of them.
  useEffect(() => {
    if (problem === null) return;
    const marked = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (marked ?? form.current?.querySelector<HTMLElement>('.summary'))?.focus();
  }, [problem]);
  // The form is gone, and the focus with it.
  useEffect(() => {
    if (isOpen && !isForm) outcome.current?.focus();
  }, [isOpen, isForm]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };

  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      {isForm ? (
        <form ref={form} onSubmit={submit} noValidate>
          {problem && (
            <p className="notice bad summary" role="alert" tabIndex={-1}>
              {problem.summary}
            </p>
          )}
          {/* While it is sent it stays as it is. */}
          <fieldset className="plain" disabled={state.is === 'sending'}>
            {children}
          </fieldset>
          <footer>
            <button type="button" className="quiet" onClick={close}>
              {state.is === 'sending' ? 'Close' : 'Cancel'}
            </button>
            <button type="submit" className="main" aria-disabled={state.is === 'sending'}>
              {state.is === 'sending' ? 'Sending …' : submitText}
            </button>
          </footer>
          <p className="visually-hidden" role="status">
            {state.is === 'sending' && `The ${thing} is being sent.`}
          </p>
        </form>
      ) : (
        <div className="outcome" ref={outcome} tabIndex={-1} role="status">
          {state.is === 'finding out' && (
            <FindingOut thing={thing} settlesAt={state.settlesAt} trouble={state.trouble} close={close} />
          )}
          {state.is === 'done' && done(state.record)}
          {state.is === 'unresolved' && (
            <>
              <h3>Please look for yourself</h3>
              <p>
                The answer to this {thing} was lost. Kantata has what it may have become, but it is not certain. Nothing
                more will be sent.
              </p>
              <ul>
                {state.candidateIds.map((id) => (
                  <li key={id}>{candidate(id)}</li>
                ))}
              </ul>
              <p>If one of these is it, you are done. If none is, enter it again.</p>
              <footer>
                <button type="button" className="quiet" onClick={close}>
                  Later
                </button>
                <button type="button" className="main" onClick={discard}>
                  I have looked
                </button>
              </footer>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

interface FindingOutProps {
  readonly thing: string;
  readonly settlesAt: string | null;
  readonly trouble: string | null;
  readonly close: () => void;
}

function FindingOut({ thing, settlesAt, trouble, close }: FindingOutProps) {
  return (
    <>
      <h3>Still being found out</h3>
      <p>
        The {thing} was sent, but no answer has come yet. We are asking Kantata whether it was recorded. It will not be
        recorded twice; please do not enter it again.
      </p>
      {settlesAt && <p>It will be known by {clockText(settlesAt)} at the latest.</p>}
      {trouble && <p className="problem">{trouble} We keep trying.</p>}
      <div className="working" aria-hidden="true" />
      <footer>
        <button type="button" className="quiet" onClick={close}>
          Go on working
        </button>
      </footer>
    </>
  );
}

import { clockText } from './dates.js';
import type { Thing } from './things.js';
import type { WriteState } from './write-state.js';

/** How a kind of write tells of its records. */
export interface Telling<Result> {
  /** Null: it is there, and cannot be shown. */
  readonly doneText: (record: Result | null) => string;
  /** Of a record that a write may have become. */
  readonly candidateText: (id: string) => string;
}

interface Props<Result> extends Telling<Result> {
  readonly thing: Thing;
  readonly state: WriteState<Result>;
  readonly close: () => void;
  readonly sendAgain: () => void;
  readonly dismiss: () => void;
  readonly show: (id: string) => void;
}

/** What became of a write, as far as it is known. */
export function WriteOutcome<Result extends { readonly id: string }>(props: Props<Result>) {
  const { thing, state, close, sendAgain, dismiss, show, doneText, candidateText } = props;
  const { name, made } = thing;
  switch (state.is) {
    case 'editing':
    case 'sending':
      return null;
    case 'finding out':
      return (
        <>
          <h3>Still being found out</h3>
          <p>
            The {name} was sent, but no answer has come yet, so it is not known whether it was {made}. The desk keeps
            asking, and sends the same again where nothing has arrived; it will not be {made} twice. Please do not enter
            it again.
          </p>
          {state.settlesAt && <p>It will be known by {clockText(state.settlesAt)} at the latest.</p>}
          {state.trouble && <p className="problem">{state.trouble} We keep trying.</p>}
          <div className="working" aria-hidden="true" />
          <footer>
            <button type="button" className="quiet" onClick={close}>
              Go on working
            </button>
          </footer>
        </>
      );
    case 'not applied':
      return (
        <>
          <h3>Nothing was {made}</h3>
          <p>That is certain now: Kantata never got it. You can send it again as it is, or let it go.</p>
          {state.trouble && <p className="problem">{state.trouble}</p>}
          <footer>
            <button type="button" className="quiet" onClick={dismiss}>
              Let it go
            </button>
            <button type="button" className="main" onClick={sendAgain}>
              Send it again
            </button>
          </footer>
        </>
      );
    case 'done':
      return (
        <>
          {state.isOther && (
            <p className="notice">
              This is what you had sent first. What you changed afterwards was not {made}; compare before you enter
              another {name}.
            </p>
          )}
          <h3>{made.charAt(0).toUpperCase() + made.slice(1)}</h3>
          <p>{doneText(state.record)}</p>
          <footer>
            {state.record && <ShowIt {...state.record} show={show} />}
            <button type="button" className="main" onClick={close}>
              Done
            </button>
          </footer>
        </>
      );
    case 'unresolved':
      return (
        <>
          <h3>Please look for yourself</h3>
          {state.candidateIds.length === 0 ? (
            <p>
              The answer to this {name} was lost, too long ago to be found out from here. Look in Kantata whether it was{' '}
              {made}. Nothing more will be sent.
            </p>
          ) : (
            <>
              <p>
                The answer to this {name} was lost. Kantata has what it may have become, but it is not certain. Nothing
                more will be sent.
              </p>
              <ul>
                {state.candidateIds.map((id) => (
                  <li key={id}>
                    <button type="button" className="link" onClick={() => show(id)}>
                      {candidateText(id)}
                    </button>
                  </li>
                ))}
              </ul>
              <p>If one of these is it, you are done. If none is, enter it again.</p>
            </>
          )}
          <footer>
            <button type="button" className="quiet" onClick={close}>
              Later
            </button>
            <button type="button" className="main" onClick={dismiss}>
              I have looked
            </button>
          </footer>
        </>
      );
  }
}

function ShowIt({ id, show }: { id: string; show: (id: string) => void }) {
  return (
    <button type="button" className="quiet" onClick={() => show(id)}>
      Show it
    </button>
  );
}

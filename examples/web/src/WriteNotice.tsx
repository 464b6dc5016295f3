import type { WriteState } from './use-write.js';

interface Props {
  readonly thing: string;
  readonly write: { readonly state: WriteState<unknown>; readonly isOpen: boolean; open(): void; close(): void };
}

/** How a write stands whose form was put away. */
export function WriteNotice({ thing, write: { state, isOpen, open, close } }: Props) {
  const text = isOpen ? null : textOf(state, thing);
  return (
    <div role="status">
      {text !== null && (
        <div className={state.is === 'done' ? 'notice good' : 'notice'}>
          <p>{text}</p>
          <button type="button" onClick={state.is === 'done' ? close : open}>
            {state.is === 'done' ? 'Dismiss' : 'Look'}
          </button>
        </div>
      )}
    </div>
  );
}

function textOf(state: WriteState<unknown>, thing: string): string | null {
  switch (state.is) {
    case 'closed':
      return null;
    case 'sending':
      return `The ${thing} is being sent.`;
    case 'finding out':
      return `It is still being found out whether the ${thing} was recorded.`;
    case 'done':
      return `The ${thing} was recorded.`;
    case 'unresolved':
      return `Somebody has to look whether the ${thing} was recorded.`;
    case 'editing':
      return `The ${thing} was not recorded.`;
  }
}

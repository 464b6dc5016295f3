import type { Thing } from './things.js';
import type { Entry } from './write-state.js';

interface Props<Content> {
  readonly thing: Thing;
  readonly entries: readonly Entry<Content, unknown, unknown>[];
  /** The one in front. */
  readonly openId: string | null;
  /** "25.00 USD for Harbour": which one it is. */
  readonly describe: (content: Content) => string;
  readonly onOpen: (id: string) => void;
  readonly onDismiss: (id: string) => void;
}

/** How each write stands whose form was put away. */
export function WriteNotices<Content>({ thing, entries, openId, describe, onOpen, onDismiss }: Props<Content>) {
  return (
    <div role="status">
      {entries
        .filter(({ draft }) => draft.id !== openId)
        .map(({ draft: { id, content }, state }) => {
          const isDone = state.is === 'done';
          return (
            <div className={isDone ? 'notice good' : 'notice'} key={id}>
              <p>
                {textOf(state.is, thing)} <small>{describe(content)}</small>
              </p>
              <button type="button" onClick={() => (isDone ? onDismiss(id) : onOpen(id))}>
                {isDone ? 'Dismiss' : 'Look'}
              </button>
            </div>
          );
        })}
    </div>
  );
}

function textOf(is: Entry<unknown, unknown, unknown>['state']['is'], { name, made }: Thing): string {
  switch (is) {
    case 'editing':
      return `This ${name} is kept here. It was not ${made}.`;
    case 'sending':
      return `The ${name} is being sent.`;
    case 'finding out':
      return `It is still being found out whether the ${name} was ${made}.`;
    case 'not applied':
      return `The ${name} was not ${made}.`;
    case 'done':
      return `The ${name} was ${made}.`;
    case 'unresolved':
      return `Somebody has to look whether the ${name} was ${made}.`;
  }
}

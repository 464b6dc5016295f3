import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Escape, or the ×. */
  readonly onCancel: () => void;
  /** The browser has closed it without asking, as it may. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where typing begins: the first field, and of a group of choices the one that is chosen. */
const firstField = 'form :is(input[type="radio"]:checked, input:not([type="radio"]), textarea):not(:disabled)';

/** The browser's own dialog: it keeps the focus within, hears Escape, and gives the focus back. Open while it is there. */
export function Dialog({ title, onCancel, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>(firstField)?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="form-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon" aria-label="Close" onClick={onCancel}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}

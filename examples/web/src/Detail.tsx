import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What gets the focus back, where it was opened from. */
  readonly openerId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the table where there is room, over it where there is none. */
const isWide = () => window.matchMedia('(min-width: 68rem)').matches;

export function Detail({ title, openerId, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (isWide()) dialog?.show();
    else dialog?.showModal();
    return () => {
      dialog?.close();
      document.getElementById(openerId)?.focus({ preventScroll: true });
    };
  }, [openerId]);
  return (
    <dialog
      ref={ref}
      className="detail"
      aria-labelledby="detail-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      // Only a dialog over the page hears Escape by itself.
      onKeyDown={({ key, currentTarget }) => key === 'Escape' && !currentTarget.matches(':modal') && onClose()}
    >
      <header>
        <h2 id="detail-title">{title}</h2>
        <button type="button" className="icon" aria-label="Close details" onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}

/** In the place of what was asked for. */
export function NotThere({ isLoading, words }: { isLoading: boolean; words: string }) {
  if (isLoading) return <p className="loading">Loading …</p>;
  return (
    <p className="notice bad" role="alert">
      {words}
    </p>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

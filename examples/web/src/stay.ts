import { useEffect } from 'react';
import type { Entry } from './write-state.js';

/** A tab that is closed takes its keys along: while one of them may stand for a payment, the browser asks first. */
export function useStay(entries: readonly Entry<unknown, unknown, unknown>[]): void {
  const isOpen = entries.some(({ draft, state }) => draft.sent !== null && state.is !== 'done');
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOpen]);
}

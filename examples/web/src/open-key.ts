import { useEffect, useState } from 'react';
import type { Entry } from './write-state.js';

/**
 * Which write is in front, by its key: one at a time. After a reload it is the one that was, or else one that may have been
 * recorded.
 */
export function useOpenKey(personId: string, entries: readonly Entry<unknown, unknown, unknown>[]) {
  const name = `desk.open.${personId}`;
  const isThere = (key: string | null) => entries.some(({ draft }) => draft.key === key);
  const [openKey, setOpenKey] = useState<string | null>(() => {
    const last = sessionStorage.getItem(name);
    return isThere(last) ? last : (entries.find(({ draft }) => draft.sent !== null)?.draft.key ?? null);
  });
  const lasting = isThere(openKey) ? openKey : null;
  useEffect(() => {
    if (lasting === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, lasting);
  }, [name, lasting]);
  return [lasting, setOpenKey] as const;
}

import { useEffect, useState } from 'react';
import type { Entry } from './write-state.js';

/**
 * Which write is in front, by its id: one at a time. After a reload it is the one that was, or else one that may have been
 * recorded.
 */
export function useOpenId(personId: string, entries: readonly Entry<unknown, unknown, unknown>[]) {
  const name = `desk.open.${personId}`;
  const isThere = (id: string | null) => entries.some(({ draft }) => draft.id === id);
  const [openId, setOpenId] = useState<string | null>(() => {
    const last = sessionStorage.getItem(name);
    return isThere(last) ? last : (entries.find(({ draft }) => draft.sent !== null)?.draft.id ?? null);
  });
  const lasting = isThere(openId) ? openId : null;
  useEffect(() => {
    if (lasting === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, lasting);
  }, [name, lasting]);
  return [lasting, setOpenId] as const;
}

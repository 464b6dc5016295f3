import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, hasDetail, viewOf, type View } from './filters.js';

/** On the entry of the history that opening details has made. */
const ofDetail = { isDetail: true };

/**
 * The view, as the address says it. Opening details makes an entry of the history, so that Back closes them; narrowing the
 * list makes none.
 */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(readView);
  const isGoingBack = useRef(false);
  useEffect(() => {
    const onBack = () => {
      isGoingBack.current = false;
      setView((before) => {
        const next = readView();
        if (!hasDetail(before) || hasDetail(next)) return next;
        // The list may have been narrowed while the details were open: Back closes them, and no more.
        return { ...before, payment: null, bill: null };
      });
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  // The address says what is shown, whichever way that came about.
  useEffect(() => {
    if (addressOf(view) !== addressOf(readView())) history.replaceState(history.state, '', addressOf(view));
  }, [view]);

  const change = useCallback((part: Partial<View>) => {
    const before = readView();
    const next = viewOf((name) => (part[name] === undefined ? before[name] : part[name]));
    if (hasDetail(before) && !hasDetail(next) && isOfDetail(history.state)) {
      // The second click of a double click would leave the desk.
      if (!isGoingBack.current) history.back();
      isGoingBack.current = true;
      return;
    }
    if (hasDetail(next) && !hasDetail(before)) history.pushState(ofDetail, '', addressOf(next));
    else history.replaceState(history.state, '', addressOf(next));
    setView(next);
  }, []);
  return [view, change];
}

function readView(): View {
  const search = new URLSearchParams(location.search);
  return viewOf((name) => search.get(name));
}

const isOfDetail = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'isDetail' in state && state.isDetail === true;

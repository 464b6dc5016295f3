import { useEffect, useState } from 'react';
import { wordsOf } from './words.js';

/** The text, once nobody has typed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Nothing at all is shown until it is what was searched for: the first of an older list would be the wrong one. */
export function nothingText(isLooking: boolean, error: unknown): string {
  if (isLooking) return 'Looking …';
  return error ? wordsOf(error) : 'Nothing found';
}

/** Whether each word of a search is somewhere in the texts. */
export function matches(search: string, texts: readonly (string | undefined)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

import type { Journal } from './journal.js';

const day = 24 * 60 * 60 * 1_000;
const unresolvedDays = 90;

/** Keeps the journal small: at the start, and every hour. A journal that is away is tidied the next time. */
export function startJanitor(journal: Journal, ttlDays: number): { readonly stop: () => void } {
  const tidy = () => {
    const now = Date.now();
    journal.tidy(now, now - ttlDays * day, now - unresolvedDays * day).catch(() => undefined);
  };
  tidy();
  const timer = setInterval(tidy, day / 24);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

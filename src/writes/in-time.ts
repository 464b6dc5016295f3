import { setTimeout as pause } from 'node:timers/promises';

/**
 * Null when it takes longer than until then, on the clock of `performance.now()`: a look waits behind the others of its
 * caller, and whoever asked is answered all the same.
 */
export async function inTime<T>(until: number, work: Promise<T>): Promise<T | null> {
  return Promise.race([work, pause(Math.max(0, until - performance.now()), null, { ref: false })]);
}

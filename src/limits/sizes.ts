import type { RecordSet } from './planned-calls.js';
import type { Association } from '../kantata/resource.js';

/** Where figures end: more than this is refused by any limit, and products of products stay numbers. */
export const mostRecords = 1_000_000_000;

/** A single record may have hundreds in a list without pages; the records of a page have a few each. */
const inAList = 100;
const inEachOtherList = 10;

/**
 * How many records a link of these may lead to. Below a list that is guessed there are no more guesses: the links of
 * its records lead to the same few users, tasks and projects.
 */
export function sizeOfLink(kind: Association['kind'], { size, isGuess }: Pick<RecordSet, 'size' | 'isGuess'>): number {
  if (kind === 'one' || isGuess || size === 0) return size;
  return inAList + (size - 1) * inEachOtherList;
}

import type { Random } from './random.js';

/**
 * Every collection counts from here, as ids are unique only within their collection: this one exists in all of them,
 * and many others in two.
 */
export const firstId = 41_000_005;

/** Records that were deleted had ids below the first one, so no new record takes their place. */
export const deletedId = (nth: number): string => String(40_999_000 + nth);

export function createIds(random: Random, widestGap: number): () => string {
  let next = firstId;
  return () => {
    const id = String(next);
    next += random.int(1, widestGap);
    return id;
  };
}

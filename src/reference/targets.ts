import type { Page } from './pages.js';
import { partsOf } from './parts.js';

/** By coordinate, the page on which it is explained. */
export function targetsOf(pages: readonly Page[]): ReadonlyMap<string, Page> {
  return new Map(
    pages.flatMap((page) =>
      page.types.flatMap((type) =>
        [type.name, ...partsOf(type).map(({ coordinate }) => coordinate)].map((name) => [name, page] as const),
      ),
    ),
  );
}

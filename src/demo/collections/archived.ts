import type { Filter } from '../reads/collection-facts.js';
import { everything, textIn } from '../reads/filter.js';

interface Archivable {
  readonly archived: boolean;
}

const modes: Readonly<Record<string, (row: Archivable) => boolean>> = {
  only: (row) => row.archived,
  exclude: (row) => !row.archived,
  include: everything,
};

export const archivedFilter: Filter<Archivable> = (value) => modes[textIn(value)] ?? everything;

import { toInteger } from '../server/casting.js';
import type { Params } from '../server/params.js';

const defaultPerPage = 20;
const maxPerPage = 200;

interface Meta {
  readonly count: number;
  readonly page_count: number;
  readonly page_number: number;
  readonly page_size: number;
}

export function pageOf<Row>(rows: readonly Row[], params: Params): Row[] {
  const { offset, limit } = windowOf(params);
  return rows.slice(offset, offset + limit);
}

/** Always counted by page and per_page, also where `only` or limit and offset decided what was served. */
export function metaOf(count: number, params: Params): Meta {
  const pageSize = perPageOf(params);
  return {
    count,
    page_count: Math.ceil(count / pageSize),
    // An echo of what was asked for, not of what was served.
    page_number: count === 0 ? 0 : toInteger(params.raw('page') ?? '1'),
    page_size: pageSize,
  };
}

function windowOf(params: Params): { offset: number; limit: number } {
  const limit = params.text('limit');
  const offset = params.text('offset');
  if (limit !== undefined && offset !== undefined) {
    return { offset: Math.max(toInteger(offset), 0), limit: Math.min(Math.max(toInteger(limit), 1), maxPerPage) };
  }
  const perPage = perPageOf(params);
  const page = Math.max(toInteger(params.raw('page') ?? '1'), 1);
  return { offset: (page - 1) * perPage, limit: perPage };
}

function perPageOf(params: Params): number {
  const asked = toInteger(params.raw('per_page') ?? '');
  return asked < 1 ? defaultPerPage : Math.min(asked, maxPerPage);
}

import { badInput } from '../errors.js';

/** The rows that a connection asks for: `[offset, offset + first)` of all that match. */
export interface Window {
  readonly offset: number;
  readonly first: number;
}

export interface WindowArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly page?: number | null | undefined;
}

/** Kantata's own limit of rows in one answer. */
const maxPageSize = 200;
const defaultFirst = 20;
const maxPosition = 10_000_000;

/** Which list a cursor is of. Filters are not part of it. */
export interface CursorScope {
  readonly path: string;
  readonly order: string | null;
}

export function parseWindow({ first, after, page }: WindowArguments, scope: CursorScope): Window {
  const size = first ?? defaultFirst;
  if (size < 1 || size > maxPageSize) throw badInput('first', `be between 1 and ${maxPageSize}`, size);
  if (after === null || after === undefined) return { offset: parsePage(page ?? 1, size), first: size };
  if (page !== null && page !== undefined) throw badInput('page', 'be left out beside after', page);
  return { offset: parseCursor(after, scope) + 1, first: size };
}

function parsePage(page: number, size: number): number {
  const offset = (page - 1) * size;
  if (page >= 1 && offset <= maxPosition) return offset;
  throw badInput('page', `be at least 1, and end before row ${maxPosition}`, page);
}

export function cursorAt({ path, order }: CursorScope, position: number): string {
  return Buffer.from(`1:${path}:${order ?? '-'}:${position}`).toString('base64url');
}

function parseCursor(cursor: string, { path, order }: CursorScope): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, itsPath, itsOrder, digits] = /^1:([a-z_]+):(.+):(0|[1-9]\d{0,7})$/.exec(text) ?? [];
  const position = Number(digits);
  const isCanonical = Buffer.from(text).toString('base64url') === cursor;
  if (!isCanonical || digits === undefined || position > maxPosition) {
    throw badInput('after', 'be a cursor that this connection gave', cursor);
  }
  if (itsPath !== path) throw badInput('after', `be a cursor of ${path}`, `a cursor of ${itsPath}`);
  if (itsOrder !== (order ?? '-')) {
    throw badInput('after', `be a cursor of the same orderBy (${order ?? 'none'})`, `a cursor of ${itsOrder}`);
  }
  return position;
}

/** Pages of one size that hold a window between them, and where in their rows it begins. */
export interface Pages {
  readonly size: number;
  readonly numbers: readonly number[];
  readonly skip: number;
}

/**
 * Upstream has pages, not offsets: the smallest page that holds the whole window, or else the smallest size of
 * which two neighbours do. A window of n rows always lies in two pages of n.
 */
export function pagesOf({ offset, first }: Window): Pages {
  const last = offset + first - 1;
  const span = (size: number) => Math.floor(last / size) - Math.floor(offset / size);
  let size = first;
  while (size <= maxPageSize && span(size) > 0) size += 1;
  if (size > maxPageSize) {
    size = Math.ceil(first / 2);
    while (span(size) > 1) size += 1;
  }
  const page = Math.floor(offset / size) + 1;
  return { size, numbers: span(size) === 0 ? [page] : [page, page + 1], skip: offset - (page - 1) * size };
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly pageCount: number;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** `rows`: what is in the window, place by place; undefined where nothing came that can be shown. */
export function connectionOf<T>(
  rows: readonly (T | undefined)[],
  totalCount: number,
  window: Window,
  scope: CursorScope,
): Connection<T> {
  return new Page(rows, totalCount, window, scope);
}

/**
 * Its cursors are for those who ask: to write one takes as long as all else of a row.
 *
 * A class, since V8 keeps what the getter of a literal refers to, here all the records, until its next full collection.
 */
class Page<T> implements Connection<T> {
  readonly nodes: readonly T[];

  constructor(
    private readonly rows: readonly (T | undefined)[],
    readonly totalCount: number,
    private readonly window: Window,
    private readonly scope: CursorScope,
  ) {
    this.nodes = rows.filter((row) => row !== undefined);
  }

  get pageCount(): number {
    return Math.ceil(this.totalCount / this.window.first);
  }

  get edges(): Connection<T>['edges'] {
    return this.rows.flatMap((node, index) => (node === undefined ? [] : { cursor: this.cursorOf(index), node }));
  }

  get pageInfo(): PageInfo {
    const { rows, totalCount, window } = this;
    const places = [...rows.keys()].filter((index) => rows[index] !== undefined);
    const [start, end] = [places.at(0), places.at(-1)];
    return {
      hasNextPage: window.offset + window.first < totalCount,
      hasPreviousPage: window.offset > 0,
      startCursor: start === undefined ? null : this.cursorOf(start),
      endCursor: end === undefined ? null : this.cursorOf(end),
    };
  }

  private cursorOf(index: number): string {
    return cursorAt(this.scope, this.window.offset + index);
  }
}

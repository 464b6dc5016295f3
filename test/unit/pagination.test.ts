import { describe, expect, test } from '@jest/globals';
import { connectionOf, cursorAt, pagesOf, parseWindow, type Window } from '../../src/loading/pagination.js';

const scope = { path: 'external_payments', order: null };
const badInput = (message: unknown) => expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } });
const encode = (text: string) => Buffer.from(text).toString('base64url');
// A test's own realm makes every look-up of a global slow, and these tests have many millions of them.
const { ceil, floor } = Math;
const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);
const sizes = upTo(200);

describe('the pages that a window is made of', () => {
  /** Every window of up to 200 rows that begins in the first 401. */
  const cases = [0, ...upTo(400)].flatMap((offset) =>
    sizes.map((first) => ({ offset, first, pages: pagesOf({ offset, first }) })),
  );
  const faultsOf = (isRight: (one: (typeof cases)[number]) => boolean) => cases.filter((one) => !isRight(one));

  test('are one, or two that are neighbours, numbered from 1 and of 1 to 200 rows', () => {
    const faults = faultsOf(({ pages: { size, numbers } }) => {
      const [page = 0, next = page + 1] = numbers;
      return size >= 1 && size <= 200 && page >= 1 && next === page + 1 && numbers.length <= 2;
    });
    expect(faults).toEqual([]);
  });

  test('hold exactly the window, once the rows before and after it are dropped', () => {
    const faults = faultsOf(({ offset, first, pages: { size, numbers, skip } }) => {
      const begin = ((numbers.at(0) ?? 0) - 1) * size;
      const end = (numbers.at(-1) ?? 0) * size;
      return begin + skip === offset && skip >= 0 && end >= offset + first;
    });
    expect(faults).toEqual([]);
  });

  test('are the smallest single page that holds it, else the smallest pair of neighbours that does', () => {
    const faults = faultsOf(({ offset, first, pages: { size, numbers } }) => {
      const last = offset + first - 1;
      const steps = (rows: number) => floor(last / rows) - floor(offset / rows);
      const single = sizes.find((rows) => rows >= first && steps(rows) === 0);
      if (single !== undefined) return size === single && numbers.length === 1;
      const pair = sizes.find((rows) => rows >= ceil(first / 2) && steps(rows) === 1);
      return size === pair && numbers.length === 2;
    });
    expect(faults).toEqual([]);
  });

  test.each([
    { window: { offset: 0, first: 20 }, pages: { size: 20, numbers: [1], skip: 0 } },
    { window: { offset: 40, first: 20 }, pages: { size: 20, numbers: [3], skip: 0 } },
    { window: { offset: 5, first: 20 }, pages: { size: 25, numbers: [1], skip: 5 } },
    { window: { offset: 199, first: 2 }, pages: { size: 3, numbers: [67], skip: 1 } },
    { window: { offset: 1, first: 200 }, pages: { size: 101, numbers: [1, 2], skip: 1 } },
    { window: { offset: 9_999_999, first: 1 }, pages: { size: 1, numbers: [10_000_000], skip: 0 } },
  ])('of $window are $pages', ({ window, pages }) => {
    expect(pagesOf(window)).toEqual(pages);
  });
});

describe('a window', () => {
  test.each([
    { args: {}, window: { offset: 0, first: 20 } },
    { args: { first: null, after: null, page: null }, window: { offset: 0, first: 20 } },
    { args: { first: 1 }, window: { offset: 0, first: 1 } },
    { args: { first: 200 }, window: { offset: 0, first: 200 } },
    { args: { page: 1 }, window: { offset: 0, first: 20 } },
    { args: { page: 3, first: 7 }, window: { offset: 14, first: 7 } },
    { args: { page: 2, first: null, after: null }, window: { offset: 20, first: 20 } },
    { args: { after: cursorAt(scope, 0) }, window: { offset: 1, first: 20 } },
    { args: { after: cursorAt(scope, 19), first: 5, page: null }, window: { offset: 20, first: 5 } },
    { args: { after: cursorAt(scope, 10_000_000) }, window: { offset: 10_000_001, first: 20 } },
  ])('of $args is $window', ({ args, window }) => {
    expect(parseWindow(args, scope)).toEqual(window);
  });

  test.each([0, -1, 201, 500, 2 ** 31 - 1])('of first %p is refused', (first) => {
    expect(() => parseWindow({ first }, scope)).toThrow(badInput(`first must be between 1 and 200, but got: ${first}`));
  });

  test.each([0, -1, -200])('of page %p is refused', (page) => {
    expect(() => parseWindow({ page }, scope)).toThrow(
      badInput(expect.stringMatching(new RegExp(`^page must .*, but got: ${page}$`))),
    );
  });

  test('cannot have both page and after', () => {
    expect(() => parseWindow({ page: 1, after: cursorAt(scope, 3) }, scope)).toThrow(
      badInput(expect.stringMatching(/^(page|after) must /)),
    );
  });
});

describe('the connection of a window', () => {
  const connection = (nodes: string[], totalCount: number, window: Window) =>
    connectionOf(nodes, totalCount, window, scope);

  test('gives every row the cursor of its place in the whole list', () => {
    const { edges, nodes, pageInfo } = connection(['a', 'b'], 44, { offset: 40, first: 2 });
    expect(nodes).toEqual(['a', 'b']);
    expect(edges).toEqual([
      { cursor: cursorAt(scope, 40), node: 'a' },
      { cursor: cursorAt(scope, 41), node: 'b' },
    ]);
    expect(pageInfo).toMatchObject({ startCursor: cursorAt(scope, 40), endCursor: cursorAt(scope, 41) });
  });

  test('leaves out what did not come, and no other row takes its place', () => {
    const { edges, nodes, pageInfo } = connectionOf(
      [undefined, 'b', undefined, 'd', undefined],
      44,
      { offset: 10, first: 5 },
      scope,
    );
    expect(nodes).toEqual(['b', 'd']);
    expect(edges).toEqual([
      { cursor: cursorAt(scope, 11), node: 'b' },
      { cursor: cursorAt(scope, 13), node: 'd' },
    ]);
    expect(pageInfo).toMatchObject({ startCursor: cursorAt(scope, 11), endCursor: cursorAt(scope, 13) });
  });

  test.each([
    { total: 0, offset: 0, first: 20, next: false, previous: false, pages: 0 },
    { total: 20, offset: 0, first: 20, next: false, previous: false, pages: 1 },
    { total: 21, offset: 0, first: 20, next: true, previous: false, pages: 2 },
    { total: 21, offset: 20, first: 20, next: false, previous: true, pages: 2 },
    { total: 21, offset: 1, first: 20, next: false, previous: true, pages: 2 },
    { total: 5, offset: 100, first: 3, next: false, previous: true, pages: 2 },
  ])('of $total rows at $offset+$first tells what follows', ({ total, offset, first, next, previous, pages }) => {
    const { pageInfo, totalCount, pageCount } = connection([], total, { offset, first });
    expect({ totalCount, pageCount }).toEqual({ totalCount: total, pageCount: pages });
    expect(pageInfo).toEqual({ hasNextPage: next, hasPreviousPage: previous, startCursor: null, endCursor: null });
  });
});

describe('a cursor', () => {
  test('is the base64url of version, path, order and position', () => {
    expect(cursorAt(scope, 7)).toBe(encode('1:external_payments:-:7'));
    expect(cursorAt({ path: 'invoices', order: 'created_at:desc' }, 0)).toBe(encode('1:invoices:created_at:desc:0'));
  });

  test.each([null, 'id:asc', 'created_at:desc'])('of order %p leads to the row behind its own', (order) => {
    for (const position of [0, 1, 19, 199, 200, 12_345, 9_999_999, 10_000_000]) {
      const itsScope = { path: 'invoices', order };
      expect(parseWindow({ after: cursorAt(itsScope, position) }, itsScope).offset).toBe(position + 1);
    }
  });
});

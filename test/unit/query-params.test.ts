import { describe, expect, test } from '@jest/globals';
import { byIdParams, queryString } from '../../src/kantata/query-params.js';
import { invoices } from '../../src/kantata/resources/invoices.js';
import { users } from '../../src/kantata/resources/users.js';
import { workspaces } from '../../src/kantata/resources/workspaces.js';

const none = { includes: [], optionalFields: [] };

describe('the query of a request', () => {
  test('has its names sorted, and the names within its lists', () => {
    const params = [
      ['per_page', '100'],
      ['page', '1'],
      ['created_after', '2024-03-01T00:00:00Z'],
    ] as const;
    expect(
      queryString(params, { includes: ['workspace', 'invoice', 'user'], optionalFields: ['website', 'bio'] }),
    ).toBe(
      'created_after=2024-03-01T00:00:00Z&include=invoice,user,workspace&optional_fields=bio,website&page=1&per_page=100',
    );
  });

  test('leaves absent parts out', () => {
    expect(queryString([], none)).toBe('');
    expect(queryString([['page', '1']], none)).toBe('page=1');
    expect(queryString([], { includes: ['user'], optionalFields: [] })).toBe('include=user');
    expect(queryString([], { includes: [], optionalFields: ['bio'] })).toBe('optional_fields=bio');
  });

  test('is the same whatever order its parts came in', () => {
    const one = queryString(
      [
        ['page', '1'],
        ['order', 'id:asc'],
      ],
      { includes: ['a', 'b'], optionalFields: ['y', 'x'] },
    );
    const other = queryString(
      [
        ['order', 'id:asc'],
        ['page', '1'],
      ],
      { includes: ['b', 'a'], optionalFields: ['x', 'y'] },
    );
    expect(other).toBe(one);
  });

  test('names everything once', () => {
    expect(queryString([], { includes: ['user', 'user'], optionalFields: ['bio', 'bio'] })).toBe(
      'include=user&optional_fields=bio',
    );
  });

  test.each(['2024-03-01T00:00:00+02:00', 'a&b=c', 'Müller, 李', '50% + 1#?/', 'x\ny'])(
    'carries %j unharmed',
    (value) => {
      const query = queryString([['matching', value]], none);
      expect(new URLSearchParams(query).get('matching')).toBe(value);
      expect([...new URL(`http://localhost/x?${query}`).searchParams]).toEqual([['matching', value]]);
    },
  );

  test('by id switches default filters off, with what the resource needs beside that', () => {
    expect(queryString(byIdParams(invoices), none)).toBe('apply_default_filters=false');
    expect(queryString(byIdParams(users), none)).toBe('apply_default_filters=false&show_disabled=true');
    expect(
      queryString([...byIdParams(workspaces), ['only', '2,10'], ['per_page', '200']], {
        includes: ['creator'],
        optionalFields: ['stage'],
      }),
    ).toBe(
      'apply_default_filters=false&include=creator&include_archived=true&only=2,10&optional_fields=stage&per_page=200',
    );
  });
});

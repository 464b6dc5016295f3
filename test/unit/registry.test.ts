import { describe, expect, test } from '@jest/globals';
import { money, text } from '../../src/kantata/fields.js';
import { sortIds } from '../../src/kantata/id.js';
import { checkRegistry, resourceOf, resources } from '../../src/kantata/registry.js';
import { defineResource, many, one, type Resource } from '../../src/kantata/resource.js';

const row = (parts: Partial<Resource>): Resource =>
  defineResource({
    typename: 'Thing',
    path: 'things',
    fields: {},
    associations: {},
    filters: {},
    orders: [],
    byId: {},
    ...parts,
  });

describe('the registry', () => {
  test('is sound', () => {
    expect(() => checkRegistry()).not.toThrow();
  });

  test('finds every row by its path', () => {
    expect(resources.map(({ path }) => resourceOf(path))).toEqual([...resources]);
    expect(() => resourceOf('nothing')).toThrow(/nothing/);
    expect(() => resourceOf('constructor')).toThrow(/constructor/);
  });

  test('refuses an association that points at no row', () => {
    const astray = row({ associations: { user: one('users', 'user_id') } });
    expect(() => checkRegistry([astray])).toThrow(/Thing\.user .*users/);
  });

  test('refuses two rows of one path', () => {
    expect(() => checkRegistry([row({}), row({ typename: 'Other' })])).toThrow(/path/);
  });

  test('refuses a name that is both field and association', () => {
    const twice = row({ fields: { thing: text('thing') }, associations: { thing: one('things', 'thing_id') } });
    expect(() => checkRegistry([twice])).toThrow(/Thing\.thing/);
  });

  test('refuses sums in the currency of a project that the row does not link to', () => {
    const amount = money('amount_in_cents', { currencyOf: 'workspace' });
    expect(() => checkRegistry([row({ fields: { amount } })])).toThrow(/Thing/);
  });
});

describe('an association', () => {
  test('to one record is brought by the name of its key', () => {
    expect(one('users', 'approver_id')).toEqual({
      kind: 'one',
      path: 'users',
      key: 'approver_id',
      include: 'approver',
      computed: false,
    });
  });

  test.each([
    ['approver_ids', 'approvers'],
    ['time_entry_ids', 'time_entries'],
    ['workspace_ids', 'workspaces'],
  ])('to the records of %s is brought by %s', (key, include) => {
    expect(many('users', key)).toMatchObject({ kind: 'many', key, include });
  });

  test('may say that its key is computed, or that nothing brings it', () => {
    expect(one('users', 'approver_id', { computed: true }).computed).toBe(true);
    expect(one('users', 'account_id', { include: null }).include).toBeNull();
    expect(many('users', 'people_ids', { include: 'team' }).include).toBe('team');
  });
});

test('Ids are sorted by value, however long they are, and each stands once.', () => {
  expect(sortIds(['10', '9', '123456789012345678', '123456789012345677', '1', '9'])).toEqual([
    '1',
    '9',
    '10',
    '123456789012345677',
    '123456789012345678',
  ]);
  expect(sortIds([])).toEqual([]);
});

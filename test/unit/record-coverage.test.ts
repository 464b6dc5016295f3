import { describe, expect, test } from '@jest/globals';
import { parseEnvelope, type Envelope } from '../../src/kantata/envelope.js';
import { users } from '../../src/kantata/resources/users.js';
import { needsOf, noNeeds, type Needs } from '../../src/loading/needs.js';
import { createRecordCache } from '../../src/loading/record-cache.js';

/** An answer with `results` as `collection/id`, beside the maps. */
function answer(results: readonly string[], maps: Record<string, unknown>): Envelope {
  const pairs = results.map((result) => {
    const [key, id] = result.split('/');
    return { key, id };
  });
  return parseEnvelope(Buffer.from(JSON.stringify({ count: results.length, results: pairs, ...maps })));
}

const needs = (parts: { includes?: string[]; optional?: string[]; keys?: [string, string][] }): Needs => ({
  includes: new Set(parts.includes),
  optionalFields: new Set(parts.optional),
  keys: new Map(parts.keys),
});
const bio = needs({ optional: ['bio'] });

describe('coverage', () => {
  test('is what was asked for of the records that the results name', () => {
    const cache = createRecordCache();
    const asked = needs({ includes: ['manager'], optional: ['bio'], keys: [['role_id', 'role']] });
    cache.absorb(answer(['users/1'], { users: { 1: { full_name: 'Ada' } } }), 'users', asked);
    expect(cache.satisfies('users', '1', asked)).toBe(true);
    expect(cache.satisfies('users', '1', bio)).toBe(true);
    expect(cache.satisfies('users', '1', needs({ optional: ['bio', 'city'] }))).toBe(false);
    expect(cache.satisfies('users', '1', needs({ includes: ['skills'] }))).toBe(false);
  });

  test('grows with every answer', () => {
    const cache = createRecordCache();
    const users = { users: { 1: { full_name: 'Ada' } } };
    cache.absorb(answer(['users/1'], users), 'users', bio);
    cache.absorb(answer(['users/1'], users), 'users', needs({ optional: ['city'] }));
    expect(cache.satisfies('users', '1', needs({ optional: ['bio', 'city'] }))).toBe(true);
  });

  test('of a sideload is its default fields only', () => {
    const cache = createRecordCache();
    const maps = { external_payments: { 1: { user_id: '7' } }, users: { 7: { full_name: 'Ada' } } };
    cache.absorb(
      answer(['external_payments/1'], maps),
      'external_payments',
      needs({ includes: ['user'], optional: ['bio'] }),
    );
    expect(cache.satisfies('users', '7', noNeeds)).toBe(true);
    expect(cache.satisfies('users', '7', bio)).toBe(false);
    expect(cache.satisfies('users', '7', needs({ includes: ['user'] }))).toBe(false);
  });

  test('of a sideload in the map of the primary records is its default fields only', () => {
    const cache = createRecordCache();
    const maps = { users: { 1: { bio: 'x', manager_id: '2' }, 2: { full_name: 'Boss' } } };
    cache.absorb(answer(['users/1'], maps), 'users', bio);
    expect(cache.satisfies('users', '1', bio)).toBe(true);
    expect(cache.satisfies('users', '2', bio)).toBe(false);
    expect(cache.satisfies('users', '2', noNeeds)).toBe(true);
  });

  test('of a primary record stays when it comes again as a sideload', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: { bio: 'x' } } }), 'users', bio);
    cache.absorb(
      answer(['invoices/1'], { invoices: { 1: {} }, users: { 1: { full_name: 'Ada' } } }),
      'invoices',
      noNeeds,
    );
    expect(cache.satisfies('users', '1', bio)).toBe(true);
  });

  test('is nothing for a record that never came', () => {
    expect(createRecordCache().satisfies('users', '1', noNeeds)).toBe(false);
  });

  test('is not shared by records of one id in two collections', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: {} } }), 'users', bio);
    expect(cache.satisfies('workspaces', '1', noNeeds)).toBe(false);
    expect(cache.get('workspaces', '1')).toBeUndefined();
  });
});

describe('a key that only an include brings', () => {
  const role = needs({ keys: [['role_id', 'role']] });

  test.each([
    ['is there', { role_id: '5' }, true],
    ['is there as null', { role_id: null }, true],
    ['is absent', {}, false],
  ])('of a record in which it %s tells whether to ask', (_how, record, isSatisfied) => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: record } }), 'users', noNeeds);
    expect(cache.satisfies('users', '1', role)).toBe(isSatisfied);
  });

  test('is satisfied by its presence in a sideload', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['invoices/1'], { invoices: { 1: {} }, users: { 2: { role_id: '5' } } }), 'invoices', noNeeds);
    expect(cache.satisfies('users', '2', role)).toBe(true);
  });

  test('is never asked for again once its include was', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: {} } }), 'users', needs({ includes: ['role'] }));
    expect(cache.satisfies('users', '1', role)).toBe(true);
  });
});

describe('a list of ids', () => {
  test('is not satisfied by a record that came without its include', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['invoices/1'], { invoices: { 1: { workspace_ids: ['2'] } } }), 'invoices', noNeeds);
    expect(cache.satisfies('invoices', '1', needs({ includes: ['workspaces'] }))).toBe(false);
  });

  test('of a type that is not modelled is not satisfied by its presence either', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: { skill_ids: ['2'] } } }), 'users', noNeeds);
    expect(cache.satisfies('users', '1', needsOf(users, new Map([['skillIds', new Map()]])))).toBe(false);
    expect(cache.satisfies('users', '1', needsOf(users, new Map([['roleId', new Map()]])))).toBe(false);
  });
});

describe('ids that were asked for', () => {
  test('and did not come are not asked for again, and keep what a sideload brought', () => {
    const cache = createRecordCache();
    cache.absorb(
      answer(['invoices/1'], { invoices: { 1: {} }, users: { 7: { full_name: 'Ada' } } }),
      'invoices',
      noNeeds,
    );
    const only = answer(['users/8'], { users: { 8: {} } });
    cache.absorb(only, 'users', bio);
    cache.settle('users', ['7', '8', '9'], only);
    expect(cache.satisfies('users', '7', bio)).toBe(true);
    expect(cache.get('users', '7')).toEqual({ id: '7', full_name: 'Ada' });
    expect(cache.satisfies('users', '9', bio)).toBe(true);
    expect(cache.get('users', '9')).toBeUndefined();
  });

  test('and came are covered for what was asked, and for no more', () => {
    const cache = createRecordCache();
    const only = answer(['users/8'], { users: { 8: {} } });
    cache.absorb(only, 'users', bio);
    cache.settle('users', ['8'], only);
    expect(cache.satisfies('users', '8', bio)).toBe(true);
    expect(cache.satisfies('users', '8', needs({ optional: ['city'] }))).toBe(false);
  });

  test('and were answered with 404 are not asked for again', () => {
    const cache = createRecordCache();
    cache.settle('users', ['7'], null);
    expect(cache.satisfies('users', '7', bio)).toBe(true);
    expect(cache.get('users', '7')).toBeUndefined();
    expect(cache.satisfies('invoices', '7', noNeeds)).toBe(false);
  });

  test('and came only as a record, not as a result, count as missing', () => {
    const cache = createRecordCache();
    const only = answer(['users/1'], { users: { 1: { manager_id: '2' }, 2: { full_name: 'Boss' } } });
    cache.absorb(only, 'users', bio);
    cache.settle('users', ['1', '2'], only);
    expect(cache.satisfies('users', '2', bio)).toBe(true);
    expect(cache.get('users', '2')).toEqual({ id: '2', full_name: 'Boss' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { parseEnvelope, type Envelope } from '../../src/kantata/envelope.js';
import { noNeeds, type Needs } from '../../src/loading/needs.js';
import { createRecordCache } from '../../src/loading/record-cache.js';

/** An answer as its bytes would be read: `results` as `collection/id`, beside the maps. */
function answer(results: readonly string[], maps: Record<string, unknown> | string): Envelope {
  const pairs = results.map((result) => {
    const [key, id] = result.split('/');
    return { key, id };
  });
  const head = `"count": ${results.length}, "results": ${JSON.stringify(pairs)}`;
  const rest = typeof maps === 'string' ? maps : JSON.stringify(maps).slice(1, -1);
  return parseEnvelope(Buffer.from(`{ ${head}${rest === '' ? '' : `, ${rest}`} }`));
}

const bio: Needs = { ...noNeeds, optionalFields: new Set(['bio']) };

describe('absorbing a record again', () => {
  test('puts what is new into the same object', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: { full_name: 'Ada', headline: null } } }), 'users', noNeeds);
    const held = cache.get('users', '1');
    cache.absorb(answer(['users/1'], { users: { 1: { bio: 'x', headline: 'y' } } }), 'users', bio);
    expect(cache.get('users', '1')).toBe(held);
    expect(held).toEqual({ id: '1', full_name: 'Ada', headline: 'y', bio: 'x' });
  });

  test('as a sideload overwrites what it tells and deletes nothing that it does not', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1'], { users: { 1: { full_name: 'Old', bio: 'x', city: 'Rome' } } }), 'users', bio);
    const maps = { invoices: { 1: {} }, users: { 1: { full_name: 'New', city: null } } };
    cache.absorb(answer(['invoices/1'], maps), 'invoices', noNeeds);
    expect(cache.get('users', '1')).toEqual({ id: '1', full_name: 'New', bio: 'x', city: null });
  });

  test.each(['__proto__', 'constructor', 'toString'])('with a key %p does no harm', (key) => {
    const cache = createRecordCache();
    const evil = `"users": { "1": { "${key}": { "polluted": true }, "bio": "x" } }`;
    cache.absorb(answer(['users/1'], { users: { 1: {} } }), 'users', noNeeds);
    for (let time = 0; time < 2; time += 1) cache.absorb(answer(['users/1'], evil), 'users', noNeeds);
    const record = cache.get('users', '1');
    expect(record?.['bio']).toBe('x');
    expect(record?.['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});

describe('what does not fit is skipped:', () => {
  test('a map of an unknown collection', () => {
    const cache = createRecordCache();
    const maps = { users: { 1: { full_name: 'Ada' } }, skills: { 5: { name: 'Knots' } }, hobbies: { 6: {} } };
    cache.absorb(answer(['users/1'], maps), 'users', noNeeds);
    expect(cache.get('users', '1')).toEqual({ id: '1', full_name: 'Ada' });
    expect(cache.get('skills', '5')).toBeUndefined();
    expect(cache.get('hobbies', '6')).toBeUndefined();
  });

  test('a map that is named like something of every object', () => {
    const cache = createRecordCache();
    cache.absorb(answer([], '"__proto__": { "1": { "x": 1 } }, "constructor": { "1": {} }'), 'users', noNeeds);
    expect(cache.get('users', '1')).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('1');
  });

  test('a result without a record', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['users/1', 'users/2'], { users: { 2: {} } }), 'users', bio);
    expect(cache.get('users', '1')).toBeUndefined();
    expect(cache.satisfies('users', '1', noNeeds)).toBe(false);
    expect(cache.satisfies('users', '2', bio)).toBe(true);
  });

  test('a result of another collection, whose record is a sideload', () => {
    const cache = createRecordCache();
    cache.absorb(answer(['workspaces/1'], { users: { 1: {} }, workspaces: { 1: { title: 'x' } } }), 'users', bio);
    expect(cache.satisfies('users', '1', bio)).toBe(false);
    expect(cache.satisfies('workspaces', '1', bio)).toBe(false);
    expect(cache.satisfies('workspaces', '1', noNeeds)).toBe(true);
  });
});

test('A cache that is cleared knows nothing any more.', () => {
  const cache = createRecordCache();
  cache.absorb(answer(['users/1'], { users: { 1: {} } }), 'users', bio);
  cache.settle('users', ['9'], null);
  cache.clear();
  expect(cache.get('users', '1')).toBeUndefined();
  expect(cache.satisfies('users', '1', noNeeds)).toBe(false);
  expect(cache.satisfies('users', '9', noNeeds)).toBe(false);
});

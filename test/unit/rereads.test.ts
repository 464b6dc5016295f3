import { describe, expect, test } from '@jest/globals';
import { parseEnvelope } from '../../src/kantata/envelope.js';
import { invoices } from '../../src/kantata/resources/invoices.js';
import type { RecordKey } from '../../src/loading/by-id.js';
import { noNeeds } from '../../src/loading/needs.js';
import { createRecordCache } from '../../src/loading/record-cache.js';
import { chooseRereads } from '../../src/loading/rereads.js';

/** Invoices that came as sideloads of payments, and users that came beside them. */
function cacheOf(records: Record<string, object>, users: string[] = []) {
  const cache = createRecordCache();
  const maps = { invoices: records, users: Object.fromEntries(users.map((id) => [id, { full_name: 'Ada' }])) };
  cache.absorb(parseEnvelope(Buffer.from(JSON.stringify({ results: [], ...maps }))), 'external_payments', noNeeds);
  return cache;
}

const keysOf = (ids: string[], ...includes: string[]): RecordKey[] =>
  ids.map((id) => ({ id, needs: { ...noNeeds, includes: new Set(includes) }, kind: 'link' }));

const many = Array.from({ length: 200 }, (_, index) => String(1_000 + index));
const recordsOfOneUser = Object.fromEntries(many.map((id) => [id, { user_id: '7', recipient_id: null }]));

describe('records that lack nothing but singular links', () => {
  test('are read again where that is as cheap as asking for the targets', () => {
    const keys = keysOf(['1'], 'user');
    expect(chooseRereads(invoices, keys, cacheOf({ 1: { user_id: '7' } }))).toEqual(keys);
  });

  test('are left as they are when the targets have come already', () => {
    expect(chooseRereads(invoices, keysOf(['1'], 'user'), cacheOf({ 1: { user_id: 7 } }, ['7']))).toEqual([]);
  });

  test('are left as they are when there are no targets', () => {
    expect(chooseRereads(invoices, keysOf(['1'], 'recipient'), cacheOf({ 1: { recipient_id: null } }))).toEqual([]);
  });

  test('are left as they are when the targets take fewer requests', () => {
    expect(chooseRereads(invoices, keysOf(many, 'user', 'recipient'), cacheOf(recordsOfOneUser))).toEqual([]);
  });
});

describe('records are read again', () => {
  test('when they lack a list of links', () => {
    const keys = keysOf(many, 'user', 'workspaces');
    expect(chooseRereads(invoices, keys, cacheOf(recordsOfOneUser))).toEqual(keys);
  });

  test('when their foreign key was not told, or cannot be read', () => {
    const keys = keysOf(['1', '2'], 'user');
    expect(chooseRereads(invoices, keys, cacheOf({ 1: {}, 2: { user_id: {} } }))).toEqual(keys);
  });

  test('when they have not come at all', () => {
    const keys = keysOf(['1'], 'user');
    expect(chooseRereads(invoices, keys, cacheOf({}))).toEqual(keys);
  });
});

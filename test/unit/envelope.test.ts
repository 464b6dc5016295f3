import { describe, expect, test } from '@jest/globals';
import { parseEnvelope } from '../../src/kantata/envelope.js';

const parse = (body: unknown) => parseEnvelope(Buffer.from(JSON.stringify(body)));
const parseText = (text: string) => parseEnvelope(Buffer.from(text));
const payment = { amount_in_cents: 0, message: null };

describe('an envelope', () => {
  test('tells the count, the results in their order, and every map', () => {
    const { count, results, collections } = parse({
      count: 345,
      meta: { count: 345, page_count: 18, page_number: 1, page_size: 20 },
      results: [
        { key: 'external_payments', id: '10' },
        { key: 'external_payments', id: '9' },
      ],
      external_payments: { 9: payment, 10: { ...payment, id: '10' } },
      users: { 9: { full_name: 'Ada' } },
    });
    expect(count).toBe(345);
    expect(results.map(({ id }) => id)).toEqual(['10', '9']);
    expect([...collections.keys()].sort()).toEqual(['external_payments', 'users']);
    expect(collections.get('external_payments')?.get('9')).toEqual({ ...payment, id: '9' });
    expect(collections.get('users')?.get('9')).toEqual({ full_name: 'Ada', id: '9' });
  });

  test.each([9, '9'])('tells ids as strings when upstream sends %j', (id) => {
    const { results, collections } = parse({ count: 1, results: [{ key: 'users', id }], users: { 9: { id } } });
    expect(results).toEqual([{ key: 'users', id: '9' }]);
    expect(collections.get('users')?.get('9')?.['id']).toBe('9');
  });

  test('may be empty', () => {
    const { count, results, collections } = parse({ count: 0, results: [], users: {} });
    expect([count, results, collections.get('users')?.size]).toEqual([0, [], 0]);
  });

  test('may lack meta, and have more than is known', () => {
    expect(parse({ count: 1, results: [], warnings: ['x'], version: 3, extra: { a: 'b' } }).count).toBe(1);
  });

  test('is read from any view of bytes, whatever script they hold', () => {
    const text = JSON.stringify({ count: 1, results: [], users: { 1: { full_name: '李 Müller 🦉' } } });
    const whole = new TextEncoder().encode(`##${text}##`);
    const view = whole.subarray(2, whole.length - 2);
    expect(parseEnvelope(view).collections.get('users')?.get('1')?.['full_name']).toBe('李 Müller 🦉');
  });
});

describe('the count of an envelope', () => {
  test.each([
    [0, 0],
    [7, 7],
    ['7', 7],
    [undefined, null],
    [null, null],
    [-1, null],
    [1.5, null],
    [2 ** 53, null],
    ['x', null],
    ['', null],
    [{}, null],
    [[], null],
    [true, null],
  ])('%j is read as %j', (count, read) => {
    expect(parse({ count, results: [] }).count).toBe(read);
  });
});

describe('an answer is refused', () => {
  test.each([
    ['nothing', ''],
    ['HTML', '<html><body>502 Bad Gateway</body></html>'],
    ['JSON that is cut off', '{"count": 1, "results": ['],
    ['two values', '{} {}'],
    ['null', 'null'],
    ['a number', '5'],
    ['a string', '"results"'],
    ['a list', '[]'],
    ['an object without results', '{}'],
    ['errors', '{"errors": [{"type": "system", "message": "sk-secret"}]}'],
    ['results that are null', '{"results": null}'],
    ['results that are a map', '{"results": {}}'],
    ['results that are text', '{"results": "x"}'],
  ])('when it is %s', (_what, text) => {
    expect(() => parseText(text)).toThrow(
      expect.objectContaining({ name: 'GatewayError', extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } }),
    );
  });

  test('when its bytes are no text', () => {
    expect(() => parseEnvelope(Uint8Array.from([0xff, 0xfe, 0x00]))).toThrow(/not JSON/);
  });

  test('without telling what came', () => {
    for (const text of ['sk-secret', '"sk-secret"', '{"results": "sk-secret"}']) {
      expect(() => parseText(text)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('sk-secret') }),
      );
    }
  });
});

describe('what is no record is left out:', () => {
  const good = { key: 'users', id: '1' };

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'x'],
    ['a list', ['users', '1']],
    ['an empty object', {}],
    ['a result without an id', { key: 'users' }],
    ['a result without a key', { id: '1' }],
    ['a key that is no text', { key: 5, id: '1' }],
    ['an id of null', { key: 'users', id: null }],
    ['an id that is a word', { key: 'users', id: 'abc' }],
    ['an id with a fraction', { key: 'users', id: 1.5 }],
    ['a negative id', { key: 'users', id: -1 }],
    ['an id that is blank', { key: 'users', id: '' }],
    ['an id that is an object', { key: 'users', id: {} }],
    ['an id that is an object with a toString of its own', { key: 'users', id: { toString: 1 } }],
    ['an id that is too long', { key: 'users', id: '1'.repeat(30) }],
  ])('a result that is %s', (_what, result) => {
    expect(parse({ count: 1, results: [good, result, good] }).results).toEqual([good, good]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'x'],
    ['a number', 1],
    ['a list', []],
  ])('a record that is %s', (_what, record) => {
    const users = parse({ results: [], users: { 1: record, 2: {} } }).collections.get('users');
    expect([...(users?.keys() ?? [])]).toEqual(['2']);
  });

  test.each(['abc', '', '-1', '1.5', '__proto__', 'property1'])('a record of the id %j', (id) => {
    const text = `{"results": [], "users": {"${id}": {"x": 1}, "2": {}}}`;
    expect([...(parseText(text).collections.get('users')?.keys() ?? [])]).toEqual(['2']);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'x'],
    ['a list', [{ id: '1' }]],
  ])('a map that is %s', (_what, users) => {
    expect(parse({ results: [], users }).collections.get('users')).toBeUndefined();
  });

  test('keys that every object has', () => {
    parseText(
      '{"results": [], "__proto__": {"1": {"polluted": true}}, "users": {"1": {"__proto__": {"polluted": true}}}}',
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object.prototype).not.toHaveProperty('1');
  });
});

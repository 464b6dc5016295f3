import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEnvelope, type Envelope } from '../../src/kantata/envelope.js';
import { scanEnvelope, type Projection } from '../../src/kantata/scan/scan-envelope.js';

const wantedKeys = ['title', 'amount', 'status', 'ids', 'a"b', 'naïve', ''];
const projection: Projection = new Map([
  ['invoices', new Set(wantedKeys)],
  ['users', new Set<string>()],
]);

/** What JSON.parse says, restricted to what is wanted. */
function expected(bytes: Uint8Array): Envelope {
  const whole = parseEnvelope(bytes);
  const collections = [...whole.collections].flatMap(([path, records]) => {
    const wanted = projection.get(path);
    if (!wanted) return [];
    const kept = [...records].map(([id, record]) => {
      const entries = Object.entries(record).filter(([key]) => wanted.has(key) || key === 'id');
      return [id, Object.fromEntries(entries)] as const;
    });
    return [[path, new Map(kept)] as const];
  });
  return { ...whole, collections: new Map(collections) };
}

const outcome = (read: () => Envelope) => {
  try {
    const { count, results, collections } = read();
    return { count, results, collections: sorted([...collections].map(([path, map]) => [path, sorted([...map])])) };
  } catch (error) {
    return (error as Error).message;
  }
};
const sorted = <T extends readonly [string, unknown]>(entries: T[]): T[] =>
  entries.sort(([one], [other]) => (one < other ? -1 : 1));

const same = (bytes: Uint8Array) =>
  expect(outcome(() => parseEnvelope(bytes, projection))).toEqual(outcome(() => expected(bytes)));

const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '/', '{', '}', '[', ']', ',', ':', '\n', '\u0000', 'é', '🦉', '\ud800', ' '),
  }),
  fc.string({ unit: fc.constantFrom('"', '\\', 'a', 'b', 'ü'), minLength: 30, maxLength: 120 }),
  fc.constantFrom('},"9":{', '","title":"', '\\"', '\\\\', '"title":1,'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 2 ** 53, 2 ** 53 + 2, 123456789012345680000, 1e-7, 999_999_999_999_999, 1e16 - 2),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    number,
    awkwardText,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(awkwardText, fc.constantFrom(...wantedKeys)), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const key = fc.oneof(
  fc.constantFrom(...wantedKeys, 'other', 'x', 'a_longer_key_of_some_kind', '__proto__'),
  awkwardText,
);
const record = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(key, value), { maxLength: 8 }).map((members) => ({ members })) },
  { weight: 1, arbitrary: value },
);
const id = fc.oneof(fc.integer({ min: 0, max: 40 }).map(String), fc.constantFrom('x', '', '012', '1e3'));
const map = fc.array(fc.tuple(id, record), { maxLength: 6 }).map((members) => ({ members }));
const results = fc.array(
  fc.oneof(fc.record({ key: fc.constantFrom('invoices', 'users', 'x'), id: fc.oneof(id, fc.integer()) }), value),
  { maxLength: 4 },
);
const body = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom('invoices', 'users', 'workspaces', 'meta'),
        fc.oneof({ weight: 6, arbitrary: map }, value),
      ),
      fc.tuple(fc.constant('results'), fc.oneof({ weight: 6, arbitrary: results }, value)),
      fc.tuple(fc.constant('count'), fc.oneof(fc.nat(), value)),
      fc.tuple(awkwardText, value),
    ),
    { maxLength: 7 },
  )
  .map((members) => ({ members: [['results', []] as [string, unknown], ...members] }));

/** JSON with the same name more than once, with white space where it may be, and with escapes that need not be. */
function write(told: unknown, draw: () => number): string {
  const space = () => [' ', '\n', '\t\r', '', '', ''][draw() % 6]!;
  const list = (open: string, parts: string[], close: string) =>
    space() + open + space() + parts.join(`${space()},${space()}`) + close + space();
  const text = (plain: string) => {
    const json = JSON.stringify(plain);
    const place = draw() % Math.max(1, plain.length);
    const isPlain = /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/.test(plain) && draw() % 3 === 0;
    if (!isPlain) return json;
    const escaped = `\\u${plain.charCodeAt(place).toString(16).padStart(4, '0')}`;
    return `"${plain.slice(0, place)}${escaped}${plain.slice(place + 1)}"`;
  };
  if (Array.isArray(told))
    return list(
      '[',
      told.map((one) => write(one, draw)),
      ']',
    );
  if (typeof told === 'string') return text(told);
  if (typeof told !== 'object' || told === null) return JSON.stringify(told);
  const isMembers = 'members' in told && Array.isArray(told.members);
  const entries = (isMembers ? told.members : Object.entries(told)) as [string, unknown][];
  return list(
    '{',
    entries.map(([name, one]) => `${text(name)}${space()}:${space()}${write(one, draw)}`),
    '}',
  );
}

const written = fc.tuple(body, fc.array(fc.nat(), { minLength: 1, maxLength: 50 })).map(([told, numbers]) => {
  let next = 0;
  return Buffer.from(write(told, () => numbers[(next += 1) % numbers.length]! + next));
});

const seed = Number(process.env['SEED'] ?? 20_261_122);

describe('An answer that is read with a projection has what JSON.parse has of it', () => {
  test('for anything that is JSON', () => {
    const holds = (bytes: Uint8Array) => {
      expect(scanEnvelope(bytes, projection)).not.toBeNull();
      same(bytes);
    };
    fc.assert(fc.property(written, holds), { seed, numRuns: 5_000 });
  });

  test('for JSON that is cut off at any byte', () => {
    const bytes = Buffer.from(
      ' {"count":3,"results":[{"key":"invoices","id":"1"}],"meta":{"a":[{}]},"users":{"7":{"x":1}}, "invoices":' +
        '{"1":{"title":"a\\"}{ü🦉","amount":12345,"x":{"title":1},"status":{"k":[1,"]"]}},"2":{"amount":-1.5e3,"title":null}}} ',
    );
    for (let length = 0; length <= bytes.length; length += 1) same(bytes.subarray(0, length));
  });

  test('for random JSON that is cut off, which is never taken for whole', () => {
    fc.assert(
      fc.property(written, fc.nat(), (bytes, at) => same(bytes.subarray(0, at % (bytes.length + 1)))),
      { seed, numRuns: 2_000 },
    );
  });

  test('for bytes that are no UTF-8, in what is wanted and in what is not', () => {
    for (const name of ['title', 'other', 'naïve']) {
      for (const bad of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0xa6], [0xc0, 0xaf]]) {
        const [head, tail] = [`{"results":[],"invoices":{"1":{"${name}":"a`, 'b","amount":1}}}'];
        same(Buffer.concat([Buffer.from(head), Buffer.from(bad), Buffer.from(tail)]));
      }
    }
  });

  test('for records that have keys in any order, lack some, or have hundreds', () => {
    const keys = Array.from({ length: 400 }, (_, index) =>
      index % 40 === 0 ? wantedKeys[(index / 40) % 7]! : `k${index}`,
    );
    const rows = Array.from({ length: 30 }, (_, row) => {
      const own = keys.filter((_key, index) => (index * 7 + row) % 11 > 2);
      return [String(row), Object.fromEntries((row % 3 === 0 ? own.reverse() : own).map((name) => [name, row]))];
    });
    same(Buffer.from(JSON.stringify({ results: [], count: 30, invoices: Object.fromEntries(rows) })));
  });

  test('for what nests thousands of levels deep', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    same(Buffer.from(`{"results":[],"invoices":{"1":{"other":${deep},"title":"t"}}}`));
  });

  test.each([
    ['a byte order mark', '\ufeff{"results":[]}'],
    ['something behind it', '{"results":[]} x'],
    ['a comma too many in a record', '{"results":[],"invoices":{"1":{"title":1,}}}'],
    ['a comma too many between records', '{"results":[],"invoices":{"1":{},}}'],
    ['no comma', '{"results":[],"invoices":{"1":{"title":1 "amount":2}}}'],
    ['no colon', '{"results":[],"invoices":{"1":{"title" 1}}}'],
    ['a number with a nought in front', '{"results":[],"invoices":{"1":{"amount":012}}}'],
    ['a plus sign', '{"results":[],"invoices":{"1":{"amount":+1}}}'],
    ['a word of its own', '{"results":[],"invoices":{"1":{"amount":undefined}}}'],
    ['a line break in a text', '{"results":[],"invoices":{"1":{"title":"a\nb"}}}'],
    ['an escape that is none', '{"results":[],"invoices":{"1":{"title":"\\x41"}}}'],
    ['a list at the top', '[{"results":[]}]'],
    ['nothing', ''],
  ])('for an answer with %s', (_what, text) => same(Buffer.from(text)));
});

test('What nobody asked for is passed over, and not left to JSON.parse.', () => {
  const bytes = Buffer.from(
    JSON.stringify({
      count: 1,
      results: [],
      invoices: { 1: { title: 'ü', x: { title: [] } } },
      meta: {},
      users: { 7: {} },
    }),
  );
  expect(scanEnvelope(bytes, projection)).toEqual({
    count: 1,
    results: [],
    collections: new Map([
      ['invoices', new Map([['1', { id: '1', title: 'ü' }]])],
      ['users', new Map([['7', { id: '7' }]])],
    ]),
  });
});

import { describe, expect, test } from '@jest/globals';
import * as fields from '../../src/kantata/fields.js';

const unreadable = expect.objectContaining({ extensions: { code: 'UPSTREAM_INVALID_RESPONSE' } });
const safest = Number.MAX_SAFE_INTEGER;

interface Case {
  readonly codec: (key: string) => fields.FieldCodec;
  /** Wire value -> value; the same where there is one only. */
  readonly read: readonly (readonly [unknown, unknown?])[];
  readonly refused: readonly unknown[];
}

const texts: Case = {
  codec: fields.text,
  read: [['TBD'], [''], [' '], ['0'], [300, '300'], [0, '0'], [true, 'true']],
  refused: [{}, [], { a: 1 }],
};

const cases: Record<string, Case> = {
  text: texts,
  dateTime: {
    codec: fields.dateTime,
    read: [['2016-05-23T14:34:50-07:00'], ['2019-08-24T14:15:22Z']],
    refused: [{}, []],
  },
  date: { codec: fields.date, read: [['2019-08-24']], refused: [{}, []] },
  int: {
    codec: fields.int,
    read: [[0], [-5], [2 ** 31 - 1], [-(2 ** 31)], ['12', 12], ['0', 0], ['-7', -7]],
    refused: [2 ** 31, -(2 ** 31) - 1, '2147483648', 1.5, '1.5', '', ' ', 'x', '1e3', {}, [], true],
  },
  float: {
    codec: fields.float,
    read: [[0], [-1.5], [7], ['12.5', 12.5], ['0', 0], ['-3', -3]],
    refused: ['', ' ', 'x', '12%', '1e999', {}, [], true],
  },
  boolean: {
    codec: fields.boolean,
    read: [[true], [false], ['true', true], ['false', false]],
    refused: ['', 'yes', {}, []],
  },
  id: {
    codec: fields.id,
    read: [['7'], [7, '7'], [48707, '48707'], [0, null], ['0', null], ['', null], ['123456789012345678']],
    refused: ['abc', '-1', -1, 1.5, '1.5', safest + 1, {}, [], ['7'], true, '7 '],
  },
  ids: {
    codec: fields.ids,
    read: [
      [[], []],
      [['2', '1']],
      [
        [1, '2'],
        ['1', '2'],
      ],
      [
        ['1', null, 0, '2'],
        ['1', '2'],
      ],
    ],
    refused: ['1', 1, {}, ['abc'], [{}], [['1']]],
  },
  money: {
    codec: fields.money,
    read: [[0], [-5], [1], [2 ** 31], [safest], [-safest], ['1250', 1250], [String(safest), safest]],
    refused: [safest + 1, -safest - 1, '9007199254740993', 1.5, '12.50', '$12', 'TBD', '', '1e3', {}, [], true],
  },
};

describe.each(Object.entries(cases))('the field codec %s', (_name, { codec, read, refused }) => {
  const field = codec('some_key');

  test('reads what is absent and what is null as null', () => {
    expect(field.read(undefined)).toBeNull();
    expect(field.read(null)).toBeNull();
  });

  test('reads every form of a value', () => {
    expect(read.map(([wire]) => field.read(wire))).toEqual(read.map((pair) => (pair.length === 1 ? pair[0] : pair[1])));
  });

  test('fails on anything else', () => {
    for (const value of refused) expect(() => field.read(value)).toThrow(unreadable);
  });

  test('knows its key, and is asked for by nothing unless its row says so', () => {
    expect(field).toMatchObject({ key: 'some_key', optional: false, include: null, nested: null });
  });
});

test('A failure never tells what upstream sent.', () => {
  const secret = 'sk-secret';
  for (const codec of [fields.int, fields.float, fields.boolean, fields.id, fields.ids, fields.money]) {
    expect(() => codec('x').read(secret)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  }
  const hidden = { [secret]: secret };
  expect(() => fields.text('x').read(hidden)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  );
});

describe('the field codec choice', () => {
  const status = fields.choice('status', [
    'NEW',
    'CANCELLED',
    'ACCEPTED_PAYMENT',
    'NEEDS_INFO',
    'CANT_REPRODUCE',
    'WONT_FIX',
  ]);

  test.each([
    ['new', 'NEW'],
    ['New', 'NEW'],
    ['cancelled', 'CANCELLED'],
    ['accepted payment', 'ACCEPTED_PAYMENT'],
    ['needs info', 'NEEDS_INFO'],
    ["can't reproduce", 'CANT_REPRODUCE'],
    ['won’t fix', 'WONT_FIX'],
  ])('reads %j as %s', (word, name) => {
    expect(status.read(word)).toBe(name);
  });

  test.each(['paid', '', ' ', 'unknown', 'constructor', '__proto__', 300, true])(
    'reads the stranger %j as UNKNOWN',
    (word) => {
      expect(status.read(word)).toBe('UNKNOWN');
    },
  );

  test('reads what is absent and what is null as null', () => {
    expect([status.read(undefined), status.read(null)]).toEqual([null, null]);
  });
});

describe('the field codec hash', () => {
  const link = fields.hash('external_link', 'ExternalLink', { url: fields.text('url') });

  test('reads the object itself', () => {
    const value = { url: 'https://example.org' };
    expect(link.read(value)).toBe(value);
    expect(link.read({ url: null })).toEqual({ url: null });
  });

  test.each([undefined, null, {}])('reads %j as null', (value) => {
    expect(link.read(value)).toBeNull();
  });

  test.each(['x', 1, true, [], [{}]])('fails on %j', (value) => {
    expect(() => link.read(value)).toThrow(unreadable);
  });

  test('knows the type of the object', () => {
    expect(link.nested?.typename).toBe('ExternalLink');
  });
});

test('A codec takes over what its row says: optional, an include, the currency of the project.', () => {
  expect(fields.text('bio', { optional: true })).toMatchObject({ optional: true, include: null });
  expect(fields.ids('skill_ids', { include: 'skills' })).toMatchObject({ optional: false, include: 'skills' });
  expect(fields.money('amount_in_cents', { currencyOf: 'workspace' }).currencyOf).toBe('workspace');
  expect(fields.money('balance_in_cents').currencyOf).toBe('self');
});

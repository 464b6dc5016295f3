import { describe, expect, test } from '@jest/globals';
import * as by from '../../src/kantata/filters.js';
import { GatewayError } from '../../src/errors.js';
import type { FilterCodec } from '../../src/kantata/filters.js';

const archived = (param: string) => by.choice(param, { EXCLUDE: 'exclude', ONLY: 'only' });

interface Case {
  readonly codec: (param: string) => FilterCodec;
  readonly accepted: readonly (readonly [unknown, string | readonly never[]])[];
  readonly refused: readonly unknown[];
  /** What the message says that was expected. */
  readonly expectation: RegExp;
}

const cases: Record<string, Case> = {
  id: {
    codec: by.id,
    accepted: [
      ['1', '1'],
      ['41000005', '41000005'],
      ['999999999999999999', '999999999999999999'],
    ],
    refused: ['', ' ', '0', '01', '-1', '+1', '1.0', '1e3', 'abc', '41000005abc', ' 1', '1 ', '1\n', '1,2', '٣']
      .concat('1000000000000000000', 'null', 'true')
      .concat('1'.repeat(200)),
    expectation: /id/,
  },
  idList: {
    codec: by.idList,
    accepted: [
      [['3'], '3'],
      [['10', '9', '100', '9'], '9,10,100'],
      [[], []],
    ],
    refused: [['1', 'abc'], ['0'], [''], ['1,2']],
    expectation: /id/,
  },
  intList: {
    codec: by.intList,
    accepted: [
      [[3], '3'],
      [[3, 4], '3,4'],
      [[], []],
    ],
    refused: [[1.5], ['x'], [null]],
    expectation: /number/,
  },
  text: {
    codec: by.text,
    accepted: [
      ['Ada Lovelace', 'Ada Lovelace'],
      ['Lovelace, Ada', 'Lovelace, Ada'],
      ['李', '李'],
      ['0', '0'],
    ],
    refused: ['', ' ', '\t\n', '\u00a0'],
    expectation: /blank/,
  },
  search: { codec: by.search, accepted: [['x', 'x']], refused: ['', ' '], expectation: /blank/ },
  textList: {
    codec: by.textList,
    accepted: [
      [['a@x.org'], 'a@x.org'],
      [['b@x.org', 'a@x.org'], 'b@x.org,a@x.org'],
      [[], []],
    ],
    refused: [[''], ['a', ' '], ['a,b']],
    expectation: /comma|blank/,
  },
  boolean: {
    codec: by.boolean,
    accepted: [
      [true, 'true'],
      [false, 'false'],
    ],
    refused: [],
    expectation: /./,
  },
  flag: { codec: by.flag, accepted: [[true, 'true']], refused: [false], expectation: /true.*opposite/ },
  choice: {
    codec: archived,
    accepted: [
      ['EXCLUDE', 'exclude'],
      ['ONLY', 'only'],
    ],
    refused: ['only', 'ALL', '', 'constructor', '__proto__'],
    expectation: /EXCLUDE, ONLY/,
  },
  dateTime: {
    codec: by.dateTime,
    accepted: ['2024-03-01T00:00:00Z', '2016-05-23T14:34:50-07:00', '2024-02-29T23:59:59.123+05:30'].map(
      (moment) => [moment, moment] as const,
    ),
    refused: [
      'yesterday',
      '',
      ' ',
      '2024-03-01',
      '2024-03-01T00:00:00',
      '2024-03-01 00:00:00Z',
      '2024-03-01T00:00:00z ',
    ]
      .concat('2024-02-30T00:00:00Z', '2023-02-29T00:00:00Z', '2024-13-01T00:00:00Z', '2024-00-10T00:00:00Z')
      .concat('2024-03-01T24:01:00Z', '2024-03-01T10:60:00Z', '2024-03-01T10:00:00+2', '2024-03-01T10:00:00 02:00')
      .concat('2024-03-01T00:00:00Z\n', '24-03-01T00:00:00Z', '1709251200', 'Fri, 01 Mar 2024 00:00:00 GMT')
      .map((text): unknown => text)
      .concat(1_709_251_200, 0),
    expectation: /be an ISO 8601 date-time with offset/,
  },
  dateRange: {
    codec: by.dateRange,
    accepted: [
      [{ from: '2024-01-01', to: '2024-12-31' }, '2024-01-01:2024-12-31'],
      [{ from: '2024-02-29', to: '2024-02-29' }, '2024-02-29:2024-02-29'],
    ],
    refused: [
      { from: '2024-01-02', to: '2024-01-01' },
      { from: '2024-02-30', to: '2024-03-01' },
      { from: '2024-01-01', to: '2024-1-2' },
      { from: '', to: '2024-01-01' },
      { from: '2024-01-01T00:00:00Z', to: '2024-01-02' },
      { from: 20240101, to: '2024-01-02' },
      { from: '2024-01-01' },
      {},
    ],
    expectation: /date|before/,
  },
};

describe.each(Object.entries(cases))('the filter codec %s', (_name, { codec, accepted, refused, expectation }) => {
  const { param, write } = codec('by_something');

  test('knows its query parameter', () => {
    expect(param).toBe('by_something');
  });

  test('sends nothing for null and for nothing', () => {
    expect(write('filter.x', null)).toBeNull();
    expect(write('filter.x', undefined)).toBeNull();
  });

  test('writes what upstream understands', () => {
    expect(accepted.map(([value]) => write('filter.x', value))).toEqual(accepted.map(([, written]) => written));
  });

  test('refuses anything else with the name of the argument, what was expected and what came', () => {
    const form = /^filter\.x(\.from|\.to)? must [^]*, but got: ./;
    const outcomes = refused.map((value) => ({ value, outcome: outcomeOf(() => write('filter.x', value)) }));
    const wrong = outcomes.filter(({ outcome }) => !form.test(outcome) || !expectation.test(outcome));
    expect(wrong).toEqual([]);
  });
});

test('Only a search must stand alone.', () => {
  const alone = Object.entries(cases).filter(([, { codec }]) => codec('x').alone);
  expect(alone.map(([name]) => name)).toEqual(['search']);
});

test('A message says of a blank what it is, and cuts short what is long.', () => {
  expect(() => by.text('x').write('filter.x', ' ')).toThrow(/but got: " "$/);
  expect(() => by.id('x').write('filter.x', 'y'.repeat(5_000))).toThrow(/but got: y{80}…$/);
});

/** The message of the refusal, or what came of the value instead. */
function outcomeOf(write: () => unknown): string {
  try {
    return `accepted: ${String(write())}`;
  } catch (error) {
    if (error instanceof GatewayError && error.extensions.code === 'BAD_USER_INPUT') return error.message;
    return `thrown: ${String(error)}`;
  }
}

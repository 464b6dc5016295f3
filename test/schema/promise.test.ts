import { describe, expect, test } from '@jest/globals';
import { brokenPromises, undatedDeprecations } from '../../scripts/schema-promise.js';

const today = '2027-01-31';
const bill = (fields: string, rest = '') =>
  `type Query { bill(id: ID!): Bill } type Bill { id: ID! ${fields} } ${rest}`;
const gone = (day: string) => `@deprecated(reason: "It is in sum now. Removed on ${day}, with its currency.")`;

describe('what was released and is gone now', () => {
  test('is refused without a deprecation', () => {
    expect(brokenPromises(bill('total: Int'), bill(''), today)).toEqual(['Bill.total was removed.']);
  });

  test('is refused with a deprecation that names no day', () => {
    const released = bill('total: Int @deprecated(reason: "Take sum.")');
    expect(brokenPromises(released, bill(''), today)).toEqual(['Bill.total was removed.']);
  });

  test.each(['2027-02-01', '2028-01-01'])('is refused before its day, %s', (day) => {
    expect(brokenPromises(bill(`total: Int ${gone(day)}`), bill(''), today)).toEqual(['Bill.total was removed.']);
  });

  test.each(['2027-01-31', '2026-12-31'])('is allowed from its day on, %s', (day) => {
    expect(brokenPromises(bill(`total: Int ${gone(day)}`), bill(''), today)).toEqual([]);
  });

  test.each(['2026-02-31', '2026-13-01'])('is refused when its day is in no calendar, %s', (day) => {
    expect(brokenPromises(bill(`total: Int ${gone(day)}`), bill(''), today)).toHaveLength(1);
  });

  test('is what was released: a deprecation that the change itself brings does not count', () => {
    const current = bill(`total: Float ${gone('2026-01-01')}`);
    expect(brokenPromises(bill('total: Int'), current, today)).toEqual(['Bill.total changed type from Int to Float.']);
  });
});

describe('with a day that has passed', () => {
  test('the type of a field may change', () => {
    const released = bill(`total: Int ${gone('2026-01-01')}`);
    expect(brokenPromises(released, bill('total: Float'), today)).toEqual([]);
  });

  test('an argument, an input field and a value of an enum may go', () => {
    const released = `type Query { bills(in: State ${gone('2026-01-01')}, filter: Filter): [ID!] }
      enum State { OPEN PAID LOST ${gone('2026-01-01')} } input Filter { state: State text: String ${gone('2026-01-01')} }`;
    const current =
      'type Query { bills(filter: Filter): [ID!] } enum State { OPEN PAID } input Filter { state: State }';
    expect(brokenPromises(released, current, today)).toEqual([]);
  });

  test('a type goes with the last field that leads to it, and no sooner', () => {
    const lapsing = bill(`payer: Payer ${gone('2026-01-01')}`, 'type Payer { id: ID! }');
    expect(brokenPromises(lapsing, bill(''), today)).toEqual([]);
    const alsoElsewhere = bill(`payer: Payer ${gone('2026-01-01')} sender: Payer`, 'type Payer { id: ID! }');
    const changed = bill('sender: ID');
    expect(brokenPromises(alsoElsewhere, changed, today)).toEqual([
      'Payer was removed.',
      'Bill.sender changed type from Payer to ID.',
    ]);
  });
});

test.each([
  ['a field', bill('total: Int sum: Int')],
  ['a type', bill('total: Int payer: Payer', 'type Payer { id: ID! }')],
  [
    'an argument that may be left out',
    'type Query { bill(id: ID!, at: String): Bill } type Bill { id: ID! total: Int }',
  ],
  [
    'an interface',
    `interface Node { id: ID! } type Query { bill(id: ID!): Bill node(id: ID!): Node }
    type Bill implements Node { id: ID! total: Int }`,
  ],
  ['a deprecation', bill(`total: Int ${gone('2029-01-01')}`)],
])('%s more breaks nothing', (_, current) => {
  expect(brokenPromises(bill('total: Int'), current, today)).toEqual([]);
});

test('An argument that must be given breaks what was sent without it.', () => {
  const current = bill('total: Int').replace('id: ID!', 'id: ID!, at: String!');
  expect(brokenPromises(bill('total: Int'), current, today)).toEqual(['A required arg at on Query.bill was added.']);
});

test('What is reached through an interface alone is promised, too.', () => {
  const released = `interface Node { id: ID! } type Query { node: Node } type Bill implements Node { id: ID! }
    type Note implements Node { id: ID! }`;
  const current = 'interface Node { id: ID! } type Query { node: Node } type Bill implements Node { id: ID! }';
  expect(brokenPromises(released, current, today)).toEqual(['Note was removed.']);
});

test('A deprecation without a day is named by its coordinate.', () => {
  const sdl = `type Query { old: Int @deprecated bills(in: State @deprecated(reason: "Soon.")): Int ${gone('2029-01-01')} }
    enum State { LOST @deprecated(reason: "Removed on some day.") }`;
  expect(undatedDeprecations(sdl)).toEqual(['Query.old', 'Query.bills.in', 'State.LOST']);
});

import { expect, test } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { invoices } from '../../src/kantata/resources/invoices.js';
import { createPlanner, type Planner } from '../../src/loading/planner.js';
import type { Selection } from '../../src/loading/selection.js';

const schema = buildSchema(`
  type Payment { invoice: Invoice }
  type Invoice { title: String user: User }
  type User { id: ID }
  type Query { payments: [Payment!] }
`);

/** The selections that `invoice` is given, parent by parent. */
function selectionsOf(planner: Planner, source: string): Selection[] {
  const seen: Selection[] = [];
  const invoice = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    seen.push(planner.selection(info));
    return null;
  };
  graphqlSync({ schema, source, rootValue: { payments: [{ invoice }, { invoice }, { invoice }] } });
  return seen;
}

test('A selection and its needs are worked out once for all parents of a field.', () => {
  const planner = createPlanner();
  const selections = selectionsOf(planner, '{ payments { invoice { title user { id } } } }');
  expect(selections).toHaveLength(3);
  expect(new Set(selections).size).toBe(1);
  const needs = selections.map((selection) => planner.needs(invoices, selection));
  expect(new Set(needs).size).toBe(1);
});

test('Two aliases of a field have their own selections.', () => {
  const selections = selectionsOf(createPlanner(), '{ payments { a: invoice { title } b: invoice { user { id } } } }');
  expect(new Set(selections).size).toBe(2);
  expect([...new Set(selections)].map((selection) => [...selection.keys()])).toEqual([['title'], ['user']]);
});

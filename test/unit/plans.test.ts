import { expect, test } from '@jest/globals';
import { buildSchema, executeSync, parse, type DocumentNode, type GraphQLResolveInfo } from 'graphql';
import { invoices } from '../../src/kantata/resources/invoices.js';
import type { Plan } from '../../src/loading/plan.js';
import { createPlans, type Plans } from '../../src/loading/plans.js';
import type { Selection } from '../../src/loading/selection.js';

const schema = buildSchema(`
  type Payment { invoice: Invoice }
  type Invoice { title: String user: User }
  type User { id: ID }
  type Query { payments: [Payment!] }
`);

interface Seen {
  readonly plan: Plan;
  readonly selection: Selection;
}

/** What `invoice` is told, parent by parent. */
function seenBy(plans: Plans, document: DocumentNode, variableValues: Record<string, unknown> = {}): Seen[] {
  const seen: Seen[] = [];
  const invoice = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    const plan = plans(info);
    seen.push({ plan, selection: plan.selection(info) });
    return null;
  };
  executeSync({ schema, document, variableValues, rootValue: { payments: [{ invoice }, { invoice }, { invoice }] } });
  return seen;
}

const distinct = (values: readonly unknown[]): number => new Set(values).size;

test('A selection and its needs are worked out once for all parents of a field, and for all requests.', () => {
  const plans = createPlans();
  const document = parse('{ payments { invoice { title user { id } } } }');
  const seen = [...seenBy(plans, document), ...seenBy(plans, document)];
  expect(seen).toHaveLength(6);
  expect(distinct(seen.map(({ selection }) => selection))).toBe(1);
  expect(distinct(seen.map(({ plan, selection }) => plan.needs(invoices, selection)))).toBe(1);
  expect(distinct(seen.map(({ plan }) => plan.projection))).toBe(1);
});

test('Two aliases of a field have their own selections.', () => {
  const seen = seenBy(createPlans(), parse('{ payments { a: invoice { title } b: invoice { user { id } } } }'));
  const selections = new Set(seen.map(({ selection }) => selection));
  expect([...selections].map((selection) => [...selection.keys()])).toEqual([['title'], ['user']]);
});

test('A field that is asked for in two places, and with more beside it in one, has a selection for each.', () => {
  const document = parse(`
    { payments { ...Some } more: payments { ...Some invoice { user { id } } } }
    fragment Some on Payment { invoice { title } }`);
  const seen = seenBy(createPlans(), document);
  const selections = new Set(seen.map(({ selection }) => selection));
  expect([...selections].map((selection) => [...selection.keys()])).toEqual([['title'], ['title', 'user']]);
});

test('What @skip and @include are told makes a plan of its own; other variables do not.', () => {
  const plans = createPlans();
  const document = parse(`query ($with: Boolean!, $other: Boolean) {
    payments { invoice { title user @include(if: $with) { id } } }
  }`);
  const runs = [{ with: true }, { with: false }, { with: true, other: true }, { with: true, other: false }].map(
    (variables) => seenBy(plans, document, variables)[0]!.selection,
  );
  expect(runs.map((selection) => [...selection.keys()])).toEqual([
    ['title', 'user'],
    ['title'],
    ['title', 'user'],
    ['title', 'user'],
  ]);
  expect(distinct(runs)).toBe(2);
});

test('What decides is found in fragments, too, and behind a default.', () => {
  const plans = createPlans();
  const document = parse(`
    query ($with: Boolean = true) { payments { ...Some } }
    fragment Some on Payment { invoice { title user @include(if: $with) { id } } }`);
  const keys = [{}, { with: false }].map((variables) => [...seenBy(plans, document, variables)[0]!.selection.keys()]);
  expect(keys).toEqual([['title', 'user'], ['title']]);
});

test('However many values conditions have, as many plans as are kept are kept, and all are right.', () => {
  const plans = createPlans();
  const names = Array.from({ length: 8 }, (_, index) => `c${index}`);
  const document = parse(`query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
    payments { invoice { ${names.map((name) => `${name}: title @include(if: $${name})`).join(' ')} user { id } } }
  }`);
  for (let bits = 0; bits < 256; bits += 1) {
    const variables = Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) > 0]));
    const keys = [...seenBy(plans, document, variables)[0]!.selection.keys()];
    expect(keys).toEqual(bits === 0 ? ['user'] : ['title', 'user']);
  }
});

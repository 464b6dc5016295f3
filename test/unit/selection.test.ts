import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { selectionOf, type Selection } from '../../src/loading/selection.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  union Payable = Payment | Invoice
  type Payment implements Node { id: ID! message: String amount: Money invoice: Invoice }
  interface Titled { title: String }
  type Invoice implements Node & Titled { id: ID! title: String message: String payments: [Payment!]! }
  type Money { decimal: String currency: String }
  type Query { payment: Payment payments: [Payment!] count: Int }
`);

type Tree = { readonly [field: string]: Tree };
const treeOf = (selection: Selection): Tree =>
  Object.fromEntries([...selection].map(([name, below]) => [name, treeOf(below)] as const));

/** What `payment`, `payments` or `count` sees of its own selection. */
function selectionIn(source: string, variableValues: Record<string, unknown> = {}): Tree | undefined {
  let seen: Tree | undefined;
  const see = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    seen = treeOf(selectionOf(info));
    return null;
  };
  const { errors } = graphqlSync({
    schema,
    source,
    variableValues,
    rootValue: { payment: see, payments: see, count: see },
  });
  expect(errors).toBeUndefined();
  return seen;
}

describe('a selection', () => {
  test('tells the fields below a field, and what is below those', () => {
    expect(selectionIn('{ payment { id amount { decimal } invoice { payments { id } } } }')).toEqual({
      id: {},
      amount: { decimal: {} },
      invoice: { payments: { id: {} } },
    });
  });

  test('is the same below a list', () => {
    expect(selectionIn('{ payments { id message } }')).toEqual({ id: {}, message: {} });
  });

  test('is empty below a leaf', () => {
    expect(selectionIn('{ count }')).toEqual({});
  });

  test('knows fields by their names, not by their aliases', () => {
    expect(selectionIn('{ payment { message: id text: message sum: amount { x: currency } } }')).toEqual({
      id: {},
      message: {},
      amount: { currency: {} },
    });
  });

  test('unites two aliases of one field', () => {
    expect(selectionIn('{ payment { a: amount { decimal } b: amount { currency } } }')).toEqual({
      amount: { decimal: {}, currency: {} },
    });
  });

  test('unites a field that is asked for twice at the root', () => {
    expect(selectionIn('{ payment { id } payment { message } }')).toEqual({ id: {}, message: {} });
  });

  test('keeps two aliases of the field itself apart', () => {
    expect(selectionIn('{ payment { message } other: payment { id } }')).toEqual({ id: {} });
  });

  test('holds __typename', () => {
    expect(selectionIn('{ payment { __typename invoice { __typename } } }')).toEqual({
      __typename: {},
      invoice: { __typename: {} },
    });
  });
});

describe('fragments', () => {
  test('are part of the selection, named, nested and inline', () => {
    const source = `
      { payment { ...Outer ... { id } ... on Payment { amount { currency } } } }
      fragment Outer on Payment { message invoice { ...Inner } }
      fragment Inner on Invoice { title }`;
    expect(selectionIn(source)).toEqual({ message: {}, invoice: { title: {} }, id: {}, amount: { currency: {} } });
  });

  test('of the same field are united', () => {
    const source = `
      { payment { ...A ...B invoice { id } } }
      fragment A on Payment { invoice { title } amount { decimal } }
      fragment B on Payment { invoice { message payments { id } } }`;
    expect(selectionIn(source)).toEqual({
      invoice: { title: {}, message: {}, payments: { id: {} }, id: {} },
      amount: { decimal: {} },
    });
  });

  test('on an interface or a union that holds the type apply', () => {
    expect(selectionIn('{ payment { ... on Node { id } ... on Payable { __typename } } }')).toEqual({
      id: {},
      __typename: {},
    });
  });

  test('on an interface that the type does not have do not', () => {
    expect(selectionIn('{ payment { id ... on Node { ... on Titled { title } } } }')).toEqual({ id: {} });
  });

  test('on another type do not', () => {
    const source = `
      { payment { id ... on Node { ... on Invoice { title } ...Other } ... on Payable { ... on Payment { message } } } }
      fragment Other on Invoice { payments { id } }`;
    expect(selectionIn(source)).toEqual({ id: {}, message: {} });
  });
});

describe('@skip and @include', () => {
  test.each([
    ['@include(if: true)', true],
    ['@include(if: false)', false],
    ['@skip(if: true)', false],
    ['@skip(if: false)', true],
    ['@skip(if: false) @include(if: false)', false],
    ['@skip(if: true) @include(if: true)', false],
    ['@include(if: $yes)', true],
    ['@include(if: $no)', false],
    ['@skip(if: $yes)', false],
    ['@skip(if: $no)', true],
    ['@include(if: $unset)', true],
    ['@skip(if: $unset)', false],
  ])('%s decides on a field, a spread and an inline fragment alike', (directive, stays) => {
    const head = 'query ($yes: Boolean!, $no: Boolean!, $unset: Boolean! = true)';
    // Some of the variables are used in one case only.
    const use = 'x: id @skip(if: $yes) y: id @skip(if: $no) z: id @skip(if: $unset)';
    const places = [
      `message ${directive}`,
      `... ${directive} { message }`,
      `... on Payment ${directive} { message }`,
      `...Text ${directive}`,
    ];
    for (const place of places) {
      const other = place.startsWith('...Text') ? '' : '...Unused @include(if: false)';
      const source = `${head} { payment { ${use} ${place} ${other} } }
        fragment ${other === '' ? 'Text' : 'Unused'} on Payment { message }`;
      expect(selectionIn(source, { yes: true, no: false })).toEqual({ id: {}, ...(stays && { message: {} }) });
    }
  });

  test('leave a field that another place still asks for', () => {
    expect(selectionIn('{ payment { message @skip(if: true) ... { message } } }')).toEqual({ message: {} });
  });
});

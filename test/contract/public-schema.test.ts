import { describe, expect, test } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { createSchema } from '../../src/schema.js';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objectTypes = types.filter(isObjectType);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type and everything in it that a description can stand on, by the path that an editor would show. */
function partsOf(type: GraphQLNamedType): Described[] {
  const below = (part: Described, parent: string): Described => ({ ...part, name: `${parent}.${part.name}` });
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    return fields.flatMap((field) => [
      below(field, type.name),
      ...field.args.map(({ name, description }) => ({ name: `${type.name}.${field.name}(${name}:)`, description })),
    ]);
  }
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => below(field, type.name));
  return isEnumType(type) ? type.getValues().map((value) => below(value, type.name)) : [];
}

const parts = types.flatMap((type): Described[] => [type, ...partsOf(type)]);
const text = ({ description }: Described) => (description ?? '').trim();
const namesOf = (found: readonly Described[]) => found.map(({ name }) => name);

describe('every type, field, argument, input field and enum value', () => {
  test('has a description of some substance', () => {
    expect(namesOf(parts.filter((part) => text(part).length <= 10))).toEqual([]);
  });

  test('is described in full sentences', () => {
    expect(namesOf(parts.filter((part) => !/^[\p{Lu}`"][^]*\.$/u.test(text(part))))).toEqual([]);
  });

  test('is not described by its own name', () => {
    const bare = (words: string) => words.toLowerCase().replaceAll(/[^a-z]/g, '');
    const last = (name: string) => name.split('.').at(-1) ?? name;
    expect(namesOf(parts.filter((part) => bare(text(part)) === bare(last(part.name))))).toEqual([]);
  });
});

/** What a resolved parent simply holds: the rest must be resolved, since upstream's names are not the schema's. */
function isPlainProperty(typename: string, field: string): boolean {
  if (/(Connection|Edge|Payload)$/.test(typename)) return true;
  if (['PageInfo', 'UserError', 'WriteStatus'].includes(typename)) return true;
  return field === 'id' || (typename === 'Money' && field === 'minorUnits');
}

test('Every field has a resolver, but for the properties of connections, sums, payloads and the id of a record.', () => {
  const missing = objectTypes.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name, resolve }) => resolve === undefined && !isPlainProperty(type.name, name))
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(missing).toEqual([]);
});

test('Every field that may cost an upstream call may be null.', () => {
  // A write that cannot be told of at all is an error of the whole operation, which holds nothing else.
  const isFree = (name: string) =>
    /(Connection|Edge|Payload)$/.test(name) || ['PageInfo', 'Mutation', 'UserError', 'WriteStatus'].includes(name);
  const required = objectTypes
    .filter(({ name }) => !isFree(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map(({ name }) => `${type.name}.${name}`),
    );
  // The places of `nodes` may be null, one by one.
  const free = required.filter((name) => !/\.(id|nodeId)$/.test(name));
  expect(free.sort()).toEqual(['Money.minorUnits', 'Query.nodes']);
});

describe.each(objectTypes.filter(({ name }) => name.endsWith('Connection')))('$name', (connection) => {
  const node = connection.name.replace(/Connection$/, '');

  test('has the five fields of every connection, none of them null', () => {
    const fields = Object.values(connection.getFields()).map(({ name, type }) => `${name}: ${String(type)}`);
    expect(fields.sort()).toEqual([
      `edges: [${node}Edge!]!`,
      `nodes: [${node}!]!`,
      'pageCount: Int!',
      'pageInfo: PageInfo!',
      'totalCount: Int!',
    ]);
  });

  test('is asked for with the same arguments everywhere', () => {
    const places = objectTypes.flatMap((type) =>
      Object.values(type.getFields()).filter((field) => field.type === connection),
    );
    for (const { args } of places) {
      const written = args.map(({ name, type, defaultValue }) => [name, String(type), defaultValue]);
      expect(written).toEqual(
        expect.arrayContaining([
          ['first', 'Int', 20],
          ['after', 'String', undefined],
          ['page', 'Int', undefined],
          ['filter', `${node}Filter`, undefined],
        ]),
      );
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLType,
} from 'graphql';
import type { FieldCodec } from '../../src/kantata/fields.js';
import { resourceOf, resources } from '../../src/kantata/registry.js';
import { createResolvers } from '../../src/resolvers/resolvers.js';
import { createSchema } from '../../src/schema.js';

const schema = createSchema();
const resolvers: Readonly<Record<string, object>> = createResolvers();
const sorted = (names: Iterable<string>) => [...names].sort();
const rows = resources.map((resource) => ({ ...resource, toString: () => resource.typename }));

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (isObjectType(type)) return type;
  throw new Error(`The SDL has no object type ${name}.`);
}

function namedType(fields: Readonly<Record<string, { readonly type: GraphQLType }>>, name: string) {
  const field = fields[name];
  return field && getNamedType(field.type);
}

function enumOf(name: string, type: GraphQLObjectType): GraphQLEnumType | null {
  const named = namedType(type.getFields(), name);
  return isEnumType(named) ? named : null;
}

const enumNames = (type: GraphQLEnumType) => type.getValues().map(({ name }) => name);
const nestedTypes = resources.flatMap(({ fields }) => Object.values(fields).flatMap(({ nested }) => nested ?? []));

describe.each(rows)('the type $typename', ({ typename, fields, associations }) => {
  const type = objectType(typename);
  const sdl = type.getFields();
  const told = [...Object.keys(fields), ...Object.keys(associations)];

  test('has every field of its row in the SDL', () => {
    expect(told.filter((name) => !(name in sdl))).toEqual([]);
  });

  test('has in its SDL only what its row tells or what is written by hand', () => {
    const resolved = Object.keys(resolvers[typename] ?? {});
    expect(sorted(Object.keys(sdl))).toEqual(sorted(new Set(['id', ...told, ...resolved])));
  });

  test('may be null everywhere but at its ids', () => {
    const required = Object.values(sdl).filter((field) => isNonNullType(field.type));
    expect(required.map(({ name }) => name)).toEqual(['id', 'nodeId']);
  });

  test('is a Node', () => {
    expect(type.getInterfaces().map(({ name }) => name)).toEqual(['Node']);
  });

  test('has its links typed as what they point at', () => {
    for (const [name, { kind, path }] of Object.entries(associations)) {
      const target = resourceOf(path).typename;
      expect(`${name}: ${String(sdl[name]?.type)}`).toBe(`${name}: ${kind === 'one' ? target : `[${target}!]`}`);
    }
  });

  test('has its sums as Money, its nested hashes as their own types, and nothing else so', () => {
    const expected = (codec: FieldCodec) => (codec.currencyOf === null ? codec.nested?.typename : 'Money');
    for (const [name, codec] of Object.entries(fields)) {
      const named = namedType(sdl, name);
      expect([name, isObjectType(named) ? named.name : undefined]).toEqual([name, expected(codec)]);
    }
  });

  test('has ids as ID, singular or in a list as their keys are', () => {
    const suffixes: Record<string, string> = { ID: '_id', '[ID!]': '_ids' };
    for (const [name, { key }] of Object.entries(fields)) {
      const written = String(sdl[name]?.type);
      const suffix = /_ids?$/.exec(key)?.[0];
      expect([name, suffixes[written]]).toEqual([name, suffix]);
      expect([name, isListType(sdl[name]?.type)]).toEqual([name, suffix === '_ids']);
    }
  });

  test('has a raw twin of every enum, from the same key', () => {
    for (const [name, codec] of Object.entries(fields)) {
      if (!enumOf(name, type)) continue;
      const twin = fields[`${name}Raw`];
      expect(twin).toMatchObject({ key: codec.key, optional: codec.optional, include: codec.include });
      expect(String(sdl[`${name}Raw`]?.type)).toBe('String');
    }
  });

  test('reads every name of an enum from the word behind it, and any other word as UNKNOWN', () => {
    for (const [name, codec] of Object.entries(fields)) {
      const choices = enumOf(name, type);
      if (!choices) continue;
      const names = enumNames(choices);
      expect(names).toContain('UNKNOWN');
      const words = names.map((value) => value.toLowerCase().replaceAll('_', ' '));
      expect(words.map((word) => codec.read(word))).toEqual(names);
      expect(codec.read('a word that nobody has heard of')).toBe('UNKNOWN');
    }
  });

  test('reads no word as a name that its enum lacks', () => {
    const everyName = Object.values(schema.getTypeMap()).flatMap((other) =>
      isEnumType(other) ? enumNames(other) : [],
    );
    for (const [name, codec] of Object.entries(fields)) {
      const choices = enumOf(name, type);
      if (!choices) continue;
      const read = everyName.map((value) => codec.read(value.toLowerCase().replaceAll('_', ' ')));
      expect(enumNames(choices)).toEqual(expect.arrayContaining([...new Set(read)]));
    }
  });
});

const listed = rows.filter(({ typename }) => schema.getType(`${typename}Connection`));
const paging = ['after', 'filter', 'first', 'page', 'orderBy'];

/** Fields that answer a connection of a type, at the root and below other types. */
const connectionsOf = (typename: string) =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ type }) => getNamedType(type).name === `${typename}Connection`);

/** Filters that upstream requires are arguments of their own. */
const requiredFilters = (typename: string) =>
  connectionsOf(typename).flatMap(({ args }) => args.map(({ name }) => name).filter((name) => !paging.includes(name)));

describe.each(listed)('the lists of $typename', ({ typename, filters, orders }) => {
  const filterType = schema.getType(`${typename}Filter`);
  const orderType = schema.getType(`${typename}OrderField`);

  test('have a codec for every filter but ids, and a filter for every codec', () => {
    const inputs = isInputObjectType(filterType) ? Object.keys(filterType.getFields()) : [];
    const given = [...inputs, ...requiredFilters(typename)];
    expect(sorted(given)).toEqual(sorted(['ids', ...Object.keys(filters)]));
  });

  test('have a word of upstream for every choice of a filter', () => {
    for (const [name, { write }] of Object.entries(filters)) {
      const named = isInputObjectType(filterType) ? namedType(filterType.getFields(), name) : undefined;
      if (!isEnumType(named)) continue;
      const names = enumNames(named).filter((value) => value !== 'UNKNOWN');
      expect(names.map((value) => write(name, value))).toEqual(names.map((value) => value.toLowerCase()));
      if (enumNames(named).includes('UNKNOWN')) expect(() => write(name, 'UNKNOWN')).toThrow(name);
    }
  });

  test('can be ordered by what the row names, and by nothing else', () => {
    const names = isEnumType(orderType) ? enumNames(orderType) : [];
    expect(sorted(names)).toEqual(sorted(orders.map((order) => order.toUpperCase())));
  });

  test('take an order only where upstream has one', () => {
    const connections = connectionsOf(typename);
    expect(connections).not.toEqual([]);
    const expected = [...paging.slice(0, 4), ...requiredFilters(typename), ...(orders.length > 0 ? ['orderBy'] : [])];
    for (const { args } of connections) expect(sorted(args.map(({ name }) => name))).toEqual(sorted(expected));
  });
});

describe.each(nestedTypes)('the nested type $typename', ({ typename, fields }) => {
  test('has the fields of its row, and no others', () => {
    const sdl = objectType(typename).getFields();
    expect(sorted(Object.keys(sdl))).toEqual(sorted(Object.keys(fields)));
    expect(sorted(Object.keys(resolvers[typename] ?? {}))).toEqual(sorted(Object.keys(fields)));
  });

  test('may be null everywhere', () => {
    const fieldTypes = Object.values(objectType(typename).getFields()).map(({ type }) => type);
    expect(fieldTypes.filter(isNonNullType)).toEqual([]);
  });
});

test('Every object type belongs to a row, or is one of the few that all rows share.', () => {
  const ofRows = [
    ...resources.map(({ typename }) => typename),
    ...listed.flatMap(({ typename }) => [`${typename}Connection`, `${typename}Edge`]),
  ];
  const ofWrites = ['Mutation', 'UserError', 'WriteStatus'].concat(
    ['CreateExternalPayment', 'CreateInvoice', 'DeleteExternalPayment'].map((name) => `${name}Payload`),
  );
  const known = new Set([
    ...ofRows,
    ...nestedTypes.map(({ typename }) => typename),
    'Money',
    'PageInfo',
    'Query',
    ...ofWrites,
  ]);
  const all = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  expect(sorted(all.map(({ name }) => name))).toEqual(sorted(known));
});

test('No type is a Node but those of the rows.', () => {
  const node = schema.getType('Node');
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  expect(sorted(nodes.map(({ name }) => name))).toEqual(sorted(resources.map(({ typename }) => typename)));
});

test('Every enum with UNKNOWN is what a row reads, and no other enum has it.', () => {
  const read = resources.flatMap(({ typename, fields }) =>
    Object.keys(fields).flatMap((name) => enumOf(name, objectType(typename))?.name ?? []),
  );
  const withUnknown = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && enumNames(type).includes('UNKNOWN'),
  );
  expect(sorted(withUnknown.map(({ name }) => name))).toEqual(sorted(new Set(read)));
});

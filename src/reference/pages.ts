import {
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { partsOf } from './parts.js';

/** Some types that are read together. */
export interface Page {
  /** "external-payment": the end of its address. */
  readonly slug: string;
  readonly title: string;
  readonly types: readonly GraphQLNamedType[];
}

const basics = 'Basics';
const titles: Readonly<Record<string, string>> = { Query: 'Queries', Mutation: 'Mutations' };

/** A query that tells of mutations. */
const elsewhere: Readonly<Record<string, string>> = { WriteStatus: 'Mutation' };

/** Everything that belongs to a kind of record by its name. */
const companions = ['Connection', 'Edge', 'Filter', 'Order', 'OrderField'];

/**
 * The roots, then one page for each kind of record with its lists, filters and enums, then what they share. A type that
 * one page alone refers to is on that page.
 */
export function pagesOf(schema: GraphQLSchema): Page[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const owners = ownersOf(types);
  const records = types.filter(isRecord).map(({ name }) => name);
  const names = ['Query', 'Mutation', ...records.sort(), basics].filter((name) =>
    types.some((type) => ownerIn(owners, type) === name),
  );
  return names.map((name) => ({
    slug: name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    title: titles[name] ?? name,
    types: types.filter((type) => ownerIn(owners, type) === name).sort(byName(name)),
  }));
}

const ownerIn = (owners: ReadonlyMap<string, string>, { name }: GraphQLNamedType): string => owners.get(name) ?? basics;

function isRecord(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}

/** By the name of a type, what its page is named for. What has none is shared. */
function ownersOf(types: readonly GraphQLNamedType[]): Map<string, string> {
  const records = types.filter(isRecord).map(({ name }) => name);
  const owners = new Map([
    ...Object.entries(elsewhere),
    ...['Query', 'Mutation', ...records].map((name) => [name, name] as const),
  ]);
  for (const record of records) for (const end of companions) owners.set(record + end, record);
  const shared = new Set(types.filter(({ name }) => !owners.has(name)));
  for (let found = true; found;) {
    found = false;
    for (const type of shared) {
      const by = types.filter((other) => refersTo(other, type.name)).map(({ name }) => owners.get(name) ?? basics);
      const [owner] = by;
      if (owner === undefined || owner === basics || by.some((other) => other !== owner)) continue;
      owners.set(type.name, owner);
      found = shared.delete(type);
    }
  }
  return owners;
}

function refersTo(type: GraphQLNamedType, name: string): boolean {
  if (isObjectType(type) || isInterfaceType(type)) {
    if (type.getInterfaces().some((parent) => parent.name === name)) return true;
  }
  const parts = partsOf(type);
  return [...parts, ...parts.flatMap(({ args }) => args)].some(({ typeName }) => typeName === name);
}

/** What the page is named for comes first. */
const byName = (first: string) => (one: GraphQLNamedType, other: GraphQLNamedType) =>
  Number(other.name === first) - Number(one.name === first) || (one.name < other.name ? -1 : 1);

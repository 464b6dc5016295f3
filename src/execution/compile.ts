import {
  defaultFieldResolver,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { groupsOf, type Source } from '../loading/selection.js';

/** A field as it is run, each time for another parent: all that can be known about it without one. */
export interface CompiledField {
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly shape: Shape;
  /** Its place in what a run remembers. */
  readonly index: number;
}

/** How a value becomes a part of the answer. */
export type Shape =
  | { readonly is: 'leaf'; readonly type: GraphQLLeafType; readonly isNonNull: boolean }
  | { readonly is: 'list'; readonly item: Shape; readonly isNonNull: boolean }
  | { readonly is: 'object'; readonly below: () => CompiledSelection; readonly isNonNull: boolean }
  | {
      readonly is: 'abstract';
      readonly type: GraphQLAbstractType;
      readonly below: (type: GraphQLObjectType) => CompiledSelection;
      readonly isNonNull: boolean;
    };

export interface CompiledSelection {
  readonly type: GraphQLObjectType;
  /** In the order of the answer; null: `__typename`. */
  readonly fields: readonly { readonly name: string; readonly field: CompiledField | null }[];
  /** A name in it would be taken for an object's prototype. */
  readonly hasProto: boolean;
}

/** Thrown for introspection, which graphql-js answers. */
export class NotCompiled extends Error {}

/** Compiles selections when they are first met, so that what never comes costs nothing. */
export function compileSelection(
  source: Source,
  type: GraphQLObjectType,
  nodes: Parameters<typeof groupsOf>[2],
  nextIndex: () => number,
): CompiledSelection {
  const fields = [...groupsOf(source, type, nodes)].map(([name, [first, ...rest]]) => {
    if (!first) throw new NotCompiled();
    return { name, field: compileField(source, type, [first, ...rest], nextIndex) };
  });
  return { type, fields, hasProto: fields.some(({ name }) => name === '__proto__') };
}

function compileField(
  source: Source,
  parentType: GraphQLObjectType,
  nodes: CompiledField['nodes'],
  nextIndex: () => number,
): CompiledField | null {
  const fieldName = nodes[0].name.value;
  if (fieldName === '__typename') return null;
  const field = parentType.getFields()[fieldName];
  if (!field) throw new NotCompiled();
  const resolve = field.resolve ?? defaultFieldResolver;
  const shape = compileShape(source, field.type, nodes, nextIndex);
  return { parentType, field, nodes, resolve, shape, index: nextIndex() };
}

function compileShape(
  source: Source,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  nextIndex: () => number,
): Shape {
  if (isNonNullType(type)) return { ...compileShape(source, type.ofType, nodes, nextIndex), isNonNull: true };
  const isNonNull = false;
  if (isListType(type)) return { is: 'list', item: compileShape(source, type.ofType, nodes, nextIndex), isNonNull };
  if (isLeafType(type)) return { is: 'leaf', type, isNonNull };
  const below = once((objectType) => compileSelection(source, objectType, nodes, nextIndex));
  return isObjectType(type)
    ? { is: 'object', below: () => below(type), isNonNull }
    : { is: 'abstract', type, below, isNonNull };
}

function once<T>(make: (type: GraphQLObjectType) => T): (type: GraphQLObjectType) => T {
  const made = new Map<GraphQLObjectType, T>();
  return (type) => {
    const known = made.get(type) ?? make(type);
    made.set(type, known);
    return known;
  };
}

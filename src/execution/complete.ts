import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
} from 'graphql';
import type { CompiledField, Shape } from './compile.js';
import { failed, isPromise, runSelection, type Path, type Run } from './run.js';

/** `completeValue` of what may have to be waited for; the promise of it that this gives fails only where null must not be. */
export function completeCome(
  run: Run,
  field: CompiledField,
  shape: Shape,
  value: unknown,
  above: Path | null,
  key: Path['key'],
): unknown {
  const completed = isPromise(value)
    ? completeLater(run, field, shape, value, above, key)
    : completeValue(run, field, shape, value, above, key);
  return completed instanceof Promise ? failedLater(run, field, shape, completed, above, key) : completed;
}

async function completeLater(
  run: Run,
  field: CompiledField,
  shape: Shape,
  value: PromiseLike<unknown>,
  above: Path | null,
  key: Path['key'],
): Promise<unknown> {
  return completeValue(run, field, shape, await value, above, key);
}

async function failedLater(
  run: Run,
  field: CompiledField,
  shape: Shape,
  completed: Promise<unknown>,
  above: Path | null,
  key: Path['key'],
): Promise<unknown> {
  try {
    return await completed;
  } catch (error) {
    return failed(run, field, shape.isNonNull, error, above, key);
  }
}

/**
 * What a resolver gave, as it stands in the answer, at `key` below `above`; or a promise of it. Throws what makes it
 * null.
 */
function completeValue(
  run: Run,
  field: CompiledField,
  shape: Shape,
  value: unknown,
  above: Path | null,
  key: Path['key'],
): unknown {
  if (value === null || value === undefined) {
    if (!shape.isNonNull) return null;
    throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.field.name}.`);
  }
  if (value instanceof Error) throw value;
  switch (shape.is) {
    case 'leaf':
      return completeLeaf(shape, value);
    case 'list':
      return completeList(run, field, shape.item, value, { above, key });
    case 'object':
      return runSelection(run, shape.below(), value, { above, key });
    case 'abstract':
      return completeAbstract(run, field, shape, value, { above, key });
  }
}

export function completeLeaf({ type }: Extract<Shape, { is: 'leaf' }>, value: unknown): unknown {
  const serialized: unknown = type.serialize(value);
  if (serialized !== null && serialized !== undefined) return serialized;
  throw new Error(`Expected a value of the type ${type.name}, but its serialization gave none.`);
}

function completeList(
  run: Run,
  field: CompiledField,
  item: Shape,
  value: unknown,
  path: Path,
): unknown[] | Promise<unknown[]> {
  if (!isIterable(value)) {
    const place = `${field.parentType.name}.${field.field.name}`;
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${place}".`);
  }
  const items: unknown[] = [];
  let isLater = false;
  for (const one of value) {
    const completed = completeItem(run, field, item, one, path, items.length);
    items.push(completed);
    if (completed instanceof Promise) isLater = true;
  }
  return isLater ? Promise.all(items) : items;
}

function completeItem(run: Run, field: CompiledField, item: Shape, value: unknown, path: Path, index: number): unknown {
  try {
    return completeCome(run, field, item, value, path, index);
  } catch (error) {
    return failed(run, field, item.isNonNull, error, path, index);
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function completeAbstract(
  run: Run,
  field: CompiledField,
  { type, below }: Extract<Shape, { is: 'abstract' }>,
  value: unknown,
  path: Path,
): unknown {
  const info = run.infos[field.index];
  const named = info && (type.resolveType ?? defaultTypeResolver)(value, run.context, info, type);
  if (isPromise(named)) {
    return Promise.resolve(named).then((name) => runSelection(run, below(typeOf(run, type, name)), value, path));
  }
  return runSelection(run, below(typeOf(run, type, named)), value, path);
}

function typeOf({ source: { schema } }: Run, abstract: GraphQLAbstractType, name: unknown): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  throw new GraphQLError(`Expected ${abstract.name} to resolve to one of its types, but got: ${String(name)}`);
}

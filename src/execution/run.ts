import {
  getArgumentValues,
  locatedError,
  type GraphQLError,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Source } from '../loading/selection.js';
import type { CompiledField, CompiledSelection } from './compile.js';
import { completeCome, completeLeaf } from './complete.js';

/** One run of a compiled operation. */
export interface Run {
  readonly source: Source;
  readonly operation: OperationDefinitionNode;
  /** The context of its request. */
  readonly context: unknown;
  /** In the order in which they happen. */
  readonly errors: GraphQLError[];
  /** What fields are told, which is the same for all their parents, by their index. */
  readonly infos: GraphQLResolveInfo[];
  readonly args: Readonly<Record<string, unknown>>[];
}

/** Where a value is in the answer, from there to its top. */
export interface Path {
  readonly above: Path | null;
  readonly key: string | number;
}

type Data = Record<string, unknown>;

/**
 * The answer's part for one object; a promise of it only where something in it has to be waited for.
 *
 * What is done for promises is written elsewhere: a function that holds functions has room made for what those refer to
 * each time it runs, and most parts of an answer wait for nothing.
 */
export function runSelection(
  run: Run,
  { type, fields, hasProto }: CompiledSelection,
  parent: unknown,
  path: Path | null,
): Data | Promise<Data> {
  const data: Data = hasProto ? { __proto__: null } : {};
  let pending: Promise<void>[] | null = null;
  try {
    for (const { name, field } of fields) {
      const value = field ? runField(run, field, name, parent, path) : type.name;
      data[name] = value;
      if (!(value instanceof Promise)) continue;
      const settled = settle(data, name, value);
      if (pending) pending.push(settled);
      else pending = [settled];
    }
  } catch (error) {
    if (!pending) throw error;
    return failAfter(pending, error);
  }
  return pending ? dataAfter(pending, data) : data;
}

function settle(data: Data, name: string, value: Promise<unknown>): Promise<void> {
  return value.then((come) => {
    data[name] = come;
  });
}

/** What was begun beside a failure comes to its end first: it may have errors to tell, and must not fail unheard. */
async function failAfter(pending: readonly Promise<void>[], error: unknown): Promise<never> {
  await Promise.allSettled(pending);
  throw error;
}

async function dataAfter(pending: readonly Promise<void>[], data: Data): Promise<Data> {
  await Promise.all(pending);
  return data;
}

function runField(run: Run, field: CompiledField, name: string, parent: unknown, path: Path | null): unknown {
  const { shape, index } = field;
  try {
    const args = run.args[index] ?? argsOf(run, field);
    const info = run.infos[index] ?? infoOf(run, field);
    const value = field.resolve(parent, args, run.context, info);
    // Most fields are of this kind, and none of what others need is needed for them.
    if (shape.is === 'leaf' && (typeof value === 'string' || typeof value === 'number')) {
      return completeLeaf(shape, value);
    }
    return completeCome(run, field, shape, value, path, name);
  } catch (error) {
    return failed(run, field, shape.isNonNull, error, path, name);
  }
}

/** Null with an error at its place; where it must not be null, what it is part of fails instead. */
export function failed(
  { errors }: Run,
  { nodes }: CompiledField,
  isNonNull: boolean,
  cause: unknown,
  above: Path | null,
  key: Path['key'],
): null {
  const error = locatedError(cause, nodes, keysOf({ above, key }));
  if (isNonNull) throw error;
  errors.push(error);
  return null;
}

function keysOf(path: Path): Path['key'][] {
  const keys: Path['key'][] = [];
  for (let at: Path | null = path; at; at = at.above) keys.push(at.key);
  return keys.reverse();
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

const noArgs: Readonly<Record<string, unknown>> = Object.freeze({});

function argsOf({ args, source }: Run, { field, nodes, index }: CompiledField) {
  return (args[index] = field.args.length === 0 ? noArgs : getArgumentValues(field, nodes[0], source.variableValues));
}

function infoOf(run: Run, field: CompiledField): GraphQLResolveInfo {
  return (run.infos[field.index] = new Info(run, field));
}

/** What graphql-js tells resolvers, but for the path of their field, which is not the same for all parents. */
class Info implements GraphQLResolveInfo {
  readonly schema: GraphQLResolveInfo['schema'];
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly operation: OperationDefinitionNode;
  readonly parentType: GraphQLResolveInfo['parentType'];
  readonly fieldNodes: CompiledField['nodes'];
  readonly fieldName: string;
  readonly returnType: GraphQLResolveInfo['returnType'];
  readonly rootValue = undefined;

  constructor({ source, operation }: Run, { parentType, field, nodes }: CompiledField) {
    this.schema = source.schema;
    this.fragments = source.fragments;
    this.variableValues = source.variableValues;
    this.operation = operation;
    this.parentType = parentType;
    this.fieldNodes = nodes;
    this.fieldName = field.name;
    this.returnType = field.type;
  }

  get path(): never {
    throw new Error('Compiled operations do not tell resolvers the path of their field.');
  }
}

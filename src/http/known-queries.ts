import type { GraphQLSchema } from 'graphql';
import type { Executor, Prepared, Valid } from '../execution/executor.js';
import type { Asked } from '../limits/trusted-documents.js';
import type { OnValid } from '../execution/seam.js';
import { createRecent } from '../loading/recent.js';
import type { Operation } from '../sight/operation.js';
import type { HttpRequest, HttpResponse } from './message.js';

/** A query that Apollo Server has answered before: what it would do for it again has been done. */
export interface KnownQuery {
  /** Not of any other. */
  readonly name: string;
  readonly document: Valid['document'];
  readonly operation: NonNullable<Valid['operation']>;
  /** Of Apollo Server's answer. */
  readonly contentType: string;
}

/** A request as almost all are: a document and its variables in JSON, and nothing out of the ordinary beside them. */
export interface PlainQuery {
  /** All of it but the variables. */
  readonly key: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface KnownQueries {
  readonly find: (plain: PlainQuery) => KnownQuery | null;
  /** Null: Apollo Server has to say what is wrong with it, or what it costs. */
  readonly prepare: (query: KnownQuery, variables: PlainQuery['variables']) => Prepared | null;
  /** Apollo Server has found this valid, and has it run with a copy of its context. */
  readonly onValid: OnValid;
  /** What it asked for has been answered by Apollo Server. */
  readonly learn: (plain: PlainQuery, operation: Operation, answer: HttpResponse) => void;
}

export interface KnownQueriesOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  /** Whether nothing has to be taken or refused for running it. */
  readonly isFree: (operation: Valid & Pick<KnownQuery, 'operation'> & { readonly schema: GraphQLSchema }) => boolean;
}

const mostQueries = 500;
/** All of them together take less than 10 MB. */
const longestKey = 16_000;

export function createKnownQueries({ schema, executor, isFree }: KnownQueriesOptions): KnownQueries {
  const known = createRecent<string, KnownQuery>(mostQueries);
  const valids = new WeakMap<object, Valid>();
  let learnt = 0;
  return {
    find: ({ key }) => known.get(key) ?? null,
    prepare({ document, operation }, variables) {
      const valid = { document, operation, variables };
      return isFree({ ...valid, schema }) ? executor.prepare(valid) : null;
    },
    onValid({ operation }, valid) {
      if (typeof operation === 'object' && operation !== null) valids.set(operation, valid);
    },
    learn({ key }, asking, { status, headers }) {
      const valid = valids.get(asking);
      const contentType = headers['content-type'];
      if (!valid?.operation || status !== 200 || contentType === undefined || !executor.prepare(valid)) return;
      const { document, operation } = valid;
      known.set(key, { name: String((learnt += 1)), document, operation, contentType });
    },
  };
}

/**
 * Null: there is something about it that Apollo Server should see. What a document says of writes is told by the words
 * that it cannot do without.
 */
export function readPlainQuery({ method, headers }: HttpRequest, { body }: Asked): PlainQuery | null {
  if (method !== 'POST' || !isRecord(body) || headers.has('x-explain') || !isJson(headers.get('content-type')))
    return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || /mutation|writeStatus/.test(query)) return null;
  if (!isNothing(operationName) && !isName(operationName)) return null;
  if (!isNothing(extensions) && (!isRecord(extensions) || 'persistedQuery' in extensions)) return null;
  if (!isNothing(variables) && !isRecord(variables)) return null;
  const key = `${headers.get('accept') ?? ''}\n${operationName ?? ''}\n${query}`;
  return key.length > longestKey ? null : { key, variables: variables ?? {} };
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[_a-z]\w*$/i.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pages of other origins can send other types without being asked for it; Apollo Server refuses them. */
function isJson(type: string | undefined): boolean {
  return type === 'application/json' || type?.startsWith('application/json;') === true;
}

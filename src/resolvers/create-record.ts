import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { queryString } from '../kantata/query-params.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { authorizationOf } from '../loading/credentials.js';
import { includesOf, type Needs } from '../loading/needs.js';
import type { WritePlan } from '../writes/plan.js';
import type { WriteRow } from '../writes/row.js';
import type { UserError } from '../writes/user-errors.js';
import { checkWrites } from './check-writes.js';
import { answerOf, rejected, type WriteAnswer } from './write-answers.js';

export interface Creation<Input> {
  readonly resource: Resource;
  /** The payload's field that the record is in. */
  readonly field: string;
  readonly idempotencyKey: string;
  /** The input as it can be sent, or all that is wrong with it. */
  readonly parsed: Input | readonly UserError[];
  readonly plan: (input: Input) => WritePlan;
}

/** What became of a write is told also where its record cannot be read just then: that fails at its own field. */
type LateRecord = Promise<WireRecord | null> | null;
export type PaymentPayload = WriteAnswer & { readonly externalPayment: LateRecord };
export type InvoicePayload = WriteAnswer & { readonly invoice: LateRecord };
export type StatusPayload = PaymentPayload & InvoicePayload & { readonly settlesAt: string | null };

/** Writes once, and answers with what the caller selected: from the answer to the POST itself where there is one. */
export async function createRecord<Input extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  { resource, field, idempotencyKey, parsed, plan }: Creation<Input>,
): Promise<WriteAnswer & { readonly record: LateRecord }> {
  const faults = [...checkWrites(context, info, idempotencyKey), ...(isFaults(parsed) ? parsed : [])];
  if (faults.length > 0 || isFaults(parsed)) return { ...rejected(...faults), record: null };
  const needs = needsBelow(context, info, resource, field);
  const query = queryString([], { includes: includesOf(needs), optionalFields: [] });
  const authorization = authorizationOf(context.caller);
  const result = await context.writes.create({
    authorization,
    idempotencyKey,
    input: parsed,
    plan: plan(parsed),
    query,
    startedAt: context.startedAt,
  });
  const answer = answerOf(result);
  if (result.is !== 'row') return { ...answer, record: null };
  context.loaders.afterWrite(resource.path, result.envelope, needs);
  return { ...answer, record: recordOf(context, info, resource, field, result.row) };
}

/** The record of a write that is done, when it is selected; null when it was deleted since, or is hidden from this caller. */
export function recordOf(
  context: Context,
  info: GraphQLResolveInfo,
  resource: Resource,
  field: string,
  { state, recordId }: WriteRow,
): LateRecord {
  if (state !== 'DONE' || recordId === null || !context.planOf(info).selection(info).has(field)) return null;
  const needs = needsBelow(context, info, resource, field);
  const record = Promise.resolve(context.loaders.load(resource.path, { id: recordId, needs, kind: 'lookup' }));
  // Its field tells of a failure; where another part of the payload fails first, nobody asks any more.
  record.catch(() => undefined);
  return record;
}

function needsBelow({ planOf }: Context, info: GraphQLResolveInfo, resource: Resource, field: string): Needs {
  const plan = planOf(info);
  return plan.needs(resource, plan.selection(info).get(field) ?? new Map());
}

function isFaults(parsed: object): parsed is readonly UserError[] {
  return Array.isArray(parsed);
}

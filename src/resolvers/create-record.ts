import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { GatewayError } from '../errors.js';
import { queryString } from '../kantata/query-params.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
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

export type CreationPayload = WriteAnswer & { readonly record: WireRecord | null };

/** Writes once, and answers with what the caller selected: from the answer to the POST itself where there is one. */
export async function createRecord<Input extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  { resource, field, idempotencyKey, parsed, plan }: Creation<Input>,
): Promise<CreationPayload> {
  const faults = [...checkWrites(context, info, idempotencyKey), ...(isFaults(parsed) ? parsed : [])];
  if (faults.length > 0 || isFaults(parsed)) return { ...rejected(...faults), record: null };
  const needs = needsBelow(context, info, resource, field);
  const query = queryString([], { includes: includesOf(needs), optionalFields: [] });
  const authorization = authorizationOf(context);
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
  return { ...answer, record: await recordOf(context, resource, result.row, needs) };
}

/** The record of a write that is done; null when it was deleted since, or is hidden from this caller. */
export async function recordOf(
  { loaders }: Context,
  { path }: Resource,
  { state, recordId }: WriteRow,
  needs: Needs,
): Promise<WireRecord | null> {
  if (state !== 'DONE' || recordId === null) return null;
  return loaders.load(path, { id: recordId, needs, kind: 'lookup' });
}

export function needsBelow({ planner }: Context, info: GraphQLResolveInfo, resource: Resource, field: string): Needs {
  return planner.needs(resource, planner.selection(info).get(field) ?? new Map());
}

/** Writes name their caller, so one without usable credentials ends here. */
export function authorizationOf({ caller }: Context): string {
  if (caller.authorization !== null) return caller.authorization;
  throw new GatewayError(
    'UNAUTHENTICATED',
    'Expected the header "Authorization: Bearer <Kantata token>", but none came that can be used.',
  );
}

function isFaults(parsed: object): parsed is readonly UserError[] {
  return Array.isArray(parsed);
}

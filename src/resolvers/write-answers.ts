import { z } from 'zod';
import { GatewayError } from '../errors.js';
import { upstreamErrors, type UpstreamError } from '../kantata/upstream-refusal.js';
import type { DeleteResult } from '../writes/deleter.js';
import { openStates, type WriteRow } from '../writes/row.js';
import type { UserError } from '../writes/user-errors.js';
import type { WriteResult } from '../writes/writer.js';

/** What a payload says of a write, beside its record. */
export interface WriteAnswer {
  readonly outcome: 'DONE' | 'REJECTED' | 'PENDING' | 'UNRESOLVED';
  readonly userErrors: readonly UserError[];
  readonly candidateIds: readonly string[];
}

const plain = { userErrors: [], candidateIds: [] } as const;

export function rejected(...userErrors: readonly UserError[]): WriteAnswer {
  return { outcome: 'REJECTED', userErrors, candidateIds: [] };
}

/** Refused credentials, rate limits and outages are errors of the operation, not of its input. */
export function answerOf(result: WriteResult): WriteAnswer {
  switch (result.is) {
    case 'reused key': {
      const message =
        'input.idempotencyKey stands for other input, which may have been recorded; nothing was sent now. ' +
        'Ask writeStatus what became of it before anything else.';
      return rejected({ field: ['input', 'idempotencyKey'], message, code: 'IDEMPOTENCY_KEY_REUSED' });
    }
    case 'similar write open': {
      const message =
        'Another write just like this one is still being found out; nothing was sent. Try again a little later.';
      return rejected({ field: ['input'], message, code: 'SIMILAR_WRITE_OPEN' });
    }
    case 'rate limited':
      throw rateLimited(result.retryAfterMs);
    case 'not sent':
      throw new GatewayError(
        'UPSTREAM_UNAVAILABLE',
        'Kantata could not be reached, and nothing was sent; send it again with the same key.',
      );
    case 'no time left':
      throw noTimeLeft();
    case 'row':
      return standingOf(result.row);
  }
}

/** How a row stands, as `writeStatus` tells it. */
export function standingOf(row: WriteRow): WriteAnswer {
  if (row.state === 'DONE') return { outcome: 'DONE', ...plain };
  if (row.state === 'UNRESOLVED') return { outcome: 'UNRESOLVED', userErrors: [], candidateIds: row.candidateIds };
  if (row.state === 'REJECTED') return refusalOf(row.errors);
  if (openStates.includes(row.state)) return { outcome: 'PENDING', ...plain };
  const message = 'It is known that nothing was recorded; send it again with the same key if it is still wanted.';
  return rejected({ field: null, message, code: 'NOT_APPLIED' });
}

const refusal = z.object({ status: z.number(), errors: upstreamErrors });

function refusalOf(json: string | null): WriteAnswer {
  const { status, errors } = refusal.parse(JSON.parse(json ?? 'null'));
  throwIfAboutCaller(status);
  return rejected(...errors.map(userErrorOf));
}

function throwIfAboutCaller(status: number): void {
  if (status === 401)
    throw new GatewayError('UNAUTHENTICATED', 'Kantata refused the bearer token that came with this request.');
  if (status === 403) throw new GatewayError('FORBIDDEN', 'Kantata does not let this caller write there.');
  if (status === 404)
    throw new GatewayError('FORBIDDEN', 'Kantata has nothing of that id that this caller may write to.');
}

/** Upstream names its own fields; the input has some of them under other names. */
const inputFields: Readonly<Record<string, readonly string[]>> = { amount_in_cents: ['amount'], base: [] };

function userErrorOf({ field, message }: UpstreamError): UserError {
  const camel = (field ?? 'base').replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const path = inputFields[field ?? 'base'] ?? [camel];
  return { field: path.length === 0 ? null : ['input', ...path], message, code: 'INVALID' };
}

export type DeletePayload = WriteAnswer & { readonly deletedId: string | null };

export function deletionOf(id: string, result: DeleteResult): DeletePayload {
  const none = { deletedId: null };
  switch (result.is) {
    case 'done':
      return { deletedId: id, outcome: 'DONE', ...plain };
    case 'not sent':
      throw new GatewayError('UPSTREAM_UNAVAILABLE', 'Kantata could not be reached, and nothing was sent.');
    case 'no time left':
      throw noTimeLeft();
    case 'pending':
      return { ...none, outcome: 'PENDING', ...plain };
    case 'not found': {
      const message = 'There is no payment of this id that this caller may see.';
      return { ...none, ...rejected({ field: ['input', 'id'], message, code: 'NOT_FOUND' }) };
    }
    case 'unsettled': {
      const message =
        'This payment may be the outcome of a write that is still being found out; try again when that is known.';
      return { ...none, ...rejected({ field: ['input', 'id'], message, code: 'WRITE_UNSETTLED' }) };
    }
    case 'rate limited':
      throw rateLimited(result.retryAfterMs);
    case 'refused':
      throwIfAboutCaller(result.refusal.status);
      return { ...none, ...rejected(...result.refusal.errors.map(userErrorOf)) };
  }
}

function noTimeLeft(): GatewayError {
  return new GatewayError(
    'UPSTREAM_TIMEOUT',
    'The writes before this one took all the time of the operation, and nothing was sent for it; send it again.',
  );
}

function rateLimited(retryAfterMs: number | null): GatewayError {
  const retryAfter = retryAfterMs === null ? undefined : Math.ceil(retryAfterMs / 1_000);
  return new GatewayError(
    'RATE_LIMITED',
    'Kantata is receiving too many calls, and nothing was recorded; try again a little later.',
    { retryAfter },
  );
}

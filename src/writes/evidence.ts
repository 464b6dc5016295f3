import { z } from 'zod';
import { parseEnvelope, type Envelope } from '../kantata/envelope.js';
import type { WriteAnswer } from '../kantata/write-client.js';
import type { WritePlan } from './plan.js';

/** One thing that upstream found wrong with a write. */
export interface UpstreamError {
  readonly type: string;
  readonly message: string;
  readonly field?: string | undefined;
  readonly index?: number | undefined;
}

/** What the answer to a POST proves. */
export type Evidence =
  | { readonly is: 'made'; readonly recordId: string; readonly userId: string | null; readonly envelope: Envelope }
  | ({ readonly is: 'refused' } & Refusal)
  | { readonly is: 'too many'; readonly retryAfterMs: number | null }
  | { readonly is: 'not sent' }
  | { readonly is: 'nothing' };

const refusals = [400, 401, 403, 404, 422];

/**
 * Only upstream's own words prove anything: a record of what was asked for, or its own kind of refusal. A proxy's page,
 * a cut body, a record of something else leave the write in doubt.
 */
export function evidenceOf(answer: WriteAnswer, plan: WritePlan): Evidence {
  if (answer.is === 'not sent') return { is: 'not sent' };
  if (answer.is === 'lost') return { is: 'nothing' };
  const { status, body, retryAfterMs } = answer;
  if (status === 429) return { is: 'too many', retryAfterMs };
  if (status >= 200 && status < 300) return madeBy(body, plan);
  const refusal = upstreamRefusal({ status, body });
  return refusal ? { is: 'refused', ...refusal } : { is: 'nothing' };
}

export interface Refusal {
  readonly status: number;
  readonly errors: readonly UpstreamError[];
}

/** Upstream's own no; null for a proxy's. */
export function upstreamRefusal({ status, body }: { status: number; body: Uint8Array }): Refusal | null {
  const errors = refusals.includes(status) ? readErrors(body) : null;
  return errors && { status, errors };
}

function madeBy(body: Uint8Array, { path, isAnswer }: WritePlan): Evidence {
  const envelope = readEnvelope(body);
  const id = envelope?.results.find(({ key }) => key === path)?.id;
  const record = id === undefined ? undefined : envelope?.collections.get(path)?.get(id);
  if (!envelope || id === undefined || !record || !isAnswer(record)) return { is: 'nothing' };
  const userId = typeof record['user_id'] === 'string' ? record['user_id'] : null;
  return { is: 'made', recordId: id, userId, envelope };
}

function readEnvelope(body: Uint8Array): Envelope | null {
  try {
    return parseEnvelope(body);
  } catch {
    return null;
  }
}

export const upstreamErrors = z
  .array(
    z.object({
      type: z.string(),
      message: z.string(),
      field: z.string().optional(),
      index: z.number().int().optional(),
    }),
  )
  .min(1);

function readErrors(body: Uint8Array): readonly UpstreamError[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return z.object({ errors: upstreamErrors }).parse(parsed).errors;
  } catch {
    return null;
  }
}

import { parseEnvelope, type Envelope } from '../kantata/envelope.js';
import { upstreamRefusal, type Refusal } from '../kantata/upstream-refusal.js';
import type { WriteAnswer } from '../kantata/write-client.js';
import type { WritePlan } from './plan.js';

/** What the answer to a POST proves. */
export type Evidence =
  | { readonly is: 'made'; readonly recordId: string; readonly userId: string | null; readonly envelope: Envelope }
  | ({ readonly is: 'refused' } & Refusal)
  | { readonly is: 'too many'; readonly retryAfterMs: number | null }
  | { readonly is: 'not sent' }
  | { readonly is: 'nothing' };

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

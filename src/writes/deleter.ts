import type { Client } from '../kantata/client.js';
import { parseEnvelope } from '../kantata/envelope.js';
import type { WireRecord } from '../kantata/resource.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import { upstreamRefusal, type Refusal } from '../kantata/upstream-refusal.js';
import type { WriteAnswer, WriteClient } from '../kantata/write-client.js';
import type { Changes } from './changes.js';
import type { Journal } from './journal.js';
import { likenessTo } from './plan.js';
import { planOf } from './plan-of.js';
import type { WriteRow } from './row.js';
import { timeLimit } from './time-limit.js';
import type { WriteTimes } from './times.js';
import { toUpstreamTimes } from './upstream-times.js';

export type DeleteResult =
  | { readonly is: 'done' }
  | { readonly is: 'not found' }
  /** A payment whose fate is open may be this one. */
  | { readonly is: 'unsettled' }
  | { readonly is: 'not sent' }
  /** The writes before it took all the time of their operation. */
  | { readonly is: 'no time left' }
  | { readonly is: 'pending' }
  | { readonly is: 'rate limited'; readonly retryAfterMs: number | null }
  | { readonly is: 'refused'; readonly refusal: Refusal };

interface DeleteRequest {
  readonly authorization: string;
  readonly id: string;
  /** The row that a first attempt claims. */
  readonly row: WriteRow;
  /** When its operation began, on the clock of `performance.now()`. */
  readonly startedAt: number;
}

export interface DeleterOptions {
  readonly client: Client;
  readonly writeClient: WriteClient;
  readonly journal: Journal;
  readonly changes: Changes;
  readonly clock: UpstreamClock;
  readonly times: WriteTimes;
}

export type Delete = (request: DeleteRequest) => Promise<DeleteResult>;

const path = 'external_payments';
/** Read whose it is, delete, read whether it is gone, delete again. */
const callsAtMost = 4;

interface Target {
  readonly id: string;
  readonly authorization: string;
  readonly timeoutMs: number;
}

/** Deleting is the one write that may be repeated: gone is gone, however often it is said. */
export function createDeleter({ client, writeClient, journal, changes, clock, times }: DeleterOptions): Delete {
  return async ({ authorization, id, row, startedAt }) => {
    const timeLeft = startedAt + times.answerWithin - performance.now();
    if (timeLeft < times.leastForWrite) return { is: 'no time left' };
    const target = { id, authorization, timeoutMs: Math.floor(timeLeft / callsAtMost) };
    const before = await journal.find(row.tokenHash, row.key);
    if (before?.state === 'DONE') return { is: 'done' };
    const owner = await settleOwner(target);
    if (owner === 'near') return { is: 'unsettled' };
    const current = before ?? (await journal.claim(row)) ?? row;
    const wasLost = before?.state === 'SENDING' || before?.state === 'UNKNOWN';
    const result = resultOf(await send(target), wasLost) ?? (await afterLostAnswer(target));
    await close(current, result);
    return result;
  };

  /** Whether it is there tells whether the delete happened; if it did not, it is sent once more. */
  async function afterLostAnswer(target: Target): Promise<DeleteResult> {
    try {
      if ((await read(target)) === null) return { is: 'done' };
    } catch {
      return { is: 'pending' };
    }
    return resultOf(await send(target), true) ?? { is: 'pending' };
  }

  async function close(row: WriteRow, result: DeleteResult): Promise<void> {
    const state = result.is === 'done' ? 'DONE' : result.is === 'pending' ? 'UNKNOWN' : 'REJECTED';
    await journal.move(row, ['SENDING', 'UNKNOWN', 'REJECTED'], { state });
  }

  /** A payment that an open row made is that row's first: or its key would bring the payment back. */
  async function settleOwner(target: Target): Promise<'near' | null> {
    const open = (await journal.open()).filter(({ kind }) => kind === 'createExternalPayment');
    const record = open.length > 0 ? await read(target) : null;
    if (!record) return null;
    const { id } = target;
    for (const claimed of open) {
      const row = await toUpstreamTimes(claimed, journal, clock);
      const plan = planOf(row);
      if (!plan || (await journal.claimed(row, [id])).has(id)) continue;
      const likeness = likenessTo(row, plan, record, () => undefined);
      if (likeness === 'other') continue;
      const hasRival = likeness !== 'own' && (await journal.hasRival(row));
      if (likeness === 'near' || hasRival) return 'near';
      await changes.afterLook(row, { exact: [id], near: [], hasRival, at: row.sendBy });
    }
    return null;
  }

  async function read({ id, authorization, timeoutMs }: Target): Promise<WireRecord | null> {
    const signal = timeLimit(timeoutMs);
    const query = 'apply_default_filters=false';
    const bytes = await client.read({ path: `${path}/${id}`, query, authorization, signal, isLook: true });
    return bytes && (parseEnvelope(bytes).collections.get(path)?.get(id) ?? null);
  }

  function send({ id, authorization, timeoutMs }: Target): Promise<WriteAnswer> {
    const leaveBy = performance.now() + times.sendWithin;
    return writeClient.send({
      method: 'DELETE',
      path: `${path}/${id}`,
      query: '',
      body: null,
      authorization,
      mayLeave: () => performance.now() < leaveBy,
      timeoutMs,
    });
  }
}

/** Null: the answer tells nothing. */
function resultOf(answer: WriteAnswer, wasLostBefore: boolean): DeleteResult | null {
  if (answer.is === 'not sent') return { is: wasLostBefore ? 'pending' : 'not sent' };
  if (answer.is === 'lost') return null;
  const { status, retryAfterMs } = answer;
  // Nothing else: a proxy's page comes with a 200.
  if (status === 204) return { is: 'done' };
  if (status === 429) return { is: 'rate limited', retryAfterMs };
  const refusal = upstreamRefusal(answer);
  if (status === 404 && refusal) return wasLostBefore ? { is: 'done' } : { is: 'not found' };
  return refusal && { is: 'refused', refusal };
}

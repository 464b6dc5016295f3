import { setTimeout as pause } from 'node:timers/promises';
import type { Envelope } from '../kantata/envelope.js';
import type { WriteClient } from '../kantata/write-client.js';
import type { Changes } from './changes.js';
import type { Evidence } from './evidence.js';
import { asInDoubt, findRow, findTwin, isUnsent, type Twin } from './find-twin.js';
import type { Identify } from './identify.js';
import { inTime } from './in-time.js';
import type { Journal } from './journal.js';
import type { Look } from './look.js';
import type { WritePlan } from './plan.js';
import { createPost } from './post.js';
import { openStates, type WriteRow } from './row.js';
import type { Settler } from './settler.js';
import type { WriteTimes } from './times.js';

export interface WriteRequest {
  readonly authorization: string;
  /** The row as this request would claim it. */
  readonly row: WriteRow;
  readonly plan: WritePlan;
  readonly query: string;
  /** When its operation began, on the clock of `performance.now()`: all writes of one share its time. */
  readonly startedAt: number;
}

/** How a write stands when its caller is answered. */
export type WriteResult =
  /** `envelope` is the answer to this request's own POST. */
  | { readonly is: 'row'; readonly row: WriteRow; readonly envelope: Envelope | null }
  | { readonly is: 'reused key' }
  | { readonly is: 'similar write open' }
  | { readonly is: 'rate limited'; readonly retryAfterMs: number | null }
  | { readonly is: 'not sent' }
  /** The writes before it took all the time of their operation. */
  | { readonly is: 'no time left' };

export interface WriterOptions {
  readonly client: WriteClient;
  readonly journal: Journal;
  readonly changes: Changes;
  readonly look: Look;
  readonly settler: Settler;
  readonly identify: Identify;
  readonly times: WriteTimes;
}

/** The rules of `docs/writes.md`: one request for a write, from its claim to what its caller is told. */
export function createWriter(options: WriterOptions): (request: WriteRequest) => Promise<WriteResult> {
  const { client, journal, changes, look, settler, identify, times } = options;
  const post = createPost({ client, changes, times });

  return async (request) => {
    const until = request.startedAt + times.answerWithin;
    if (performance.now() > until - times.leastForWrite) return { is: 'no time left' };
    for (;;) {
      // Before it is claimed: a claim that has to be withdrawn could outlive this process.
      const found = await findRow(journal, request.row, () => identify(request.authorization));
      const result = found ? await followTwin(found, request, until) : await begin(request, until);
      if (result !== 'again') return result;
      if (performance.now() > until) return { is: 'similar write open' };
      await pause(times.lookEvery.first);
    }
  };

  async function begin(request: WriteRequest, until: number): Promise<WriteResult | 'again'> {
    const row = await journal.claim(request.row);
    // What is open and alike may be this very write, under another token.
    const twin = await twinOf(row ?? request.row, request, async () => row && journal.withdraw(row));
    if (twin) return followTwin(twin, request, until);
    return row ? send(row, request, until) : 'again';
  }

  /** Claimed first, looked second: of two tokens that come at once, both see the other. */
  async function twinOf(row: WriteRow, { authorization }: WriteRequest, giveUp: () => Promise<unknown>) {
    let twin: Twin | null;
    try {
      twin = await findTwin(journal, row, async () => {
        const userId = await identify(authorization);
        await journal.move(row, ['SENDING'], { userId });
        return userId;
      });
    } catch (error) {
      await giveUp();
      throw error;
    }
    if (twin) await giveUp();
    return twin;
  }

  async function followTwin({ row, isKnown }: Twin, request: WriteRequest, until: number) {
    return isKnown ? goOn(row, request, until) : ({ is: 'row', row: asInDoubt(row), envelope: null } as const);
  }

  async function goOn(row: WriteRow, request: WriteRequest, until: number): Promise<WriteResult | 'again'> {
    if (row.fingerprint !== request.row.fingerprint && row.state !== 'REJECTED') return { is: 'reused key' };
    if (row.state === 'DONE' || row.state === 'UNRESOLVED') return { is: 'row', row, envelope: null };
    if (openStates.includes(row.state)) return closing(row, request, watch(row, request, until));
    return sendAgain(row, request, until);
  }

  /** Upstream said no, or it is proven that nothing happened; before the second is relied on, one more look. */
  async function sendAgain(row: WriteRow, request: WriteRequest, until: number): Promise<WriteResult | 'again'> {
    if (row.state === 'NOT_APPLIED' && !isUnsent(row)) {
      const sight = await inTime(until, look(row, request.plan, request.authorization));
      if (!sight) return { is: 'row', row: { ...row, state: 'UNKNOWN' }, envelope: null };
      const candidateIds = [...sight.exact, ...sight.near];
      if (candidateIds.length > 0) {
        await journal.move(row, ['NOT_APPLIED'], { state: 'UNRESOLVED', candidateIds });
        return 'again';
      }
    }
    const { tokenHash, userId, createdAt, attempt, sentAfter } = row;
    const claimed = await journal.move(row, ['NOT_APPLIED', 'REJECTED'], {
      ...request.row,
      // The request's token may have a row of its own, of which nothing was sent.
      tokenHash,
      userId,
      createdAt,
      attempt: attempt + 1,
      sentAfter: Math.min(sentAfter, request.row.sentAfter),
    });
    if (claimed === 'changed') return 'again';
    const isTaken = claimed === 'taken';
    const twin = await twinOf(isTaken ? row : claimed, request, async () => {
      if (isTaken) return;
      // A row of which nothing ever left goes: to its twin it would look like one that was sent.
      await (isUnsent(row)
        ? journal.withdraw(claimed)
        : journal.move(claimed, ['SENDING'], { state: row.state, errors: row.errors }));
    });
    if (twin) return followTwin(twin, request, until);
    return isTaken ? 'again' : send(claimed, request, until);
  }

  async function send(row: WriteRow, request: WriteRequest, until: number): Promise<WriteResult> {
    return closing(row, request, Promise.race([post(row, request, until), watch(row, request, until)]));
  }

  async function closing(row: WriteRow, request: WriteRequest, ended: Promise<Evidence | null>): Promise<WriteResult> {
    const evidence = await ended;
    if (evidence?.is === 'too many') return { is: 'rate limited', retryAfterMs: evidence.retryAfterMs };
    if (evidence?.is === 'not sent') return { is: 'not sent' };
    if (evidence?.is === 'made') {
      return { is: 'row', row: { ...row, state: 'DONE', recordId: evidence.recordId }, envelope: evidence.envelope };
    }
    const now = (await journal.find(row.tokenHash, row.key)) ?? row;
    if (openStates.includes(now.state)) settler.keep(now, { authorization: request.authorization, isWriter: true });
    return { is: 'row', row: now, envelope: null };
  }

  /** Ends when the row is closed, or when its caller has waited long enough. */
  async function watch(row: WriteRow, request: WriteRequest, until: number): Promise<null> {
    const began = performance.now();
    let delay = times.lookEvery.first / 3;
    for (;;) {
      const isLast = performance.now() + delay > until;
      await pause(isLast ? Math.max(0, until - performance.now()) : delay);
      if (isLast) return null;
      delay = Math.min(delay * 1.6, times.lookEvery.first * 4);
      const now = await journal.find(row.tokenHash, row.key);
      if (!now || !openStates.includes(now.state)) return null;
      const isDue = now.state === 'UNKNOWN' || performance.now() - began > times.firstLookAfter;
      if (isDue) await inTime(until, settler.look(now, { authorization: request.authorization, isWriter: true }));
    }
  }
}

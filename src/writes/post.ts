import { setTimeout as pause } from 'node:timers/promises';
import type { WriteClient } from '../kantata/write-client.js';
import type { Changes } from './changes.js';
import { evidenceOf, type Evidence } from './evidence.js';
import type { WritePlan } from './plan.js';
import type { WriteRow } from './row.js';
import type { WriteTimes } from './times.js';

interface PostRequest {
  readonly plan: WritePlan;
  readonly query: string;
  readonly authorization: string;
}

interface PosterOptions {
  readonly client: WriteClient;
  readonly changes: Changes;
  readonly times: WriteTimes;
}

/**
 * Sends one attempt of a write, and keeps in the journal what its answer proves. Goes on when its caller has been
 * answered (`until`, on the clock of `performance.now()`): what comes late is still the best evidence. Null: it told
 * nothing.
 */
export type Post = (row: WriteRow, request: PostRequest, until: number) => Promise<Evidence | null>;

export function createPost({ client, changes, times }: PosterOptions): Post {
  return async (row, { plan, query, authorization }, until) => {
    const mayLeave = deadlineOf(times.sendWithin);
    const { path, body } = plan;
    const request = { method: 'POST', path, query, body, authorization, mayLeave, timeoutMs: times.postOpen } as const;
    let refusedForNow: Evidence | null = null;
    for (;;) {
      const last = evidenceOf(await client.send(request), plan);
      // Upstream refused it until its time was up: that is what the caller has to know.
      const evidence: Evidence = last.is === 'not sent' && refusedForNow ? refusedForNow : last;
      const delay = evidence.is === 'too many' ? delayOf(evidence.retryAfterMs) : null;
      if (delay !== null && mayLeave() && performance.now() + delay < until) {
        await pause(delay);
        refusedForNow = evidence;
        continue;
      }
      await keepEvidence(row, evidence);
      if (evidence.is !== 'nothing') return evidence;
      // The caller's wait goes on: looking may still find it in time.
      await pause(Math.max(0, until - performance.now()));
      return null;
    }
  };

  /** Never at once, even where upstream says so: it has too much to do already. */
  function delayOf(retryAfterMs: number | null): number {
    return Math.max(retryAfterMs ?? 0, times.lookEvery.first);
  }

  /** What upstream said is said to the caller, too, when the journal is away; the journal is told as soon as it can be. */
  async function keepEvidence(row: WriteRow, evidence: Evidence): Promise<void> {
    try {
      await changes.afterAnswer(row, evidence);
    } catch {
      void tellLater(row, evidence);
    }
  }

  async function tellLater(row: WriteRow, evidence: Evidence): Promise<void> {
    const giveUpAt = performance.now() + times.postOpen;
    while (performance.now() < giveUpAt) {
      await pause(times.lookEvery.first, undefined, { ref: false });
      try {
        await changes.afterAnswer(row, evidence);
        return;
      } catch {
        continue;
      }
    }
  }
}

/** Of this attempt, not as the row stands by then; by both clocks, since one of them rests while the machine sleeps. */
function deadlineOf(sendWithin: number): () => boolean {
  const leaveBy = [performance.now() + sendWithin, Date.now() + sendWithin] as const;
  return () => performance.now() < leaveBy[0] && Date.now() < leaveBy[1];
}

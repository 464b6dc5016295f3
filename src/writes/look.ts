import type { Client } from '../kantata/client.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { Journal } from './journal.js';
import type { Sight } from './judge.js';
import { createListing } from './listing.js';
import { likenessTo, type WritePlan } from './plan.js';
import type { WriteRow } from './row.js';
import type { WriteTimes } from './times.js';

export interface LookoutOptions {
  readonly client: Client;
  readonly journal: Journal;
  readonly clock: UpstreamClock;
  readonly times: WriteTimes;
}

/** Looks for the record of a write with somebody's token; null when the look was not complete, which proves nothing. */
export type Look = (row: WriteRow, plan: WritePlan, authorization: string) => Promise<Sight | null>;

/** Compares the list that the record would be in record by record: a filter that upstream ignores must not matter. */
export function createLook({ client, journal, clock, times }: LookoutOptions): Look {
  const list = createListing({ client, clock, timeoutMs: times.answerWithin });

  return async (row, plan, authorization) => {
    try {
      const { records, recordOf, at, seesProject } = await list(plan, row.sentAfter, authorization);
      const claimed = await journal.claimed(row, [...records.keys()]);
      const likenesses = [...records]
        .filter(([id]) => !claimed.has(id))
        .map(([id, record]) => ({ id, likeness: likenessTo(row, plan, record, recordOf) }));
      const like = (wanted: string) => likenesses.filter(({ likeness }) => likeness === wanted).map(({ id }) => id);
      const own = like('own');
      if (own.length > 0) return { exact: own, near: [], hasRival: false, at };
      const sight = { exact: like('exact'), near: like('near'), hasRival: await journal.hasRival(row), at };
      const meansAbsence = at >= row.settleAt && sight.exact.length + sight.near.length === 0;
      return !meansAbsence || (await seesProject(plan.projectId)) ? sight : null;
    } catch {
      return null;
    }
  };
}

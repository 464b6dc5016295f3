import type { Client } from '../kantata/client.js';
import { parseEnvelope } from '../kantata/envelope.js';
import { queryString } from '../kantata/query-params.js';
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
      const { records, recordOf, at } = await list(plan, row.sentAfter, authorization);
      const claimed = await journal.claimed(row, [...records.keys()]);
      const likenesses = [...records]
        .filter(([id]) => !claimed.has(id))
        .map(([id, record]) => ({ id, likeness: likenessTo(row, plan, record, recordOf) }));
      const like = (wanted: string) => likenesses.filter(({ likeness }) => likeness === wanted).map(({ id }) => id);
      const own = like('own');
      if (own.length > 0) return { exact: own, near: [], hasRival: false, at };
      const sight = { exact: like('exact'), near: like('near'), hasRival: await journal.hasRival(row), at };
      const meansAbsence = at >= row.settleAt && sight.exact.length + sight.near.length === 0;
      return !meansAbsence || (await seesProject(plan, authorization)) ? sight : null;
    } catch {
      return null;
    }
  };

  /** Eyes that do not see the project see no payment of it, either. */
  async function seesProject({ projectId }: WritePlan, authorization: string): Promise<boolean> {
    const query = queryString(
      [
        ['apply_default_filters', 'false'],
        ['include_archived', 'true'],
        ['only', projectId],
        ['per_page', '200'],
      ],
      { includes: [], optionalFields: [] },
    );
    const signal = AbortSignal.timeout(times.answerWithin);
    const bytes = await client.read({ path: 'workspaces', query, authorization, signal, isLook: true });
    return bytes !== null && parseEnvelope(bytes).results.some(({ id }) => id === projectId);
  }
}

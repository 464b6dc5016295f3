import type { Client } from '../kantata/client.js';
import { parseEnvelope, type Envelope } from '../kantata/envelope.js';
import { queryString } from '../kantata/query-params.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { WireRecord } from '../kantata/resource.js';
import type { Journal } from './journal.js';
import type { Sight } from './judge.js';
import { likenessTo, type WritePlan } from './plan.js';
import type { WriteRow } from './row.js';

interface Eyes {
  /** Whose token looks. */
  readonly authorization: string;
  readonly signal: AbortSignal;
}

export interface LookoutOptions {
  readonly client: Client;
  readonly journal: Journal;
  readonly clock: UpstreamClock;
}

/** Looks for the record of a write; null when the look was not complete, which proves nothing. */
export type Look = (row: WriteRow, plan: WritePlan, eyes: Eyes) => Promise<Sight | null>;

const pageSize = 200;

/**
 * Reads the whole list that the record would be in, and compares record by record: a filter that upstream ignores must
 * not matter. Nothing of it is cached or shared.
 */
export function createLook({ client, journal, clock }: LookoutOptions): Look {
  return async (row, plan, eyes) => {
    try {
      const records = new Map<string, WireRecord>();
      const others = new Map<string, WireRecord>();
      for (let page = 1; ; page += 1) {
        const envelope = await readPage(row, plan, eyes, page);
        if (!envelope) return null;
        for (const { key, id } of envelope.results) {
          const record = envelope.collections.get(plan.path)?.get(id);
          if (key !== plan.path || !record) return null;
          records.set(id, record);
        }
        for (const [path, map] of envelope.collections) {
          for (const [id, record] of map) others.set(`${path}/${id}`, record);
        }
        if (envelope.count === null) return null;
        if (envelope.results.length === 0 || page * pageSize >= envelope.count) break;
      }
      const at = clock.now().at;
      const claimed = await journal.claimed(row, [...records.keys()]);
      const found = [...records].filter(([id]) => !claimed.has(id));
      const like = (wanted: string) =>
        found
          .filter(([, record]) => likenessTo(row, plan, record, (path, id) => others.get(`${path}/${id}`)) === wanted)
          .map(([id]) => id);
      const sight = { exact: like('exact'), near: like('near'), hasRival: await journal.hasRival(row), at };
      const meansAbsence = at >= row.settleAt && sight.exact.length + sight.near.length === 0;
      return !meansAbsence || (await seesProject(plan, eyes)) ? sight : null;
    } catch {
      return null;
    }
  };

  async function readPage(row: WriteRow, plan: WritePlan, eyes: Eyes, page: number): Promise<Envelope | null> {
    const params = {
      ...plan.listed,
      // A second earlier, since upstream may mean "later than".
      created_after: new Date(Math.floor(row.sentAfter / 1_000) * 1_000 - 1_000).toISOString().replace('.000', ''),
      order: 'id:asc',
      page: String(page),
      per_page: String(pageSize),
    };
    const query = queryString(Object.entries(params), { includes: plan.includes, optionalFields: [] });
    const bytes = await client.read({ path: plan.path, query, ...eyes });
    return bytes && parseEnvelope(bytes);
  }

  /** Eyes that do not see the project see no payment of it, either. */
  async function seesProject({ projectId }: WritePlan, eyes: Eyes): Promise<boolean> {
    const query = queryString(
      [
        ['apply_default_filters', 'false'],
        ['include_archived', 'true'],
        ['only', projectId],
        ['per_page', '200'],
      ],
      { includes: [], optionalFields: [] },
    );
    const bytes = await client.read({ path: 'workspaces', query, ...eyes });
    return bytes !== null && parseEnvelope(bytes).results.some(({ id }) => id === projectId);
  }
}

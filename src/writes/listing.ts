import pLimit, { type LimitFunction } from 'p-limit';
import type { Client } from '../kantata/client.js';
import { parseEnvelope } from '../kantata/envelope.js';
import { queryString } from '../kantata/query-params.js';
import type { WireRecord } from '../kantata/resource.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { RecordOf, WritePlan } from './plan.js';

/** Every record that a list shows. */
interface Listed {
  readonly records: ReadonlyMap<string, WireRecord>;
  readonly recordOf: RecordOf;
  /** When it was asked for, by upstream's clock. */
  readonly at: number;
  /** Whether the eyes that saw it see this project: those that do not see none of its payments, either. */
  readonly seesProject: (projectId: string) => Promise<boolean>;
}

/** The whole list that a record made since then would be in; throws when it is not complete. */
export type List = (plan: WritePlan, since: number, authorization: string) => Promise<Listed>;

interface ListingOptions {
  readonly client: Client;
  readonly clock: UpstreamClock;
  /** For a whole list, from its first page on. */
  readonly timeoutMs: number;
}

/** A list that waits to be read; whoever needs the same one by then shares it. */
interface Waiting {
  since: number;
  readonly listed: Promise<Listed>;
}

const pageSize = 200;
const listsPerCaller = 2;

/** Nothing of a list is kept: it is read anew for whoever asks after it began. */
export function createListing({ client, clock, timeoutMs }: ListingOptions): List {
  const waiting = new Map<string, Waiting>();
  const limits = new Map<string, LimitFunction>();

  return (plan, since, authorization) => {
    const key = JSON.stringify([authorization, plan.path, plan.listed]);
    const joined = waiting.get(key);
    if (joined) {
      joined.since = Math.min(joined.since, since);
      return joined.listed;
    }
    const limit = limits.get(authorization) ?? pLimit(listsPerCaller);
    limits.set(authorization, limit);
    const listed = limit(async () => {
      const from = waiting.get(key)?.since ?? since;
      waiting.delete(key);
      try {
        return await readAll(plan, from, authorization);
      } finally {
        if (limit.activeCount + limit.pendingCount === 1) limits.delete(authorization);
      }
    });
    waiting.set(key, { since, listed });
    return listed;
  };

  async function readAll(plan: WritePlan, since: number, authorization: string): Promise<Listed> {
    const signal = AbortSignal.timeout(timeoutMs);
    const askedAt = performance.now();
    const records = new Map<string, WireRecord>();
    const others = new Map<string, WireRecord>();
    for (let page = 1; ; page += 1) {
      const bytes = await client.read({
        path: plan.path,
        query: queryOf(plan, since, page),
        authorization,
        signal,
        isLook: true,
      });
      const { count, results, collections } = bytes ? parseEnvelope(bytes) : incomplete();
      for (const [path, map] of collections) {
        for (const [id, record] of map) others.set(`${path}/${id}`, record);
      }
      for (const { key, id } of results) {
        const record = key === plan.path ? collections.get(key)?.get(id) : undefined;
        records.set(id, record ?? incomplete());
      }
      const total = count ?? incomplete();
      if (results.length > 0 && page * pageSize < total) continue;
      // Also when one was deleted between two pages: the next list is whole again.
      if (records.size < total) incomplete();
      break;
    }
    // By a clock that its own answer may have been the first to tell.
    const at = clock.now().earliest - (performance.now() - askedAt);
    const recordOf: RecordOf = (path, id) => others.get(`${path}/${id}`);
    return { records, recordOf, at, seesProject: createProjectSight(authorization) };
  }

  /** Asked once for all rows that are looked for in one list: after an outage those may be hundreds. */
  function createProjectSight(authorization: string): Listed['seesProject'] {
    const asked = new Map<string, Promise<boolean>>();
    return (projectId) => {
      const answer = asked.get(projectId) ?? seesProject(projectId, authorization);
      asked.set(projectId, answer);
      return answer;
    };
  }

  async function seesProject(projectId: string, authorization: string): Promise<boolean> {
    const params = { apply_default_filters: 'false', include_archived: 'true', only: projectId, per_page: '200' };
    const query = queryString(Object.entries(params), { includes: [], optionalFields: [] });
    const signal = AbortSignal.timeout(timeoutMs);
    const bytes = await client.read({ path: 'workspaces', query, authorization, signal, isLook: true });
    return bytes !== null && parseEnvelope(bytes).results.some(({ id }) => id === projectId);
  }
}

function queryOf(plan: WritePlan, since: number, page: number): string {
  const params = {
    ...plan.listed,
    // A second earlier, since upstream may mean "later than".
    created_after: new Date(Math.floor(since / 1_000) * 1_000 - 1_000).toISOString().replace('.000', ''),
    order: 'id:asc',
    page: String(page),
    per_page: String(pageSize),
  };
  return queryString(Object.entries(params), { includes: plan.includes, optionalFields: [] });
}

function incomplete(): never {
  throw new Error('A list of Kantata lacks what it says it has.');
}

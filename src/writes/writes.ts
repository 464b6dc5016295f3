import type { Client } from '../kantata/client.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { WriteClient } from '../kantata/write-client.js';
import type { Database } from './database.js';
import type { DeleteResult } from './deleter.js';
import { hashText, hashToken, hashValue } from './hash.js';
import { inTime } from './in-time.js';
import { startJanitor } from './janitor.js';
import { asInDoubt, findRow } from './find-twin.js';
import type { JournalStanding } from './journal.js';
import { createNewRow } from './new-row.js';
import type { WriteParts } from './parts.js';
import type { WritePlan } from './plan.js';
import type { WriteRow } from './row.js';
import { writeTimes } from './times.js';
import { startWatch } from './watch.js';
import type { WriteResult } from './writer.js';

interface CreateRequest {
  readonly authorization: string;
  readonly idempotencyKey: string;
  /** The normalised input that the plan was made from. */
  readonly input: object;
  readonly plan: WritePlan;
  /** Of the POST, so that its answer has what the caller selected. */
  readonly query: string;
  /** When its operation began, on the clock of `performance.now()`. */
  readonly startedAt: number;
}

interface DeleteRequest {
  readonly authorization: string;
  readonly id: string;
  readonly startedAt: number;
}

/** Everything that writes, for all callers of the gateway. */
export interface Writes {
  readonly create: (request: CreateRequest) => Promise<WriteResult>;
  readonly deletePayment: (request: DeleteRequest) => Promise<DeleteResult>;
  /** A request of any kind: writes of this caller that nobody looks for any more are looked for with his token. */
  readonly notice: (authorization: string) => void;
  /** Null: this caller has not used the key. */
  readonly status: (authorization: string, idempotencyKey: string) => Promise<WriteRow | null>;
  /** Throws `JOURNAL_UNAVAILABLE` when the journal is away. */
  readonly standing: () => Promise<JournalStanding>;
  readonly close: () => Promise<void>;
}

export interface WritesOptions {
  readonly client: Client;
  readonly writeClient: WriteClient;
  readonly clock: UpstreamClock;
  readonly database: Database;
  /** What the keys are about: the API's URL and, for the demo account whose ids begin again, what sets a start apart. */
  readonly account: string;
  /** Null: one is made, and kept in the journal. */
  readonly callerHashSecret: string | null;
  readonly settleSeconds: number;
  /** How long rows are kept whose end is known. */
  readonly journalTtlDays: number;
  /** Looks, too, for writes whose callers do not come back; null: there is none. */
  readonly serviceToken: string | null;
  readonly parts: WriteParts;
}

/** Throws `JOURNAL_UNAVAILABLE` when the journal cannot be opened. */
export async function openWrites(options: WritesOptions): Promise<Writes> {
  const { client, writeClient, clock, database, account, callerHashSecret, settleSeconds, parts } = options;
  const scope = hashText(account);
  const times = writeTimes(settleSeconds);
  const journal = await parts.createJournal(database, scope);
  const secret = callerHashSecret ?? (await journal.secret());
  const changes = parts.createChanges(journal, times);
  const identify = parts.createIdentify(client, times.answerWithin);
  const look = parts.createLook({ client, journal, clock, times });
  const settler = parts.createSettler({ journal, changes, clock, look, identify, times });
  const janitor = startJanitor(journal, options.journalTtlDays);
  const watch = startWatch({ journal, clock, settler, times, serviceToken: options.serviceToken });
  const newRow = createNewRow(clock, times, scope);
  const write = parts.createWriter({ client: writeClient, journal, changes, look, settler, identify, times });
  const remove = parts.createDeleter({ client, writeClient, journal, changes, clock, times });
  const hashOf = (authorization: string) => hashToken(secret, authorization);

  return {
    create({ idempotencyKey, input, ...request }) {
      const { plan, authorization } = request;
      // Whether payments are marked is a setting, and no part of what was asked for.
      const fingerprint = hashValue([plan.kind, { ...input, mark: null }]);
      const key = keyOf('create', idempotencyKey);
      return write({ ...request, row: newRow({ tokenHash: hashOf(authorization), key, plan, input, fingerprint }) });
    },
    deletePayment(request) {
      const { id, authorization } = request;
      const plan = { kind: 'deleteExternalPayment', signature: `delete:${id}` } as const;
      const key = keyOf('delete', id);
      const row = newRow({ tokenHash: hashOf(authorization), key, plan, input: null, fingerprint: id });
      return remove({ ...request, row });
    },
    notice: (authorization) => watch.notice(authorization, hashOf),
    async status(authorization, idempotencyKey) {
      const tokenHash = hashOf(authorization);
      const key = keyOf('create', idempotencyKey);
      const found = await findRow(journal, { tokenHash, key }, () => identify(authorization));
      if (!found) return null;
      const { row, isKnown, hasOwn } = found;
      if (!isKnown) return hasOwn ? asInDoubt(row) : null;
      const until = performance.now() + times.answerWithin;
      await inTime(until, settler.look(row, { authorization, isWriter: true }));
      return journal.find(row.tokenHash, key);
    },
    standing: () => journal.standing(),
    async close() {
      janitor.stop();
      watch.stop();
      settler.stop();
      await journal.close();
    },
  };
}

/** Keys that clients choose and keys that deletes are remembered by do not meet. */
function keyOf(kind: 'create' | 'delete', key: string): string {
  return `${kind}:${key}`;
}

import type { Client } from '../kantata/client.js';
import type { UpstreamClock } from '../kantata/upstream-clock.js';
import type { WriteClient } from '../kantata/write-client.js';
import { createChanges } from './changes.js';
import type { Database } from './database.js';
import { createDeleter, type DeleteResult } from './deleter.js';
import { hashText, hashToken, hashValue } from './hash.js';
import { createIdentify } from './identify.js';
import { startJanitor } from './janitor.js';
import { createJournal } from './journal.js';
import { createLook } from './look.js';
import { createNewRow } from './new-row.js';
import type { WritePlan } from './plan.js';
import type { WriteRow } from './row.js';
import { createSettler } from './settler.js';
import { writeTimes } from './times.js';
import { createWriter, type WriteResult } from './writer.js';

interface CreateRequest {
  readonly authorization: string;
  readonly idempotencyKey: string;
  /** The normalised input that the plan was made from. */
  readonly input: unknown;
  readonly plan: WritePlan;
  /** Of the POST, so that its answer has what the caller selected. */
  readonly query: string;
}

/** Everything that writes, for all callers of the gateway. */
export interface Writes {
  readonly create: (request: CreateRequest) => Promise<WriteResult>;
  readonly deletePayment: (authorization: string, id: string) => Promise<DeleteResult>;
  /** A request of any kind: writes of this caller that an earlier process left open are looked for with his token. */
  readonly notice: (authorization: string) => void;
  /** Null: this caller has not used the key. */
  readonly status: (authorization: string, idempotencyKey: string) => Promise<WriteRow | null>;
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
}

export async function createWrites(options: WritesOptions): Promise<Writes> {
  const { client, writeClient, clock, database, account, callerHashSecret, settleSeconds, serviceToken } = options;
  const scope = hashText(account);
  const times = writeTimes(settleSeconds);
  const journal = await createJournal(database, scope);
  const secret = callerHashSecret ?? (await journal.secret());
  const changes = createChanges(journal, times);
  const identify = createIdentify(client, times.answerWithin);
  const look = createLook({ client, journal, clock });
  const settler = createSettler({ journal, changes, clock, look, identify, times });
  const leftOpen = new Map<string, WriteRow[]>();
  for (const row of await journal.open()) {
    leftOpen.set(row.tokenHash, [...(leftOpen.get(row.tokenHash) ?? []), row]);
    if (serviceToken !== null) settler.keep(row, { authorization: `Bearer ${serviceToken}`, isWriter: false });
  }
  const janitor = startJanitor(journal, options.journalTtlDays);
  const newRow = createNewRow(clock, times, scope);
  const write = createWriter({ client: writeClient, journal, changes, clock, look, settler, identify, times });
  const remove = createDeleter({ client, writeClient, journal, changes, times });

  return {
    create({ authorization, idempotencyKey, input, plan, query }) {
      const tokenHash = hashToken(secret, authorization);
      const row = newRow({
        tokenHash,
        key: keyOf('create', idempotencyKey),
        plan,
        input,
        fingerprint: hashValue([plan.kind, input]),
      });
      return write({ authorization, row, plan, query });
    },
    notice(authorization) {
      if (leftOpen.size === 0) return;
      const tokenHash = hashToken(secret, authorization);
      for (const row of leftOpen.get(tokenHash) ?? []) settler.keep(row, { authorization, isWriter: true });
      leftOpen.delete(tokenHash);
    },
    deletePayment(authorization, id) {
      const tokenHash = hashToken(secret, authorization);
      const plan = { kind: 'deleteExternalPayment', signature: `delete:${id}` } as const;
      const row = newRow({ tokenHash, key: keyOf('delete', id), plan, input: null, fingerprint: id });
      return remove({ authorization, id, row });
    },
    async status(authorization, idempotencyKey) {
      const tokenHash = hashToken(secret, authorization);
      const key = keyOf('create', idempotencyKey);
      const row = await journal.find(tokenHash, key);
      if (!row) return ofSameUser(authorization, key);
      await settler.look(row, { authorization, isWriter: true });
      return journal.find(tokenHash, key);
    },
    async close() {
      janitor.stop();
      settler.stop();
      await journal.close();
    },
  };

  /** Under another token of the same user the key is this caller's, too. */
  async function ofSameUser(authorization: string, key: string): Promise<WriteRow | null> {
    const rows = await journal.findKey(key);
    if (rows.length === 0) return null;
    const userId = await identify(authorization);
    return rows.find((row) => row.userId === userId) ?? null;
  }
}

/** Keys that clients choose and keys that deletes are remembered by do not meet. */
function keyOf(kind: 'create' | 'delete', key: string): string {
  return `${kind}:${key}`;
}

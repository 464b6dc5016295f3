import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoToken, startDemoAccount, type DemoAccount, type DemoRule } from '../../src/demo/account.js';
import { createGateway, type GatewayOptions } from '../../src/gateway.js';
import { listen } from '../../src/listen.js';
import { openDatabase, type Database, type SqlRow } from '../../src/writes/database.js';
import { executor } from './executor.js';
import { openGate } from './gate-of-writes.js';
import type { Answer } from './start-gateway.js';

/** Who asks, and which of the gateways. */
export interface Who {
  readonly gateway?: number;
  readonly token?: string | null;
  readonly signal?: AbortSignal;
}

export interface Writes {
  readonly demo: DemoAccount;
  /** The journal's own database, for looking into it and for locking it. */
  readonly database: Database;
  ask(query: string, variables?: Record<string, unknown>, who?: Who): Promise<Answer>;
  /** A request of the first caller to the first gateway, with headers of its own. */
  send(body: object, headers: Readonly<Record<string, string>>): Promise<Response>;
  /** What the journal holds of a key. */
  rowsOf(key: string): Promise<SqlRow[]>;
  /** Drops a gateway with all that it is doing, and starts another on the same journal. */
  restart(gateway?: number): Promise<void>;
  /** Between the gateways and the account: closed, connections are refused. */
  readonly gate: { readonly close: () => Promise<void>; readonly open: () => Promise<void> };
  close(): Promise<void>;
}

export interface WritesOptions extends Partial<GatewayOptions> {
  /** How many gateways share the journal. */
  readonly gateways?: number;
}

/** Gateways on one journal before one demo account, whose doubts about a write end after seconds. */
export async function startWrites({ gateways = 1, ...options }: WritesOptions = {}): Promise<Writes> {
  const demo = await startDemoAccount();
  const gate = await openGate(Number(new URL(demo.url).port));
  const folder = await mkdtemp(join(tmpdir(), 'writes-'));
  const journalUrl = `file:${join(folder, 'journal.db')}`;
  const start = async () => {
    const gateway = await createGateway({
      apiUrl: `http://127.0.0.1:${gate.port}${new URL(demo.url).pathname}`,
      serviceToken: null,
      isProduction: false,
      upstreamTimeoutMs: 2_000,
      operationTimeoutMs: 10_000,
      corsOrigins: ['https://studio.apollographql.com'],
      userAgent: 'kantata-graphql/test',
      journalUrl,
      settleSeconds: 24,
      callerHashSecret: null,
      journalTtlDays: 7,
      maxWrites: 1,
      isPaymentMarked: false,
      logLevel: 'silent',
      executor,
      ...options,
    });
    return { gateway, server: await listen(gateway.handler, '127.0.0.1', 0) };
  };
  const running = await Promise.all(Array.from({ length: gateways }, start));
  const all = [...running];
  const database = await openDatabase(journalUrl);
  return {
    demo,
    database,
    gate,
    async ask(query, variables = {}, { gateway = 0, token = demoToken, signal } = {}) {
      const response = await fetch(new URL('graphql', running[gateway]!.server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
        ...(signal && { signal }),
      });
      const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data, errors };
    },
    send: (body, headers) =>
      fetch(new URL('graphql', running[0]!.server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${demoToken}`, ...headers },
        body: JSON.stringify(body),
      }),
    rowsOf: (key) => database.run('SELECT * FROM writes WHERE key LIKE $1', [`%${key}`]),
    async restart(gateway = 0) {
      await running[gateway]!.gateway.stop();
      running[gateway] = await start();
      all.push(running[gateway]);
    },
    async close() {
      await Promise.all(running.map(({ gateway }) => gateway.stop()));
      await demo.close();
      await gate.close();
      await Promise.all(all.map(({ server }) => server.close()));
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface PaymentInput {
  readonly workspaceId: string;
  readonly idempotencyKey: string;
  readonly invoiceId?: string;
  readonly amount?: number | string;
  readonly message?: string | undefined;
}

/** The payload, and the code of the error that may stand in its place. */
export interface Paid {
  readonly outcome?: 'DONE' | 'REJECTED' | 'PENDING' | 'UNRESOLVED';
  readonly candidateIds?: readonly string[];
  readonly userErrors?: readonly { readonly field: string[] | null; readonly message: string; readonly code: string }[];
  readonly externalPayment?: { readonly id: string; readonly message: string | null } | null;
  readonly errorCode?: string;
}

export const createPayment = `mutation ($input: CreateExternalPaymentInput!) {
  createExternalPayment(input: $input) {
    outcome candidateIds userErrors { field message code }
    externalPayment { id amount { minorUnits } message invoice { id } }
  } }`;

export async function pay(writes: Writes, input: PaymentInput, who?: Who): Promise<Paid> {
  const { data, errors } = await writes.ask(createPayment, { input }, who);
  return errors ? { errorCode: errors[0]!.extensions.code } : data.createExternalPayment;
}

export interface Status extends Paid {
  readonly settlesAt?: string | null;
  readonly invoice?: { readonly id: string } | null;
}

/** Null for a key that is not known. */
export async function statusOf(writes: Writes, key: string, who?: Who): Promise<Status | null> {
  const query = `query ($key: String!) {
    writeStatus(idempotencyKey: $key) {
      outcome candidateIds userErrors { field message code } settlesAt externalPayment { id message } invoice { id }
    } }`;
  const { data, errors } = await writes.ask(query, { key }, who);
  return errors ? { errorCode: errors[0]!.extensions.code } : data.writeStatus;
}

/** The message of the payment, or of the invoice, that is sent. */
export const messageIn = (body: unknown): unknown => {
  const { external_payment, invoice } = (body ?? {}) as Record<string, { message?: unknown } | undefined>;
  return (external_payment ?? invoice)?.message;
};

export const isPostOf = (message: string): DemoRule['matches'] => {
  return ({ method, body }) => method === 'POST' && messageIn(body) === message;
};

export const postsOf = ({ demo }: Writes, message: string) =>
  demo.requests.filter(({ method, body }) => method === 'POST' && messageIn(body) === message);

/** The ids of what was committed of the writes with this message, in order. */
export const commitsOf = ({ demo }: Writes, message: string): string[] =>
  demo.commits
    .filter(({ method, request }) => method === 'POST' && messageIn(request?.body) === message)
    .map(({ id }) => id);

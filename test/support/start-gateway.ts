import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoAccount, demoToken, type DemoAccount } from '../../src/demo/account.js';
import { createGateway, type GatewayOptions } from '../../src/gateway.js';
import { listen } from '../../src/listen.js';
import { writeParts, type WriteParts } from '../../src/writes/parts.js';
import { executor } from './executor.js';

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly requestId: string;
    readonly retryAfter?: number;
    readonly upstreamRequestId?: string;
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they expect them to be
  readonly data: any;
  readonly errors: readonly GraphqlError[] | undefined;
}

export interface TestGateway {
  readonly url: string;
  readonly demo: DemoAccount;
  /** Runs an operation over HTTP; the demo's own token unless another (or null: none) is given. */
  query(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Answer>;
  /** The upstream requests since the last call of this, as `/path?query`, in the order of their arrival. */
  upstreamRequests(): string[];
  close(): Promise<void>;
}

/** A real gateway before a real demo account, both on loopback. */
export async function startGateway(
  options: Partial<GatewayOptions> = {},
  parts: WriteParts = writeParts,
): Promise<TestGateway> {
  const demo = await startDemoAccount();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const gateway = await createGateway(
    {
      apiUrl: demo.url,
      serviceToken: null,
      isProduction: false,
      upstreamTimeoutMs: 2_000,
      operationTimeoutMs: 5_000,
      corsOrigins: ['https://studio.apollographql.com'],
      userAgent: 'kantata-graphql/test',
      journalUrl: `file:${join(folder, 'journal.db')}`,
      settleSeconds: 240,
      callerHashSecret: null,
      maxWrites: 1,
      isPaymentMarked: false,
      logLevel: 'silent',
      journalTtlDays: 7,
      executor,
      ...options,
    },
    parts,
  );
  const server = await listen(gateway.handler, '127.0.0.1', 0);
  return {
    url: server.url,
    demo,
    async query(query, variables = {}, token = demoToken) {
      const response = await fetch(new URL('graphql', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data, errors };
    },
    upstreamRequests() {
      return demo.requests.splice(0).map(({ path, query }) => (query === '' ? path : `${path}?${query}`));
    },
    async close() {
      await server.close();
      await gateway.stop();
      await demo.close();
      await rm(folder, { recursive: true });
    },
  };
}

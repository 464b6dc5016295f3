import { once, setMaxListeners } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { DemoCommit } from './commits.js';
import type { DemoData } from './data/demo-data.js';
import type { DemoFaults } from './faults.js';
import type { DemoRequest } from './request-log.js';
import { createRuleBook, type DemoRule } from './rules.js';
import { demoRotatedTokens, demoTokens, type Caller } from './server/callers.js';
import { basePath, handle } from './server/handler.js';
import { createState } from './state.js';
import { commitDirectly } from './writes/commit-directly.js';

export type { DemoCommit, DemoData, DemoFaults, DemoRequest, DemoRule };
export { demoRotatedTokens, demoTokens };

/** An account administrator: sees everything. */
export const demoToken: string = demoTokens.admin;

export interface DemoAccount {
  /** The prefix of every REST path. */
  readonly url: string;
  /** The last ones, in order of arrival. Empty it with `.length = 0`. */
  readonly requests: DemoRequest[];
  readonly data: DemoData;
  /** Every write that happened, in order. Empty it with `.length = 0`. */
  readonly commits: DemoCommit[];
  /** Change them at any time. */
  readonly faults: DemoFaults;
  /** Changes how matching requests are answered, until the function it returns is called. */
  answerWith(rule: DemoRule): () => void;
  /**
   * Makes a record of "/external_payments" or "/invoices" as if in Kantata itself: from the same fields, without a
   * request. Returns its id; throws where the account would refuse it.
   */
  commitDirectly(path: string, input: Readonly<Record<string, unknown>>, caller: Caller['role']): string;
  /** Ends connections that are kept alive or hang, too, and keeps late writes from happening. */
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly port?: number;
  readonly host?: string;
  /** Whether the process goes on for as long as the account is open; else it ends when nothing but that is left. */
  readonly holdsProcess?: boolean;
}

export async function startDemoAccount(options: DemoOptions = {}): Promise<DemoAccount> {
  const { port = 0, host = '127.0.0.1', holdsProcess = true } = options;
  const closing = new AbortController();
  // One for each request that is delayed.
  setMaxListeners(0, closing.signal);
  const state = createState();
  const account = { state, requests: [], rules: createRuleBook(), closing: closing.signal };
  const server = createServer((message, response) => {
    handle(account, message, response).catch((error: unknown) => fail(response, error));
  });
  server.listen(port, host);
  await once(server, 'listening');
  if (!holdsProcess) server.unref();
  const closed = once(server, 'close');
  return {
    url: `http://${addressOf(server, host)}${basePath}`,
    requests: account.requests,
    data: state.data,
    commits: state.commitLog.commits,
    faults: state.faults,
    answerWith: account.rules.add,
    commitDirectly: (path, input, caller) => commitDirectly(state, path, input, caller),
    close: async () => {
      closing.abort();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A mistake in the account itself or in a rule: said aloud, as a gateway would take a bare reset for the network's. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`The demo account failed: ${String(error)}`);
}

function addressOf(server: Server, host: string): string {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error(`expected a TCP address, but got: ${address}`);
  return `${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

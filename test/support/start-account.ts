import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoAccount, type DemoAccount } from '../../src/demo/account.js';

export interface Account {
  readonly demo: DemoAccount;
  /** What a process has to be started with, so that it uses this account and a journal of its own, on any free port. */
  readonly environment: Readonly<Record<string, string>>;
  /** The paths of upstream requests whose sender did not wait for the answer. */
  readonly brokenOff: string[];
  close(): Promise<void>;
}

/** A demo account behind a relay that sees whether its requests are waited for. */
export async function startAccount(): Promise<Account> {
  const demo = await startDemoAccount();
  const folder = await mkdtemp(join(tmpdir(), 'account-'));
  const brokenOff: string[] = [];
  const relay = createServer((incoming, outgoing) => {
    const { method, headers, url = '' } = incoming;
    const forwarded = ask(new URL(url, demo.url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    outgoing.once('close', () => {
      if (outgoing.writableFinished) return;
      brokenOff.push(new URL(url, demo.url).pathname);
      forwarded.destroy();
    });
    incoming.pipe(forwarded);
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  const apiUrl = `http://127.0.0.1:${(relay.address() as AddressInfo).port}${new URL(demo.url).pathname}`;
  return {
    demo,
    environment: {
      KANTATA_API_URL: apiUrl,
      JOURNAL_URL: `file:${join(folder, 'journal.db')}`,
      LOG_LEVEL: 'silent',
      PORT: '0',
    },
    brokenOff,
    async close() {
      relay.closeAllConnections();
      relay.close();
      await demo.close();
      await rm(folder, { recursive: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser as Chromium, Page } from 'playwright-core';
import { startServerProcess, type ServerProcess } from '../support/start-server-process.js';
import { startBrowser } from './start-browser.js';

export interface Visit {
  readonly page: Page;
  /** Errors in its console by now, and what its policy has forbidden. */
  readonly faults: readonly string[];
  /** Addresses of other origins that it asked for by now. */
  readonly outside: readonly string[];
  readonly end: () => Promise<void>;
}

export interface Browser {
  /** The gateway's address. */
  readonly url: string;
  /** A new page of a browser that knows nothing yet; other origins are out of reach. */
  visit(): Promise<Visit>;
}

/** A gateway as a process, on a free port with the demo account, and a browser. */
export function useBrowser(environment: Readonly<Record<string, string>> = {}): Browser {
  let folder: string;
  let gateway: ServerProcess;
  let program: Chromium;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'browser-'));
    const journal = `file:${join(folder, 'journal.db')}`;
    gateway = await startServerProcess(['dist/index.js'], { PORT: '0', JOURNAL_URL: journal, ...environment });
    program = await startBrowser();
  });
  afterAll(async () => {
    await program.close();
    await gateway.stop();
    await rm(folder, { recursive: true });
  });
  return {
    get url() {
      return gateway.url;
    },
    visit: () => visitWith(program, gateway.url),
  };
}

async function visitWith(program: Chromium, home: string): Promise<Visit> {
  const page = await program.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error('forbidden by the policy: ' + violatedDirective + ' ' + blockedURI))`);
  const isOutside = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(home).origin;
  await page.route(isOutside, async (route) => {
    outside.push(route.request().url());
    await route.abort('internetdisconnected');
  });
  return { page, faults, outside, end: () => page.close() };
}

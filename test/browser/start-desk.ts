import { exec, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { demoToken, startDemoAccount, type DemoAccount } from '../../src/demo/account.js';
import { build } from '../support/build.js';

const example = fileURLToPath(new URL('../../examples/web', import.meta.url));
const password = 'of the tests';

export interface TestDesk {
  readonly url: string;
  readonly demo: DemoAccount;
  /** Ends it as a machine that loses its power does. */
  kill(): Promise<void>;
  /** Once more, where it was, with what it had written down. */
  start(): Promise<void>;
  /** Opens the screen, signed in. */
  enter(page: Page, search?: string): Promise<void>;
  close(): Promise<void>;
}

/** The desk's back end, as a process of its own, before a demo account that the test can see and put faults into. */
export async function startDesk(settleSeconds = 4): Promise<TestDesk> {
  await build();
  await buildDesk();
  const demo = await startDemoAccount();
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  let child: ChildProcess | null = null;

  const start = async () => {
    child = spawn(process.execPath, ['server/main.js'], {
      cwd: example,
      env: {
        PATH: process.env['PATH'],
        KANTATA_API_URL: demo.url,
        KANTATA_API_TOKEN: demoToken,
        DESK_PASSWORD: password,
        SETTLE_SECONDS: String(settleSeconds),
        DATA_DIR: folder,
        LOG_LEVEL: 'silent',
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: child.stdout! }), 'line');
    if (!String(line).includes(url)) throw new Error(`expected the desk to say that it is at ${url}, but got: ${line}`);
  };
  const kill = async () => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  await start();
  return {
    url,
    demo,
    kill,
    start,
    async enter(page, search = '') {
      await page.goto(`${url}${search}`);
      await page.getByLabel('Password of this desk').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Payments desk' }).waitFor();
      await page.getByRole('button', { name: 'Record a payment' }).waitFor();
    },
    async close() {
      await kill();
      await demo.close();
      await rm(folder, { recursive: true });
    },
  };
}

let built: Promise<unknown> | undefined;

/** Installs the example, which builds it, or builds what is installed. */
function buildDesk(): Promise<unknown> {
  const command = existsSync(`${example}/node_modules/vite`)
    ? 'npm run --silent build'
    : 'npm ci --no-audit --no-fund --loglevel=error';
  built ??= promisify(exec)(`${command} 1>&2`, { cwd: example });
  return built;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  return address.port;
}

// The gateway as `npm start` runs it, in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const preload = new URL('tell-heap.js', import.meta.url).href;
const patienceMs = 10_000;

/** `onLine` gets what it logs as an error. A rejection that nobody handles ends it, as everywhere. */
export async function startGateway(upstreamUrl, onLine) {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const child = fork(program, {
    execArgv: ['--expose-gc', '--import', preload],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      KANTATA_API_URL: upstreamUrl,
      JOURNAL_URL: `file:${join(folder, 'journal.db')}`,
      UPSTREAM_TIMEOUT_SECONDS: '1',
      OPERATION_TIMEOUT_SECONDS: '3',
      SETTLE_SECONDS: '24',
      MAX_UPSTREAM_CALLS: '100',
    },
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [first] = await Promise.race([once(lines, 'line'), exited]);
  lines.on('line', onLine);
  const url = /is ready at (\S+)/.exec(first)?.[1];
  if (url === undefined) throw new Error(`expected the gateway to say where it is ready, but got: ${first}`);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    url: new URL('graphql', url),
    isAlive,
    /** After a forced collection, in bytes. */
    async memory() {
      if (!isAlive()) throw new Error('the gateway has ended');
      child.send('memory');
      const [memory] = await Promise.race([once(child, 'message'), exited.then(() => [])]);
      if (memory === undefined) throw new Error('the gateway ended while it was asked for its heap');
      return memory;
    },
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([exited, pause(patienceMs, undefined, { ref: false })]);
      if (isAlive()) child.kill('SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}

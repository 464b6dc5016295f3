// The processes that a bench starts, and ends again: these and no others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const patienceMs = 3_000;

export function createProcesses() {
  const children = [];
  return {
    /** Resolves once the process says where it is ready. */
    async start(file, environment = {}) {
      const child = spawn(process.execPath, [fileURLToPath(new URL(file, root))], {
        cwd: fileURLToPath(root),
        env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      });
      children.push(child);
      return { child, url: await readUrl(child, file) };
    },
    async stop() {
      await Promise.all(children.map(end));
    },
  };
}

/** Sends a message, and resolves with the one that comes back. */
export async function ask(child, message) {
  const answer = once(child, 'message');
  child.send(message);
  return (await answer)[0];
}

async function readUrl({ stdout }, file) {
  for await (const line of createInterface({ input: stdout })) {
    const url = /is ready at (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error(`expected ${file} to say where it is ready, but it ended`);
}

async function end(child) {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (hasEnded()) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, wait(patienceMs, undefined, { ref: false })]);
  if (!hasEnded()) child.kill('SIGKILL');
}

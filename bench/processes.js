// The processes that a bench starts, and ends again: these and no others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serverPrefix } from './pinning.js';

const root = new URL('../', import.meta.url);
const patienceMs = 3_000;

export function createProcesses() {
  const children = [];
  let isStopping = false;
  return {
    /** Resolves once the process says where it is ready. */
    start: (file, environment = {}) => start([], file, environment),
    /** The same of one that is measured: it has a core of its own. */
    startServer: (file, environment = {}, flags) => start(serverPrefix, file, environment, flags),
    async stop() {
      isStopping = true;
      await Promise.all(children.map(end));
    },
  };

  async function start(prefix, file, environment, flags = []) {
    const [command, ...rest] = [...prefix, process.execPath, ...flags, fileURLToPath(new URL(file, root))];
    const child = spawn(command, rest, {
      cwd: fileURLToPath(root),
      env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    children.push(child);
    child.once('exit', (code, signal) => {
      if (!isStopping) console.error(`${file} ended by itself: ${signal ?? `code ${code}`}`);
    });
    return { child, url: await readUrl(child, file) };
  }
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

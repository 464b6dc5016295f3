import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** Where the clean copy is. */
export const copy = process.env['GUIDES_COPY'] ?? '';

/** What a reader's shell has: nothing of what jest and its start put there. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = new Set(['NODE_ENV', 'NODE_OPTIONS', 'GUIDES_COPY']);
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name))), ...more };
}

/** Less than what jest leaves a test. */
const longestRunMs = 150_000;

export interface Serving {
  /** Where it says that it is. */
  readonly url: string;
  /** Resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Runs what does not end by itself, until it says where it is. */
export async function serve(command: string, env: NodeJS.ProcessEnv): Promise<Serving> {
  const child = spawn('bash', ['-c', command], { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const exited = once(child, 'exit');
  const told: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    const url = /\bis (?:ready )?at (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      async stop() {
        // The whole group: npm, its shell and node.
        process.kill(-(child.pid ?? 0), 'SIGTERM');
        await exited;
        child.stdout.destroy();
        child.stderr.destroy();
        return child.exitCode;
      },
    };
  }
  throw new Error(`expected it to say where it is, but it ended with:\n${told.join('\n')}`);
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that end by themselves, which are ended when they do not. */
export async function run(command: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const shell = ['-e', '-u', '-o', 'pipefail', '-c', command];
  const child = spawn('bash', shell, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const tooLate = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGTERM'), longestRunMs);
  await once(child, 'close');
  clearTimeout(tooLate);
  return { code: child.exitCode, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** The port that pages name may be taken here. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

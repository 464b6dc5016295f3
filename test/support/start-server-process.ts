import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from './build.js';

export interface ServerProcess {
  /** Where it says that it is. */
  readonly url: string;
  /** All that went to stdout by now, by lines. */
  readonly output: readonly string[];
  /** Asks it to stop; resolves when it has, with its exit code. */
  stop(): Promise<number | null>;
}

const root = new URL('../../', import.meta.url);

/** Runs a script that serves, with its imports as they are built, and waits for the line that says where it is. */
export async function startServerProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  await build();
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(root),
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const output: string[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => output.push(line));
  await Promise.race([once(lines, 'line'), exited]);
  const url = /http:\S+/.exec(output[0] ?? '')?.[0];
  if (url === undefined)
    throw new Error(`expected ${args.join(' ')} to say where it is, but got: ${output.join('\n')}`);
  return {
    url,
    output,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}

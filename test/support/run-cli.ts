import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.js';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Runs the built command line to its end, with no settings but these. */
export async function runCli(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ran> {
  await build();
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...settings };
    const child = execFile(process.execPath, [main, ...args], { env, timeout: 20_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

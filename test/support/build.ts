import { exec } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lock = `${root}/node_modules/.cache-of-build`;

/** Builds `dist/` unless it is newer than all that it is made of; one build at a time, whoever asks. */
export async function build(): Promise<void> {
  await takeLock();
  try {
    if (await isFresh()) return;
    await promisify(exec)('npm run --silent build 1>&2', { cwd: root });
  } finally {
    await rm(lock, { recursive: true });
  }
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch {
      if (await isAbandoned()) await rm(lock, { recursive: true, force: true });
      await pause(100);
    }
  }
}

/** A build takes seconds; whoever held it longer was ended. */
async function isAbandoned(): Promise<boolean> {
  const held = await stat(lock).catch(() => null);
  return held !== null && Date.now() - held.mtimeMs > 60_000;
}

async function isFresh(): Promise<boolean> {
  const made = await stat(`${root}/dist/.tsbuildinfo`).catch(() => null);
  const files = await readdir(`${root}/src`, { recursive: true, withFileTypes: true });
  const times = files.map(async ({ parentPath, name }) => (await stat(`${parentPath}/${name}`)).mtimeMs);
  return made !== null && Math.max(...(await Promise.all(times))) < made.mtimeMs;
}

// What every bench needs around it: a folder that is gone afterwards, processes that are ended, and an end by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveServerCore } from './pinning.js';
import { createProcesses } from './processes.js';

const longestMs = 40 * 60_000;

export async function runBench(bench) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const processes = createProcesses();
  const giveUp = (reason) => {
    console.error(reason);
    void processes.stop().then(() => process.exit(1));
  };
  process.once('SIGINT', () => giveUp('Interrupted.')).once('SIGTERM', () => giveUp('Terminated.'));
  setTimeout(() => giveUp(`The bench took longer than ${longestMs / 60_000} minutes.`), longestMs).unref();

  leaveServerCore();
  const began = performance.now();
  const tell = (what) => console.error(`${Math.round((performance.now() - began) / 1_000)} s: ${what} ...`);
  try {
    await bench({ processes, folder, tell });
  } catch (error) {
    console.error(`The bench failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await processes.stop();
  }
}

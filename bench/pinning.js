// The server that is measured has a core to itself; the load, the stub and everything else have the others. With all
// of them on the same cores, the figures would be as much the scheduler's as the server's.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const serverCore = '0';
const coreCount = availableParallelism();
const otherCores = coreCount === 2 ? '1' : `1-${coreCount - 1}`;

const reason = reasonAgainst();

/** What a server's command line begins with. */
export const serverPrefix = reason === null ? ['taskset', '-c', serverCore] : [];

export const pinningNote =
  reason === null
    ? `each server alone on core ${serverCore}, the load and the stub on ${otherCores}`
    : `nothing is pinned, as ${reason}`;

/** Of this process, and of what it starts without the prefix. */
export function leaveServerCore() {
  if (reason === null) spawnSync('taskset', ['-a', '-cp', otherCores, String(process.pid)]);
}

function reasonAgainst() {
  if (coreCount < 2) return 'there is only one core';
  const { error, status } = spawnSync('taskset', ['-c', serverCore, 'true']);
  return error || status !== 0 ? 'there is no taskset' : null;
}

// What a process has used, as Linux tells: also of one that knows nothing of being measured.
import { readFileSync } from 'node:fs';

/** A clock tick, in which the kernel counts for everybody, whatever its own. */
const tickMs = 10;

/** Of all its threads, and so of garbage collection, too. Not a number where there is no /proc. */
export function cpuMsOf({ pid }) {
  const fields = read(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

export function residentMbOf({ pid }) {
  return Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1]) / 1_024;
}

function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

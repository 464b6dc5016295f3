// Programs that end with whoever started them, however that one ends: for servers of tests, which nobody else would end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Says the program's id first, and ends when it does. Its stdin is held by whoever started it. */
const untilStdinEnds = `trap "" INT TERM PIPE
  folder=$1; shift
  exec 3<&0
  "$@" 3<&- & program=$!
  echo $program
  { read -r _ <&3; kill -KILL $program; } &
  wait $program
  kill -KILL $! 2>/dev/null
  [ -z "$folder" ] || rm -rf "$folder"`;

/**
 * Starts a program, and waits for the line of its output that the pattern matches; throws what it said when it ends before.
 * @param {readonly string[]} command
 * @param {RegExp} pattern
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly folder?: string }} [options] `folder` goes with the program
 */
export async function startTethered(command, pattern, { env = process.env, folder = '' } = {}) {
  const child = spawn('sh', ['-c', untilStdinEnds, 'sh', folder, ...command], { env, stdio: 'pipe' });
  const ended = once(child, 'close');
  /** @type {string[]} */
  const output = [];
  /** @type {(() => void)[]} */
  const onLine = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      output.push(line);
      for (const tell of onLine) tell();
    });
  }
  const matched = new Promise((resolve) => {
    onLine.push(() => output.some((line) => pattern.test(line)) && resolve(true));
  });
  if ((await Promise.race([matched, ended])) !== true) {
    throw new Error(`expected ${command.join(' ')} to say ${String(pattern)}, but got:\n${output.join('\n')}`);
  }
  return {
    pid: Number(output[0]),
    /** What it has said by now on stdout and stderr, by lines, after its id. */
    output,
    /** Ends it as a machine that loses its power does. */
    async kill() {
      child.stdin.end();
      await ended;
    },
  };
}

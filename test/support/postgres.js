// A PostgreSQL cluster in a temporary folder, on a loopback port of its own: for tests and for the bench.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';

/** Durable, as the journal asks for; `-c` of each. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  fsync: 'on',
  synchronous_commit: 'on',
};

/**
 * Ends with its stdin, hence also with whoever started it and was killed; of the cluster nothing is left then. A line on
 * stdin takes the server away in the middle of everything, and another one brings it back.
 */
const untilStdinEnds = `trap "" INT TERM
  while "$@" & read -r _; do
    kill -QUIT $!; wait $!
    read -r _ || { rm -rf "$PGDATA"; exit; }
  done
  kill -QUIT $!; wait $!; rm -rf "$PGDATA"`;

/** Whether a cluster can be started, or is given. */
export const hasPostgres = () => Boolean(process.env.JOURNAL_TEST_URL) || findBinaries() !== undefined;

/**
 * Starts a cluster, or takes what JOURNAL_TEST_URL names; throws a sentence when there is neither.
 * `goAway` and `comeBack` are only there for a cluster of its own.
 * @returns {Promise<{ readonly url: string, readonly stop: () => Promise<void>, readonly goAway?: () => Promise<void>,
 *   readonly comeBack?: () => Promise<void> }>}
 */
export async function startPostgres() {
  const given = process.env.JOURNAL_TEST_URL;
  if (given) return { url: given, stop: async () => undefined };
  const bin = findBinaries();
  if (bin === undefined) {
    throw new Error(`PostgreSQL is missing from ${versions}: apt-get install postgresql, or set JOURNAL_TEST_URL.`);
  }
  const owner = await ownerOfClusters();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, env: { ...process.env, PGDATA: folder } };
  await run(join(bin, 'initdb'), ['--no-sync', '--no-locale', '-E', 'UTF8', '-U', 'postgres', '-A', 'trust'], options);

  const port = await freePort();
  const flags = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('sh', ['-c', untilStdinEnds, 'sh', join(bin, 'postgres'), ...flags], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const toggle = async (text) => {
    child.stdin.write('\n');
    await untilSaid(child.stderr, text);
  };
  try {
    await untilSaid(child.stderr, ready);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop,
    goAway: () => toggle('database system is shut down'),
    comeBack: () => toggle(ready),
  };
}

function findBinaries() {
  return (existsSync(versions) ? readdirSync(versions) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
async function ownerOfClusters() {
  if (process.getuid?.() !== 0) return {};
  const id = async (option) => Number((await run('id', [option, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** A loopback port that nothing listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const ready = 'ready to accept connections';

async function untilSaid(stderr, text) {
  const told = [];
  for await (const line of createInterface({ input: stderr })) {
    told.push(line);
    if (!line.includes(text)) continue;
    stderr.resume();
    return;
  }
  throw new Error(`PostgreSQL ended before it said "${text}":\n${told.join('\n')}`);
}

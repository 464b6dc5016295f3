// A Redis in a temporary folder, on a loopback port of its own, which can hang, go away and come back.
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres.js';
import { startTethered } from './tethered.js';

const binary = '/usr/bin/redis-server';

/** Where Debian's package puts it. */
export const hasRedis = () => existsSync(binary);

/** Nothing is written: rate limits are of a minute. */
const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no'];

export async function startRedis() {
  const port = String(await freePort());
  const start = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const command = [binary, ...settings, '--port', port, '--dir', folder];
    return startTethered(command, /Ready to accept connections/, { folder });
  };
  let redis = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    /** Connections are accepted from here on, and nothing is answered. */
    hang: () => void process.kill(redis.pid, 'SIGSTOP'),
    goOn: () => void process.kill(redis.pid, 'SIGCONT'),
    kill: () => redis.kill(),
    /** On the same port, and without what it knew. */
    async startAgain() {
      redis = await start();
    },
  };
}

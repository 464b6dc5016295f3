// Runs `npm start` as a newcomer would, asks the first query of the README, and stops it again. The second time it does
// so with the package registry out of reach.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const query = readFileSync(new URL('../docs/operations/first-query.graphql', import.meta.url), 'utf8');

await start({});
await start({ npm_config_registry: 'http://127.0.0.1:9/', npm_config_offline: 'true' });

async function start(env) {
  const child = spawn('npm', ['start'], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = /is ready at (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    console.log(line);
    const { data, errors } = await ask(url);
    if (errors || data.externalPayments.nodes.length === 0) throw new Error(JSON.stringify(errors ?? data));
    process.kill(-child.pid, 'SIGTERM');
    await exited;
    return;
  }
  throw new Error('npm start ended without saying that it is ready.');
}

async function ask(url) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

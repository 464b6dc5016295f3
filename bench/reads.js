// Measures the gateway and its peers, each a process of its own, against one stub.
import { join } from 'node:path';
import { measureAdded } from './added.js';
import { checkAnswers } from './check.js';
import { gatewayFile, gatewayFlags } from './gateway.js';
import { loadsOf } from './loads.js';
import { shapes } from './queries.js';
import { measureRounds } from './rounds.js';

/** `folder` is for the journal, which reads leave empty. */
export async function benchReads(processes, peers, folder, options) {
  const stub = await startStub(processes);
  const gateway = await startGateway(processes, stub, folder);
  const others = [];
  for (const { label, file } of peers) {
    others.push(serverOf(label, await processes.startServer(file, settingsFor(stub))));
  }
  const servers = [gateway, ...others];
  options.tell('comparing answers');
  for (const shape of shapes) await checkAnswers(servers, shape, loadsOf(shape));
  const cells = shapes.flatMap((shape) =>
    loadsOf(shape).map((load) => ({ shape, load, rows: servers.map((server) => ({ server, rounds: [] })) })),
  );
  await measureRounds(cells, stub, options);
  return { cells, added: await measureAdded(gateway, stub, options.roundCount) };
}

export async function startStub(processes) {
  const demo = await processes.start('bench/demo.js');
  return processes.start('bench/stub.js', { DEMO_URL: demo.url });
}

export async function startGateway(processes, stub, folder) {
  const settings = { ...settingsFor(stub), JOURNAL_URL: `file:${join(folder, 'reads.db')}` };
  return serverOf('gateway', await processes.startServer(gatewayFile, settings, gatewayFlags));
}

/** Callers bring their own tokens. */
function settingsFor({ url }) {
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: '0',
    KANTATA_API_URL: url,
    KANTATA_API_TOKEN: '',
  };
}

function serverOf(label, { child, url }) {
  return { label, child, url: new URL('/graphql', url).href, sizes: new Map() };
}

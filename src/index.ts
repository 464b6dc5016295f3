import { randomUUID } from 'node:crypto';
import { readConfig, type Config } from './config.js';
import { demoToken, startDemoAccount } from './demo/account.js';
import { createGateway } from './gateway.js';
import { listen } from './listen.js';

/** Every open request has its answer by then. */
const longestStopMs = 28_000;

try {
  await run(readConfig());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever has been opened by now, such as the demo account, would keep the process up.
  process.exit(1);
}

async function run(config: Config): Promise<void> {
  const upstream = await openUpstream(config);
  const gateway = await createGateway({ ...config, ...upstream });
  const server = await listen(gateway.handler, config.host, config.port);
  console.log(`kantata-graphql is ready at ${server.url} (${upstream.name})`);

  const stop = async () => {
    gateway.drain();
    setTimeout(() => process.exit(0), longestStopMs).unref();
    await server.close();
    await gateway.stop();
    await upstream.close();
    // A write that still waits for its answer belongs to the journal now.
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** The configured account or, without one, the demo account with its own token. */
async function openUpstream({ apiUrl, serviceToken }: Config) {
  if (apiUrl !== null) return { name: 'live account', apiUrl, serviceToken, close: async () => undefined };
  const demo = await startDemoAccount();
  return {
    name: 'demo account',
    apiUrl: demo.url,
    serviceToken: serviceToken ?? demoToken,
    account: `demo ${randomUUID()}`,
    close: () => demo.close(),
  };
}

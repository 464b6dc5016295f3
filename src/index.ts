import { readConfig, type Config } from './config.js';
import { createGateway } from './gateway.js';
import { listen } from './listen.js';
import { openUpstream } from './upstream.js';

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
  const metricsServer =
    config.metricsPort === null ? null : await listen(gateway.metrics, config.host, config.metricsPort, 'METRICS_PORT');
  console.log(`kantata-graphql is ready at ${server.url} (${upstream.name})`);

  const stop = async () => {
    gateway.drain();
    setTimeout(() => process.exit(0), longestStopMs).unref();
    await server.close();
    await metricsServer?.close();
    await gateway.stop();
    await upstream.close();
    // A write that still waits for its answer belongs to the journal now.
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

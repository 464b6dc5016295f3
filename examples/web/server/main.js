// The process: settings, the account, the gateway, one port for all.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { createGateway, openUpstream, readConfig } from './kantata-graphql.js';
import { createPeople } from './people.js';
import { builtScreen, editedScreen, policy } from './screen.js';
import { createSessions } from './sessions.js';

const isDev = process.argv.includes('--dev');
const data = process.env.DATA_DIR ?? fileURLToPath(new URL('../data', import.meta.url));
const manifest = fileURLToPath(new URL('../src/gql/persisted-documents.json', import.meta.url));

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever has been opened by now, such as the demo account, would keep the process up.
  process.exit(1);
}

async function run() {
  if (!existsSync(manifest)) throw new Error('The screen is not built yet: npm ci --prefix examples/web');
  const config = readConfig({ LOG_LEVEL: 'warn', JOURNAL_URL: `file:${data}/journal.db`, ...process.env });
  const isDemo = config.apiUrl === null;
  const people = createPeople({ isDemo, token: config.serviceToken, password: process.env.DESK_PASSWORD });
  const sessions = createSessions({ path: `${data}/sessions.json`, isSecure: config.isProduction });
  const upstream = await openUpstream(config);

  const gateway = await createGateway({
    ...config,
    ...upstream,
    // Everybody here has a session: no token speaks for others, or looks for what they have written.
    serviceToken: null,
    // What the screen was built with is answered, and nothing else; while it is edited, all is.
    trustedDocuments: isDev ? null : manifest,
    corsOrigins: [],
    authorize({ headers }) {
      const personId = sessions.personIdOf(headers.get('cookie'));
      const token = personId === null ? null : people.tokenOf(personId);
      return token === null ? null : `Bearer ${token}`;
    },
  });

  const app = createApp({
    gateway,
    people,
    sessions,
    screen: isDev ? await editedScreen() : builtScreen(),
    policy: isDev ? null : policy,
  });
  const server = createServer(app);
  const port = await listen(server, config);
  console.log(`The payments desk is at http://${config.host}:${port}/ (${upstream.name})`);

  async function stop() {
    gateway.drain();
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await gateway.stop();
    await upstream.close();
    process.exit(0);
  }
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** @param {import('node:http').Server} server @param {{ readonly host: string, readonly port: number }} config */
async function listen(server, { host, port }) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Cannot listen on ${host}:${port}; is something else there? Set PORT to use another.`, { cause });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

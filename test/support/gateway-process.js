// The built gateway as a process of its own. All settings come by environment, as `npm start` takes them; ACCOUNT sets
// its keys apart from those of other tests, and DIE_AFTER names the step of the first write after which it is gone.
import { subscribe } from 'node:diagnostics_channel';
import { readConfig } from '../../dist/config.js';
import { createGateway } from '../../dist/gateway.js';
import { listen } from '../../dist/listen.js';
import { writeParts } from '../../dist/writes/parts.js';

const { ACCOUNT, DIE_AFTER } = process.env;
const die = () => process.kill(process.pid, 'SIGKILL');

/** Each gives the parts that end the process right after its step. */
const steps = {
  claim: ({ createJournal }) => ({
    async createJournal(...parameters) {
      const journal = await createJournal(...parameters);
      return { ...journal, claim: async (row) => (await journal.claim(row)) && die() };
    },
  }),
  connect: ({ createWriteClient }) => ({
    createWriteClient(...parameters) {
      const client = createWriteClient(...parameters);
      return { send: (request) => client.send({ ...request, mayLeave: die }) };
    },
  }),
  'bytes written': () => {
    subscribe('http.client.request.start', ({ request }) => {
      if (request.method === 'POST') request.once('finish', die);
    });
    return {};
  },
  'answer read': ({ createChanges }) => ({
    createChanges: (...parameters) => ({ ...createChanges(...parameters), afterAnswer: async () => die() }),
  }),
  'row closed': ({ createChanges }) => ({
    createChanges(...parameters) {
      const changes = createChanges(...parameters);
      return { ...changes, afterAnswer: (...answer) => changes.afterAnswer(...answer).then(die) };
    },
  }),
};

const parts = { ...writeParts, ...(DIE_AFTER && steps[DIE_AFTER](writeParts)) };
const config = readConfig();
const gateway = await createGateway({ ...config, ...(ACCOUNT && { account: ACCOUNT }) }, parts);
const server = await listen(gateway.handler, config.host, config.port);
console.log(`The gateway is ready at ${server.url}`);

// Its test holds the other end, also when that is killed.
process.stdin.resume().once('end', () => process.exit());

// An upstream that answers as it should, and then again does not: the weather changes every few seconds.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRandom } from '../../dist/demo/data/random.js';
import { faults } from './faults.js';
import { envelopeFor } from './records.js';

/** The share of faults. More than a half of failed calls at times: the breaker has to open and to close again. */
const weathers = [0, 0.1, 0.3, 0.3, 0.6, 0.95];
const weatherMs = 3_000;
/** These are outages to the breaker, or cost seconds. */
const rare = new Set(['reset', 'reset within', 'no HTTP', 'out of order', 'too slow', 'bomb']);

export async function startUpstream(seed) {
  const weather = createRandom(seed);
  const counts = Object.fromEntries(Object.keys(faults).map((name) => [name, 0]));
  let share = 0.3;
  let calls = 0;
  const timer = setInterval(() => (share = weather.pick(weathers)), weatherMs);

  function faultFor(random) {
    const name = random.pick(Object.keys(faults));
    if (!rare.has(name)) return name;
    // In a storm they are as frequent as the others.
    return share > 0.5 && name !== 'bomb' ? name : random.chance(0.2) ? name : 'wrong types';
  }

  const server = createServer(async (request, response) => {
    const random = createRandom(seed + (calls += 1) * 7_919);
    const caller = Number(/^Bearer caller-(\d+)-/.exec(request.headers.authorization ?? '')?.[1]);
    const { pathname, searchParams: params } = new URL(request.url, 'http://localhost');
    const [, , , path, id] = pathname.split('/');
    // A write that is not read whole has not been made.
    const sent = Buffer.concat(await request.toArray().catch(() => [])).toString();
    const call = { caller, random, method: request.method, path, id, params, sent };
    const envelope = envelopeFor(call);
    const body = Buffer.from(JSON.stringify(envelope));
    if (random.chance(share)) {
      const name = faultFor(random);
      counts[name] += 1;
      faults[name](response, { envelope, body, call });
    } else {
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' }).end(body);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/api/v1`,
    counts,
    calls: () => calls,
    /** No more faults from now on. */
    clear() {
      clearInterval(timer);
      share = 0;
    },
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// A closed loop: each caller sends the next request once he has the answer to the last. Whoever is still waiting at
// the end gets his answer, so that no server goes on working for nobody while the next is measured.
import { openConnection, requestBytes } from './connection.js';
import { bodiesOf } from './loads.js';

/** `sizes` holds how long the right answer to each body is: the data stands still, so another size is another answer. */
export async function openLoad({ url, sizes }, shape, { callers }) {
  const lines = await Promise.all(
    callers.map(async (caller) => ({
      connection: await openConnection(url),
      requests: bodiesOf(shape, caller).map((body) => ({
        bytes: requestBytes({ url, method: 'POST', token: caller.token, body }),
        size: sizes.get(body),
      })),
    })),
  );
  return {
    /** Resolves with how long each answer took, in milliseconds, and how many came in a second. */
    async run(seconds) {
      const times = [];
      const began = performance.now();
      await Promise.all(lines.map((line) => sendUntil(began + seconds * 1_000, line, times)));
      return { times, perSecond: (times.length * 1_000) / (performance.now() - began) };
    },
    close: () => lines.forEach(({ connection }) => connection.close()),
  };
}

async function sendUntil(end, { connection, requests }, times) {
  let began = performance.now();
  // What is begun is finished, so that each of several documents is sent as often as the others.
  for (let count = 0; began < end || count % requests.length > 0; count += 1) {
    const { bytes, size } = requests[count % requests.length];
    const { status, body } = await connection.send(bytes);
    const ended = performance.now();
    if (status !== 200 || body.length !== size) {
      throw new Error(`expected 200 with ${size} bytes, but got: ${status}, ${body.length}, ${body.subarray(0, 300)}`);
    }
    times.push(ended - began);
    began = ended;
  }
}

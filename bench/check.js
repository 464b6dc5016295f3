// Asks every server, before it is measured, for everything that it will be asked for, and compares the answers.
import assert from 'node:assert/strict';
import { openConnection, requestBytes } from './connection.js';
import { bodiesOf } from './loads.js';

/** The first server's answers are what the others' have to equal. Leaves how long each answer is in `sizes`. */
export async function checkAnswers(servers, shape, loads) {
  const bodies = new Set(loads.flatMap(({ callers }) => callers.flatMap((caller) => bodiesOf(shape, caller))));
  const reference = new Map();
  for (const server of servers) {
    const connection = await openConnection(server.url);
    for (const body of bodies) {
      const answer = await connection.send(requestBytes({ url: server.url, method: 'POST', token: 'caller-0', body }));
      const data = dataOf(answer, `${shape.name}, ${server.label}`);
      shape.check(data);
      if (!reference.has(body)) reference.set(body, data);
      assert.deepEqual(data, reference.get(body), `${shape.name}: ${server.label} answers differently`);
      server.sizes.set(body, answer.body.length);
    }
    connection.close();
  }
}

function dataOf({ status, body }, what) {
  const { data, errors } = JSON.parse(body.toString());
  assert.equal(status, 200, what);
  if (errors !== undefined) throw new Error(`${what}: expected no errors, but got: ${JSON.stringify(errors[0])}`);
  return data;
}

// What the gateway adds to a call: the same data once as the REST API has it, and once through the gateway, in turn.
import { openConnection, requestBytes } from './connection.js';
import { alone, bodiesOf } from './loads.js';
import { ask } from './processes.js';
import { nested20 } from './queries.js';
import { median, quantile, spread } from './statistics.js';

const warmUpCount = 300;
const countPerRound = 300;

export async function measureAdded({ url }, stub, roundCount) {
  const gateway = await openConnection(url);
  const [body] = bodiesOf(nested20, alone.callers[0]);
  const [{ token }] = alone.callers;
  const operation = requestBytes({ url, method: 'POST', token, body });
  await ask(stub.child, 'counts');
  await gateway.send(operation);
  const { urls } = await ask(stub.child, 'counts');
  const direct = await openConnection(stub.url);
  const calls = urls.map((path) => requestBytes({ url: new URL(path, stub.url), token }));

  const rounds = [];
  await measureRound(warmUpCount);
  for (let round = 0; round < roundCount; round += 1) rounds.push(await measureRound(countPerRound));
  gateway.close();
  direct.close();
  return rounds;

  async function measureRound(count) {
    const times = { direct: [], gateway: [] };
    for (let index = 0; index < count; index += 1) {
      times.direct.push(await timeOf(direct, calls));
      times.gateway.push(await timeOf(gateway, [operation]));
    }
    return { direct: quantile(times.direct, 0.5), gateway: quantile(times.gateway, 0.5) };
  }
}

async function timeOf(connection, requests) {
  const began = performance.now();
  for (const request of requests) JSON.parse((await connection.send(request)).body.toString());
  return performance.now() - began;
}

export function addedText(rounds) {
  const of = (name) => median(rounds.map((round) => round[name])).toFixed(2);
  const added = rounds.map((round) => round.gateway - round.direct);
  const [lowest, highest] = spread(added).map((ms) => ms.toFixed(2));
  return (
    `At p50 the gateway adds **${median(added).toFixed(2)} ms** (${lowest} to ${highest}) to "${nested20.name}" asked by ` +
    `one caller: ${of('gateway')} ms through it, and ${of('direct')} ms for the same REST call straight from the stub, ` +
    `each with \`JSON.parse\` of what came.`
  );
}

// How the gateway's cost grows with what is asked for, with how many ask, with how much Kantata answers and how slowly.
// --write puts the figures into docs/performance.md; ROUNDS and SECONDS shorten it.
import { checkAnswers } from './check.js';
import { growthText } from './growth-report.js';
import { alone, distinct } from './loads.js';
import { machineText } from './machine.js';
import { ask } from './processes.js';
import { publish } from './publish.js';
import { nested20, nestedOf } from './queries.js';
import { startGateway, startStub } from './reads.js';
import { runBench } from './run-bench.js';
import { measureWindow } from './window.js';

const roundCount = Number(process.env.ROUNDS ?? 3);
const seconds = Number(process.env.SECONDS ?? 2);
const usual = { latencyMs: 0, answerBytes: 0, shape: nested20, load: alone };

const ranges = [
  {
    name: 'Payments on a page',
    points: [20, 50, 100, 150, 200].map((size) => ({ size, shape: { ...nested20, ...nestedOf(size) } })),
  },
  {
    name: 'MB in an answer of Kantata to "nested 20", of which most is not asked for',
    points: [0.1, 0.3, 1, 2.5, 5].map((size) => ({ size, answerBytes: size * 1e6 })),
  },
  {
    name: 'Callers of "nested 20" at once, each with a token and page of his own',
    perOperation: false,
    points: [1, 8, 32, 64, 128, 200].map((size) => ({ size, load: distinct(size) })),
  },
  {
    name: 'Milliseconds until Kantata answers, 32 callers of "nested 20"',
    hasSlope: false,
    points: [0, 50, 300].map((size) => ({ size, latencyMs: size, load: distinct(32) })),
  },
];

await runBench(async ({ processes, folder, tell }) => {
  const stub = await startStub(processes);
  const gateway = await startGateway(processes, stub, folder);
  for (const { name, points } of ranges) {
    tell(name);
    // Else the first points would be measured before what they run is compiled.
    for (const point of points) await measurePoint(gateway, stub, { ...usual, ...point }, 1);
    for (const point of points) point.rounds = await measurePoint(gateway, stub, { ...usual, ...point }, roundCount);
  }
  const text = `${machineText({ roundCount, seconds })}\n\n${ranges.map(growthText).join('\n\n')}`;
  console.log(text);
  if (process.argv.includes('--write')) publish({ growth: text });
});

async function measurePoint(gateway, stub, { shape, load, latencyMs, answerBytes }, count) {
  await ask(stub.child, { latencyMs, answerBytes });
  await checkAnswers([gateway], shape, [load]);
  const rounds = [];
  for (let round = 0; round < count; round += 1) {
    rounds.push(await measureWindow(gateway, stub, shape, load, seconds));
  }
  return rounds;
}

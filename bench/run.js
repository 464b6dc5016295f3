// Measures the gateway and what it is compared with, then what the journal costs a write. --peers compares with all
// of them, --write puts the figures into docs/performance.md; ROUNDS and SECONDS shorten it.
import { chartOf } from './chart.js';
import { addedText } from './added.js';
import { machineText, serversText } from './machine.js';
import { peersOf } from './peers.js';
import { publish, publishChart } from './publish.js';
import { benchReads } from './reads.js';
import { doubtsText, shapesText, summaryText } from './report.js';
import { runBench } from './run-bench.js';
import { benchWrites } from './writes.js';

const roundCount = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 1);

await runBench(async ({ processes, folder, tell }) => {
  const options = { roundCount, seconds, tell };
  const peers = peersOf(process.argv.includes('--peers'));
  const { cells, added } = await benchReads(processes, peers, folder, options);
  const writes = await benchWrites(processes, folder);
  const texts = {
    machine: machineText(options),
    servers: serversText(peers),
    summary: summaryText(cells),
    added: addedText(added),
    shapes: shapesText(cells),
    writes,
  };
  console.log([...Object.values(texts), doubtsText(cells)].join('\n\n'));
  if (!process.argv.includes('--write')) return;
  publish(texts);
  publishChart(chartOf(cells));
});

// npm run soak: random valid operations of 20 callers before an upstream of random faults, for SOAK_SECONDS (an hour).
// SEED repeats what a run found, as far as the order of things at the same moment allows.
import { setTimeout as pause } from 'node:timers/promises';
import { startGateway } from './gateway.js';
import { createLoad } from './load.js';
import { startUpstream } from './upstream.js';

const seconds = Number(process.env.SOAK_SECONDS ?? 3_600);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const warmUpSeconds = 10;
const mostGrowth = 1.1;
/** The breaker lets calls through again within these. */
const recoveryMs = 15_000;

console.log(`Soak: ${seconds} s, SEED=${seed}`);
const logged = [];
const upstream = await startUpstream(seed);
const gateway = await startGateway(upstream.url, (line) => logged.push(line));
const load = createLoad({ seed, ...gateway });
const { tally } = load;
try {
  await load.run(Math.min(warmUpSeconds, seconds) * 1_000);
  const first = gateway.isAlive() ? await gateway.memory() : null;
  await load.run((seconds - warmUpSeconds) * 1_000);
  const last = gateway.isAlive() ? await gateway.memory() : null;
  upstream.clear();
  const wrong = [...tally.defects, ...logged.map((line) => `The gateway logged ${line}`)];
  if (!gateway.isAlive()) wrong.push('The gateway has ended.');
  else if (!(await answersAgain())) wrong.push('The gateway does not answer an ordinary operation any more.');
  if (first && last && last.heapUsed > first.heapUsed * mostGrowth) wrong.push('The heap has grown.');
  if (tally.ownTexts < tally.operations) wrong.push('Hardly anything was answered, so that little was shown.');
  report(first, last);
  for (const what of wrong) console.error(`\n${what}`);
  if (wrong.length > 0) {
    console.error(`\nThe soak failed: ${wrong.length} of the above; repeat it with SEED=${seed}.`);
    process.exitCode = 1;
  }
} finally {
  await gateway.stop();
  await upstream.close();
}

async function answersAgain() {
  const end = performance.now() + recoveryMs;
  while (performance.now() < end) {
    const text = await load.ask(1, { query: '{ me { headline } }' }).catch(() => '');
    if (text.trim() === '{"data":{"me":{"headline":"caller-1"}}}') return true;
    await pause(500);
  }
  return false;
}

function report(first, last) {
  const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  const { operations, hungUp, ownTexts, codes, outcomes } = tally;
  console.log(
    `${operations} operations (${hungUp} hung up), ${ownTexts} texts told, ${upstream.calls()} calls upstream`,
  );
  console.log(`Writes: ${listOf(outcomes)}`);
  console.log(`Errors answered: ${listOf(codes)}`);
  console.log(`Faults upstream: ${listOf(upstream.counts)}`);
  if (!first || !last) return;
  console.log(
    `Heap ${megabytes(first.heapUsed)} after ${warmUpSeconds} s, ${megabytes(last.heapUsed)} at the end ` +
      `(x ${(last.heapUsed / first.heapUsed).toFixed(3)}); RSS ${megabytes(first.rss)}, ${megabytes(last.rss)}`,
  );
}

function listOf(counts) {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

// Measures the gateway and a plain Apollo Server against the same demo account, each a process of its own; then what
// the journal costs a write.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoToken } from '../dist/demo/account.js';
import { load } from './load.js';
import { ask, createProcesses } from './processes.js';
import { shapes } from './queries.js';
import { report } from './report.js';
import { benchWrites } from './writes.js';

const roundCount = 3;
const warmUpSeconds = 1;
const longestMs = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
const environment = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', KANTATA_API_TOKEN: demoToken };

const processes = createProcesses();
process.once('SIGINT', () => giveUp('Interrupted.')).once('SIGTERM', () => giveUp('Terminated.'));
setTimeout(() => giveUp(`The bench took longer than ${longestMs / 1_000} seconds.`), longestMs).unref();

try {
  await benchReads();
  await benchWrites(processes, environment, folder);
} catch (error) {
  console.error(`The bench failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await processes.stop();
}

async function benchReads() {
  const demo = await processes.start('bench/demo.js');
  const settings = { ...environment, KANTATA_API_URL: demo.url, JOURNAL_URL: `file:${join(folder, 'reads.db')}` };
  const servers = [
    { label: 'gateway', ...(await processes.start('dist/index.js', settings)) },
    { label: 'plain Apollo Server', ...(await processes.start('bench/plain-apollo.js', settings)) },
  ];
  const measured = [];
  for (const shape of shapes) measured.push({ ...shape, rows: await checkedRows(shape, servers, demo) });

  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${roundCount} rounds of one connection.`);
  console.log('All times contain what the demo account takes to answer, which "upstream call alone" shows.');
  console.log('Ratios are of ops/s, gateway to plain: the median round (the lowest to the highest).\n');
  for (const { rows } of measured) for (const row of rows) await load(row, warmUpSeconds);
  for (let round = 0; round < roundCount; round += 1) await measureRound(measured, round);
  report(measured);
}

/** Asks every server once: for the right answer, for the same answer, and at what cost upstream. */
async function checkedRows({ name, query, check }, servers, demo) {
  const rows = [];
  const answers = [];
  for (const { label, url } of servers) {
    const request = requestTo(url, query);
    const what = `${name}, ${label}`;
    const data = await fetchData(request, what);
    check(data);
    answers.push(data);
    rows.push({ label, what, request, calls: await ask(demo.child, 'requests'), rounds: [] });
  }
  const [expected, ...others] = answers;
  for (const data of others) assert.deepEqual(data, expected, `${name}: the servers answer differently`);
  const [{ calls }] = rows;
  return calls.length === 1 ? [...rows, rowOfCall(demo.url, calls)] : rows;
}

/** The gateway's only call, sent to the demo account as the gateway sends it. */
function rowOfCall(url, calls) {
  const headers = { authorization: `Bearer ${demoToken}`, 'accept-encoding': 'gzip' };
  const request = { url: url + calls[0], headers };
  return { label: 'upstream call alone', what: calls[0], request, calls, seconds: 1, rounds: [] };
}

function requestTo(url, query) {
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
}

async function fetchData({ url, ...request }, what) {
  const response = await fetch(url, request);
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`${what}: expected no errors, but got: ${JSON.stringify(errors[0])}`);
  return data;
}

/** Every other round goes backwards, so that neither server always comes first. */
async function measureRound(measured, round) {
  for (const shape of measured) {
    for (const row of round % 2 === 0 ? shape.rows : shape.rows.toReversed()) {
      row.rounds.push(await load(row, row.seconds ?? shape.seconds));
    }
  }
}

function giveUp(reason) {
  console.error(reason);
  void processes.stop().then(() => process.exit(1));
}

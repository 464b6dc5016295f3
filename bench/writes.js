// What the journal costs a write: the same payment through gateways that differ in their journal alone.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { json } from 'node:stream/consumers';
import { createDemoData } from '../dist/demo/data/demo-data.js';
import { demoToken } from '../dist/demo/account.js';
import { startPostgres } from '../test/support/postgres.js';
import { ask } from './processes.js';
import { median, quantile } from './statistics.js';
import { table } from './table.js';

const roundCount = 40;
const warmUpRounds = 10;
const writesPerRound = 10;

const mutation = `mutation ($input: CreateExternalPaymentInput!) {
  createExternalPayment(input: $input) { outcome externalPayment { id amount { minorUnits } message } }
}`;
const { workspaceId } = createDemoData().landmarks.ordinaryPayment;
const environment = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', KANTATA_API_TOKEN: demoToken };
const headers = { 'content-type': 'application/json', authorization: `Bearer ${demoToken}` };

/** `folder` is for the journals; they are gone with it. Resolves with the figures as text. */
export async function benchWrites(processes, folder) {
  const demo = await processes.start('bench/demo.js');
  const postgres = await postgresOrReason();
  try {
    const start = async (label, file, journalUrl) => {
      const settings = { ...environment, KANTATA_API_URL: demo.url, JOURNAL_URL: journalUrl };
      return gatewayRow(label, (await processes.startServer(file, settings)).url);
    };
    const rows = [
      bareRow(demo.url),
      await start('gateway without a journal', 'bench/without-journal.js', `file:${folder}/unused.db`),
      await start('gateway, journal on SQLite', 'dist/index.js', `file:${folder}/writes.db`),
      ...(postgres.url ? [await start('gateway, journal on PostgreSQL', 'dist/index.js', postgres.url)] : []),
    ];
    await measure(rows, demo);
    const leftOut = postgres.reason ? `\n\nPostgreSQL was left out: ${postgres.reason}` : '';
    return writesText(rows) + leftOut;
  } finally {
    await postgres.stop?.();
  }
}

async function postgresOrReason() {
  try {
    return await startPostgres();
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Short rounds, so that what slows the machine for a while slows all rows. Every other one goes backwards. */
async function measure(rows, demo) {
  const ids = new Set();
  for (let round = 0; round < warmUpRounds + roundCount; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      for (let count = 0; count < writesPerRound; count += 1) {
        const began = performance.now();
        const answer = await row.write(100_000 + ids.size);
        if (round >= warmUpRounds) row.times.push(performance.now() - began);
        ids.add(row.idIn(answer));
      }
    }
  }
  const writeCount = rows.length * writesPerRound * (warmUpRounds + roundCount);
  assert.equal(ids.size, writeCount, 'expected as many payments as writes');
  assert.equal((await ask(demo.child, 'requests')).length, writeCount, 'expected one upstream call for each write');
}

function gatewayRow(label, url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    label,
    times: [],
    write(amount) {
      const input = { workspaceId, amount, message: `Paid ${amount}`, idempotencyKey: randomUUID() };
      return post(`${url}graphql`, { query: mutation, variables: { input } }, agent);
    },
    idIn({ data, errors }) {
      assert.equal(errors, undefined, label);
      const { outcome, externalPayment } = data.createExternalPayment;
      assert.equal(outcome, 'DONE', label);
      return externalPayment.id;
    },
  };
}

/** As the gateway sends it: over a connection of its own. */
function bareRow(url) {
  return {
    label: 'bare POST to the demo account',
    times: [],
    write(amount) {
      const payment = { workspace_id: Number(workspaceId), amount_in_cents: amount, message: `Paid ${amount}` };
      return post(`${url}/external_payments`, { external_payment: payment }, false);
    },
    idIn({ results }) {
      assert.equal(results?.length, 1, 'the bare POST');
      return results[0].id;
    },
  };
}

function post(url, body, agent) {
  return new Promise((resolve, reject) => {
    const request = send(url, { method: 'POST', headers, agent }, (response) => resolve(json(response)));
    request.once('error', reject).end(JSON.stringify(body));
  });
}

/** The first row is of no gateway, the second of one without a journal, which the others are compared with. */
function writesText([bare, without, ...journals]) {
  const [least, leastAtWorst] = quantilesOf(without);
  const rows = [bare, without].map((row) => [row.label, ...quantilesOf(row).map((ms) => ms.toFixed(2)), '', '']);
  for (const row of journals) {
    const [usual, worst] = quantilesOf(row);
    const costs = [usual - least, worst - leastAtWorst].map((ms) => (ms < 0 ? '' : '+') + ms.toFixed(2));
    rows.push([row.label, usual.toFixed(2), worst.toFixed(2), ...costs]);
  }
  return [
    `\`createExternalPayment\`, one at a time, ${roundCount} rounds of ${writesPerRound} writes each. The journal costs`,
    'what its row takes more than the gateway without one.\n',
    table([['server', 'p50 ms', 'p99 ms', 'journal: p50', 'journal: p99'], ...rows]),
  ].join('\n');
}

const quantilesOf = ({ times }) => [median(times), quantile(times, 0.99)];

// What the journal costs a write: the same payment through gateways that differ in their journal alone.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { json } from 'node:stream/consumers';
import { createDemoData } from '../dist/demo/data/demo-data.js';
import { demoToken } from '../dist/demo/account.js';
import { startPostgres } from '../test/support/postgres.js';
import { ask } from './processes.js';
import { reportWrites } from './report.js';

const roundCount = 40;
const warmUpRounds = 10;
const writesPerRound = 10;

const mutation = `mutation ($input: CreateExternalPaymentInput!) {
  createExternalPayment(input: $input) { outcome externalPayment { id amount { minorUnits } message } }
}`;
const { workspaceId } = createDemoData().landmarks.ordinaryPayment;
const headers = { 'content-type': 'application/json', authorization: `Bearer ${demoToken}` };

/** `folder` is for the journals; they are gone with it. */
export async function benchWrites(processes, environment, folder) {
  const demo = await processes.start('bench/demo.js');
  const postgres = await postgresOrReason();
  try {
    const start = async (label, file, journalUrl) => {
      const settings = { ...environment, KANTATA_API_URL: demo.url, JOURNAL_URL: journalUrl };
      return gatewayRow(label, (await processes.start(file, settings)).url);
    };
    const rows = [
      bareRow(demo.url),
      await start('gateway without a journal', 'bench/without-journal.js', `file:${folder}/unused.db`),
      await start('gateway, journal on SQLite', 'dist/index.js', `file:${folder}/writes.db`),
      ...(postgres.url ? [await start('gateway, journal on PostgreSQL', 'dist/index.js', postgres.url)] : []),
    ];
    await measure(rows, demo);
    reportWrites(rows, { roundCount, writesPerRound });
    if (postgres.reason) console.log(`PostgreSQL was left out: ${postgres.reason}`);
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

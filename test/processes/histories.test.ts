import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { startDemoAccount } from '../../src/demo/account.js';
import { anyHistory } from '../histories/arbitrary.js';
import { runHistory } from '../histories/run-history.js';
import { createPlaces } from '../histories/world.js';
import { startKilledReplicas } from './killed-replicas.js';

/** What the in-process histories are, with processes that really die; HISTORIES and SEED choose others. */
const count = Number(process.env['HISTORIES'] ?? 200);
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const atOnce = 40;
/** Of a busy machine, too: all times of a history grow with it. */
const settleSeconds = 8;
const killEveryMs = 8_000;

test(`${count} histories before processes that are killed break no rule (SEED=${seed})`, async () => {
  const demo = await startDemoAccount();
  const environment = {
    KANTATA_API_URL: demo.url,
    ACCOUNT: randomUUID(),
    JOURNAL_URL: process.env['JOURNAL_TEST_URL']!,
    SETTLE_SECONDS: String(settleSeconds),
  };
  const replicas = await startKilledReplicas(environment, killEveryMs);
  const nextPlace = createPlaces(demo);
  const limit = pLimit(atOnce);
  try {
    const reports = await Promise.all(
      fc.sample(anyHistory, { seed, numRuns: count }).map((history) =>
        limit(async () => ({
          history,
          ...(await runHistory(history, { demo, replicas, settleSeconds, ...nextPlace() })),
        })),
      ),
    );
    const broken = reports
      .filter(({ violations }) => violations.length > 0)
      .map(({ history, violations, trace }) =>
        [...violations, history].map((part) => JSON.stringify(part)).concat(trace),
      );
    expect(broken).toEqual([]);
    expect(replicas.kills).toBeGreaterThan(count / 20);
  } finally {
    await replicas.close();
    await demo.close();
  }
}, 900_000);

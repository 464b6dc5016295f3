import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { demoToken } from '../../src/demo/account.js';
import { anyHistory, anySetting } from './arbitrary.js';
import type { History } from './history.js';
import type { Report } from './report.js';
import { runHistory } from './run-history.js';
import { startWorld, type World } from './world.js';

// Every error would cost a trace through the source maps, and failing is what most of this is about.
Error.stackTraceLimit = 0;

const settleSeconds = 1;
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const count = Number(process.env['HISTORIES'] ?? 2_000);
/** Runs one history alone, again and again: its number in a run of this seed. */
const only = process.env['HISTORY'] === undefined ? null : Number(process.env['HISTORY']);
const atOnce = 40;
/** More requests than these do not get to an answer sooner, in one process with all that they ask for. */
const requestsAtOnce = 6;
const historiesPerWorld = 250;
const dropEveryMs = { least: 3_000, most: 5_000 };

const drawn = fc.sample(anyHistory, { seed, numRuns: count }).map((history, number) => ({ history, number }));
const numbered = only === null ? drawn : Array.from({ length: atOnce }, () => drawn[only]!);
const settings = fc.sample(anySetting, { seed, numRuns: Math.ceil(count / historiesPerWorld) });
const endings = new Map<string, number>();

for (const [index, setting] of settings.entries()) {
  const from = index * historiesPerWorld;
  const some = numbered.slice(from, from + historiesPerWorld);
  if (some.length === 0) continue;
  const name = `histories ${from} to ${from + some.length - 1} before replicas that are dropped break nothing`;
  test(`${name} (SEED=${seed}, ${JSON.stringify(setting)})`, async () => {
    const { faults, hasServiceToken } = setting;
    const world = await startWorld({ settleSeconds, faults, ...(hasServiceToken && { serviceToken: demoToken }) });
    const dropping = new AbortController();
    const dropped = dropByTurns(world, dropping.signal);
    try {
      expect(await brokenIn(world, some)).toEqual([]);
    } finally {
      dropping.abort();
      await dropped;
      await world.close();
    }
  }, 900_000);
}

afterAll(() => {
  console.log(`SEED=${seed}; what was told:`, Object.fromEntries([...endings].sort()));
});

/** What the histories broke, with all that is needed to see why; of many, the first ones. */
async function brokenIn(world: World, some: readonly { history: History; number: number }[]): Promise<unknown[]> {
  const limit = pLimit(atOnce);
  const inTurn = pLimit(requestsAtOnce);
  const reports = await Promise.all(
    some.map(({ history, number }) =>
      limit(async () => {
        const report = await runHistory(history, { ...world.nextPlace(), inTurn });
        tally(report);
        return { number, history: JSON.stringify(history), ...report };
      }),
    ),
  );
  return reports
    .filter(({ violations }) => violations.length > 0)
    .map(({ number, violations, history, trace }) => ({ number, violations, history, trace }))
    .slice(0, 3);
}

function tally({ asked }: Report): void {
  for (const { asks, told } of asked) {
    const ending = `${asks} ${told.is}`;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
}

async function dropByTurns({ replicas }: World, signal: AbortSignal): Promise<void> {
  const { least, most } = dropEveryMs;
  const wait = () => pause(least + Math.random() * (most - least), true, { signal }).catch(() => false);
  for (let turn = 0; await wait(); turn += 1) await replicas.drop(turn % 2);
}

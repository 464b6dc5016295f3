import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import type { WriteParts } from '../../src/writes/parts.js';
import { rules, type Rule } from './rules.js';
import type { Report } from './report.js';
import { runHistory } from './run-history.js';
import { scenarios, type Scenario } from './scenarios.js';
import { optionsWithout, partsWithout } from './without-rule.js';
import { startWorld } from './world.js';

const settleSeconds = 2;
/** What runs at the same time; all of it starts before, since a gateway that starts holds up everything else. */
const atOnce = 8;
/** A machine that is busy elsewhere can miss a schedule. */
const mostTries = 3;

interface Run {
  readonly scenario: Scenario;
  readonly left: readonly Rule[];
}

/** With all rules, without each of those that are needed together, and without all of these. */
const runs: readonly Run[] = scenarios.flatMap((scenario) => [
  { scenario, left: [] },
  ...(scenario.rules.length > 1 ? scenario.rules.map((rule) => ({ scenario, left: [rule] })) : []),
  { scenario, left: scenario.rules },
]);
const reports = new Map<Run, Report>();
const brokenBy = (run: Run) => reports.get(run)?.violations.map(({ of }) => of) ?? [];
const isShown = (run: Run) => brokenBy(run).includes(run.scenario.breaks);

beforeAll(async () => {
  let left = runs;
  for (let tries = 0; tries < mostTries; tries += 1) {
    for (let from = 0; from < left.length; from += atOnce) await runTogether(left.slice(from, from + atOnce));
    left = left.filter((run) => run.left === run.scenario.rules && !isShown(run));
  }
}, 400_000);

for (const scenario of scenarios) {
  test(`${scenario.name}: goes wrong without ${scenario.rules.join(' and ')}, and not with it`, () => {
    for (const run of runs.filter((one) => one.scenario === scenario)) {
      const { violations, trace } = reports.get(run)!;
      const expected = run.left === scenario.rules ? expect.arrayContaining([scenario.breaks]) : [];
      const found = { left: run.left, broken: brokenBy(run), violations, trace };
      expect(found).toEqual({ ...found, broken: expected });
    }
  });
}

test('every rule of the model has a history that needs it', () => {
  expect(new Set(scenarios.flatMap((scenario) => scenario.rules))).toEqual(new Set(rules));
});

async function runTogether(some: readonly Run[]): Promise<void> {
  const ready = [];
  for (const run of some) ready.push({ run, stage: await prepare(run) });
  await Promise.all(ready.map(async ({ run, stage }) => reports.set(run, await stage.play())));
  await Promise.all(ready.map(({ stage }) => stage.close()));
}

async function prepare({ scenario, left }: Run) {
  const { history, faults = {}, drops = [], isFirstProofBroken = false } = scenario;
  let isBroken = isFirstProofBroken;
  let isPastWindow = false;
  const world = await startWorld({
    settleSeconds,
    faults,
    partsFrom: (parts) => partsWithout(left)(telling(parts, () => (isPastWindow = true))),
    optionsOfStart: () => optionsWithout(left),
  });
  world.demo.answerWith({
    matches({ method, path }) {
      const isOne = isBroken && method === 'GET' && path === '/external_payments';
      if (isOne && isPastWindow) isBroken = false;
      return isOne;
    },
    answer: { status: 500, body: '' },
  });
  // What a gateway does for the first time takes longer than the schedules allow for.
  for (const replica of [0, 1]) await world.replicas.ask(replica, '{ me { id } }', {}, demoTokens.admin);
  return {
    async play(): Promise<Report> {
      const place = { ...world.nextPlace(), patienceMs: 6_000, isSteady: drops.length === 0 };
      const dropping = drops.map(async ({ atMs, replica }) => {
        await pause(atMs * settleSeconds);
        await world.replicas.drop(replica, 500 * settleSeconds);
      });
      const [report] = await Promise.all([runHistory(history, place), ...dropping]);
      return report;
    },
    close: () => world.close(),
  };
}

/** Tells of the first look after the window of its row, when it begins. */
function telling(parts: WriteParts, tell: () => void): WriteParts {
  return {
    ...parts,
    createLook(options) {
      const look = parts.createLook(options);
      return async (row, ...parameters) => {
        if (options.clock.now().earliest >= row.settleAt) tell();
        return look(row, ...parameters);
      };
    },
  };
}

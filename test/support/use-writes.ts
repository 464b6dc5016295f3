import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, test } from '@jest/globals';
import type { DemoRule } from '../../src/demo/account.js';
import { pay, startWrites, statusOf, type Paid, type PaymentInput, type Status, type Who } from './start-writes.js';
import type { Writes, WritesOptions } from './start-writes.js';

export interface SharedWrites extends Writes {
  /** Changes how upstream answers, until the end of the test. */
  answerWith(rule: DemoRule): void;
  /** Ends these changes now. */
  heal(): void;
}

/** Gateways on one journal for all tests of a file. */
export function useWrites(options: WritesOptions = {}): SharedWrites {
  let writes: Writes;
  const removals: (() => void)[] = [];
  beforeAll(async () => {
    writes = await startWrites(options);
  });
  const heal = () => {
    for (const remove of removals.splice(0)) remove();
  };
  afterEach(heal);
  afterAll(() => writes.close());
  return {
    get demo() {
      return writes.demo;
    },
    get database() {
      return writes.database;
    },
    get gate() {
      return writes.gate;
    },
    ask: (...parameters) => writes.ask(...parameters),
    send: (...parameters) => writes.send(...parameters),
    rowsOf: (key) => writes.rowsOf(key),
    restart: (gateway) => writes.restart(gateway),
    close: async () => undefined,
    heal,
    answerWith: (rule) => void removals.push(writes.demo.answerWith(rule)),
  };
}

/** Asks again until it is so; throws what came last when that takes too long. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (performance.now() > until) throw new Error(`expected something else in time than ${JSON.stringify(answer)}`);
    await pause(40);
  }
}

/** Longer than any window of doubt here, and twice that. */
const untilKnownMs = 60_000;

const isUndecided = ({ outcome, userErrors = [] }: Paid): boolean =>
  outcome === undefined ||
  outcome === 'PENDING' ||
  userErrors.some(({ code }) => code === 'NOT_APPLIED' || code === 'SIMILAR_WRITE_OPEN');

/** Sends the same mutation until it is known how it ended, as a client would; all that it was told, in order. */
export async function payUntilKnown(writes: Writes, input: PaymentInput, who?: Who): Promise<Paid[]> {
  const told: Paid[] = [];
  const ask = async () => {
    const answer = await pay(writes, input, who);
    told.push(answer);
    return answer;
  };
  await eventually(ask, (answer) => !isUndecided(answer), untilKnownMs);
  return told;
}

/** What the last of these was told: on a busy machine a write that is done at once may be PENDING first. */
export async function payAndKnow(writes: Writes, input: PaymentInput, who?: Who): Promise<Paid> {
  return (await payUntilKnown(writes, input, who)).at(-1)!;
}

/** What `writeStatus` says first that is not PENDING. */
export async function statusWhenKnown(writes: Writes, key: string, who?: Who): Promise<Status | null> {
  return eventually(
    () => statusOf(writes, key, who),
    (status) => status?.outcome !== 'PENDING',
    untilKnownMs,
  );
}

/** Runs all of them at once, from the first test on; each test waits for its own. */
export function together<Case extends { readonly name: string }, Result>(
  cases: readonly Case[],
  run: (one: Case) => Promise<Result>,
): (name: string) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  beforeAll(() => {
    for (const one of cases) {
      const result = run(one);
      // Its own test tells of a failure.
      result.catch(() => undefined);
      results.set(one.name, result);
    }
  });
  return async (name) => results.get(name)!;
}

/** Tests that wait for minutes that are seconds here, and so do it at the same time. */
export function testTogether(scenarios: Readonly<Record<string, () => Promise<void>>>): void {
  const names = Object.keys(scenarios);
  const result = together(
    names.map((name) => ({ name })),
    async ({ name }) => scenarios[name]!(),
  );
  for (const name of names) test(name, () => result(name), 90_000);
}

let amounts = 100_000;

/** An amount that no other payment of the file has, so that none is taken for another. */
export const ownAmount = (): number => (amounts += 17);

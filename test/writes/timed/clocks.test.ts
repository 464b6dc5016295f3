import { expect, jest, test } from '@jest/globals';
import type { DemoFaults, DemoRule } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, pay, postsOf, startWrites, type Paid, type Writes } from '../../support/start-writes.js';
import { eventually, ownAmount, payUntilKnown, testTogether } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const hour = 3_600_000;
const settleSeconds = 10;

interface Account {
  readonly faults: Partial<DemoFaults>;
  /** Whether upstream has told its time before the write. */
  readonly isClockKnown?: boolean;
}

/** What comes of a payment whose answer is lost, by an account with a clock of its own. */
async function lose({ faults, isClockKnown = true }: Account, fault: Partial<DemoRule>, posts: number): Promise<void> {
  const writes = await startWrites({ settleSeconds });
  try {
    Object.assign(writes.demo.faults, faults);
    if (isClockKnown) await writes.ask('{ me { id } }');
    writes.demo.answerWith({ matches: isPostOf('rent'), times: 1, answer: 'reset', ...fault });
    expectPaidOnce(writes, await payUntilKnown(writes, inputOf(writes)), posts);
  } finally {
    await writes.close();
  }
}

const inputOf = ({ demo }: Writes) => {
  const { workspaceId } = demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message: 'rent', idempotencyKey: 'k' };
};

function expectPaidOnce(writes: Writes, told: readonly Paid[], posts: number): void {
  const [id] = commitsOf(writes, 'rent');
  expect(commitsOf(writes, 'rent')).toEqual([id]);
  expect(told.at(-1)).toMatchObject({ outcome: 'DONE', externalPayment: { id } });
  expect(postsOf(writes, 'rent')).toHaveLength(posts);
}

const lateMs = settleSeconds * 500;
const late = { commit: { afterMs: lateMs } } as const;
const never = { commit: 'never' } as const;
const clocks: readonly (readonly [string, Account])[] = [
  ['by a clock an hour ahead', { faults: { clockSkewMs: hour } }],
  ['by a clock an hour behind', { faults: { clockSkewMs: -hour } }],
  ['without any Date', { faults: { omitDate: true } }],
  // A quarter of the window is allowed for a clock that has not told its time.
  ['by a clock somewhat ahead, of which nothing is known', { faults: { clockSkewMs: 2_000 }, isClockKnown: false }],
  ['by a clock somewhat behind, of which nothing is known', { faults: { clockSkewMs: -2_000 }, isClockKnown: false }],
];

testTogether({
  // Its own answers tell how far it is off, long before the window has passed.
  'by a clock an hour ahead, of which nothing is known: a late payment is waited for': () =>
    lose({ faults: { clockSkewMs: hour }, isClockKnown: false }, late, 1),
  'by a clock an hour behind, of which nothing is known: a payment is found again': () =>
    lose({ faults: { clockSkewMs: -hour }, isClockKnown: false }, {}, 1),
  ...Object.fromEntries(
    clocks.flatMap(([how, account]) => [
      [`${how}: a payment is found again`, () => lose(account, {}, 1)],
      [`${how}: a late payment is waited for`, () => lose(account, late, 1)],
      [`${how}: one that never came is sent again`, () => lose(account, never, 2)],
    ]),
  ),
});

test.each([hour, -hour, 30_000, -30_000])(
  'a clock that is learned between the claim and the send refuses nothing: %s ms ahead',
  async (clockSkewMs) => {
    // A write may leave within a second: far less than the clocks are apart.
    const writes = await startWrites({ settleSeconds: 24 });
    try {
      Object.assign(writes.demo.faults, { clockSkewMs });
      const reads = Array.from({ length: 6 }, () => writes.ask('{ me { id } }'));
      const told = await pay(writes, inputOf(writes));
      await Promise.all(reads);
      expect(told).toMatchObject({ outcome: 'DONE', externalPayment: { id: commitsOf(writes, 'rent')[0] } });
      expect(postsOf(writes, 'rent')).toHaveLength(1);
    } finally {
      await writes.close();
    }
  },
);

test('a gateway that has just started does not take its own clock for upstream’s, however often it starts', async () => {
  const writes = await startWrites({ settleSeconds });
  try {
    Object.assign(writes.demo.faults, { clockSkewMs: -hour });
    await writes.ask('{ me { id } }');
    writes.demo.answerWith({ ...late, matches: isPostOf('rent'), times: 1, answer: 'reset' });
    const payment = inputOf(writes);
    const began = performance.now() + 200;
    const told = [await pay(writes, payment)];
    for (let starts = 0; starts < 3; starts += 1) {
      await writes.restart();
      told.push(await pay(writes, payment));
    }
    told.push(...(await payUntilKnown(writes, payment)));
    // However that ended, the late one is recorded by now.
    await eventually(
      async () => commitsOf(writes, 'rent'),
      (ids) => ids.length > 0 && performance.now() > began + lateMs,
    );
    expectPaidOnce(writes, told, 1);
  } finally {
    await writes.close();
  }
});

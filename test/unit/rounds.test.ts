import { describe, expect, test } from '@jest/globals';
import DataLoader from 'dataloader';
import { createRounds } from '../../src/loading/rounds.js';

/** Long enough for everything that is going to leave by itself. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function call() {
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const answer = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { run: () => answer, finish: () => finish(), fail: (error: Error) => fail(error) };
}

describe('a batch', () => {
  test('leaves by itself when nothing is under way', async () => {
    const { schedule } = createRounds();
    const sent: string[] = [];
    schedule(() => sent.push('users'));
    expect(sent).toEqual([]);
    await settle();
    expect(sent).toEqual(['users']);
  });

  test('is held until the last call that is under way has come back', async () => {
    const { schedule, track } = createRounds();
    const [slow, fast] = [call(), call()];
    const calls = [track(slow.run), track(fast.run)];
    const sent: string[] = [];
    schedule(() => sent.push('users'));
    fast.finish();
    await settle();
    expect(sent).toEqual([]);
    slow.finish();
    await Promise.all(calls);
    await settle();
    expect(sent).toEqual(['users']);
  });

  test('leaves together with one that arrived much earlier', async () => {
    const { schedule, track } = createRounds();
    const [slow, fast] = [call(), call()];
    const sent: string[] = [];
    const branches = [track(fast.run), track(slow.run)].map(async (tracked, branch) => {
      await tracked;
      schedule(() => sent.push(`branch ${branch}`));
    });
    fast.finish();
    await settle();
    slow.finish();
    await Promise.all(branches);
    expect(sent).toEqual([]);
    await settle();
    expect(sent).toEqual(['branch 0', 'branch 1']);
  });

  test('waits for the resolvers that the last answer woke up', async () => {
    const { schedule, track } = createRounds();
    const last = call();
    const sent: string[][] = [];
    const round: string[] = [];
    const leave = (name: string) => () => {
      if (round.push(name) === 1) setImmediate(() => sent.push(round.splice(0)));
    };
    const tracked = track(last.run);
    schedule(leave('early'));
    const late = tracked.then(async () => {
      for (let step = 0; step < 20; step += 1) await Promise.resolve();
      schedule(leave('late'));
    });
    last.finish();
    await late;
    await settle();
    expect(sent).toEqual([['early', 'late']]);
  });

  test('leaves although one that left before it has begun a call', async () => {
    const { schedule, track } = createRounds();
    const first = call();
    const sent: string[] = [];
    schedule(() => {
      sent.push('users');
      void track(first.run);
    });
    schedule(() => sent.push('workspaces'));
    await settle();
    expect(sent).toEqual(['users', 'workspaces']);
    first.finish();
  });

  test('leaves once only', async () => {
    const { schedule, track } = createRounds();
    const sent: string[] = [];
    schedule(() => sent.push('users'));
    await settle();
    await track(async () => undefined);
    await settle();
    expect(sent).toEqual(['users']);
  });

  test('is released by a call that fails', async () => {
    const { schedule, track } = createRounds();
    const broken = call();
    const tracked = track(broken.run);
    const sent: string[] = [];
    schedule(() => sent.push('users'));
    broken.fail(new Error('reset'));
    await expect(tracked).rejects.toThrow('reset');
    await settle();
    expect(sent).toEqual(['users']);
  });

  test('is released by a call that throws before it begins', async () => {
    const { schedule, track } = createRounds();
    const sent: string[] = [];
    schedule(() => sent.push('users'));
    const tracked = track(() => {
      throw new Error('no token');
    });
    await expect(tracked).rejects.toThrow('no token');
    await settle();
    expect(sent).toEqual(['users']);
  });

  test('of a loader holds what was asked for at different moments of one round', async () => {
    const { schedule, track } = createRounds();
    const batches: (readonly string[])[] = [];
    const users = new DataLoader<string, string>(
      async (ids) => {
        batches.push(ids);
        return ids;
      },
      { cache: false, batchScheduleFn: schedule },
    );
    const slow = call();
    const tracked = track(slow.run);
    const early = users.load('1');
    await settle();
    slow.finish();
    const late = tracked.then(() => users.load('2'));
    expect(await Promise.all([early, late])).toEqual(['1', '2']);
    expect(batches).toEqual([['1', '2']]);
  });
});

test('A tracked call gives its answer.', async () => {
  await expect(createRounds().track(async () => 7)).resolves.toBe(7);
});

test('Rounds of two operations do not wait for each other.', async () => {
  const [one, other] = [createRounds(), createRounds()];
  const slow = call();
  void one.track(slow.run);
  const sent: string[] = [];
  other.schedule(() => sent.push('users'));
  await settle();
  expect(sent).toEqual(['users']);
  slow.finish();
});

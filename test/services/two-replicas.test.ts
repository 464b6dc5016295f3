import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { isPostOf, messageIn } from '../support/start-writes.js';
import { eventually, ownAmount } from '../support/use-writes.js';
import type { Replica } from './replica.js';
import { serviceTest, useServices } from './use-services.js';

const services = useServices();
const limit = 10;

const startTwo = (environment: Readonly<Record<string, string>>) =>
  Promise.all([services.start(environment), services.start(environment)]);

/** Until upstream has answered it, a token is one of the strangers, who have other limits. */
async function introduce(replicas: readonly Replica[], tokens: readonly string[]): Promise<void> {
  await Promise.all(replicas.flatMap((replica) => tokens.map((token) => replica.visit(token))));
}

/** How many of so many requests, sent to all of the gateways in turn and at once, were answered. */
async function answered(replicas: readonly Replica[], count: number, token: string): Promise<number> {
  const visits = Array.from({ length: count }, (_, index) => replicas[index % replicas.length]!.visit(token));
  const codes = (await Promise.all(visits)).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['ok', 'RATE_LIMITED']));
  return codes.filter((code) => code === 'ok').length;
}

serviceTest('a caller has his points once, whichever replicas he asks, and another caller has his own', async () => {
  const replicas = await startTwo({ RATE_LIMIT: String(limit), REDIS_URL: services.redis.url });
  await introduce(replicas, [demoTokens.admin, demoTokens.lead]);
  expect(await answered(replicas, 40, demoTokens.admin)).toBe(limit);
  expect(await answered(replicas, 40, demoTokens.lead)).toBe(limit);
});

serviceTest(
  'a token that Kantata has answered to one replica is unknown to the other until it has asked, too',
  async () => {
    const [one, other] = await startTwo({ RATE_LIMIT: String(limit), REDIS_URL: services.redis.url });
    await introduce([one], [demoTokens.admin]);
    expect(await answered([one], 2 * limit, demoTokens.admin)).toBe(limit);
    expect(await other.visit(demoTokens.admin)).toMatchObject({ code: 'ok' });
    expect(await other.visit(demoTokens.admin)).toMatchObject({ code: 'RATE_LIMITED' });
  },
);

serviceTest('without Redis a caller has his points once for each replica', async () => {
  const replicas = await startTwo({ RATE_LIMIT: String(limit) });
  await introduce(replicas, [demoTokens.admin]);
  expect(await answered(replicas, 40, demoTokens.admin)).toBe(2 * limit);
});

function aPayment(message: string) {
  const { workspaceId } = services.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), message, idempotencyKey: randomUUID() };
}

serviceTest('a write with one key that is sent to both at once, several times, happens once', async () => {
  const replicas = await startTwo({});
  for (let round = 1; round <= 10; round += 1) {
    const input = aPayment(`of round ${round}`);
    const answers = await Promise.all([...replicas, ...replicas, ...replicas].map((replica) => replica.pay(input)));
    expect(services.demo.commits).toHaveLength(round);
    const { id } = services.demo.commits.at(-1)!;
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'DONE', externalPayment: { id } });
  }
});

const fates = [
  { what: 'Kantata had carried out', commit: 'before' },
  { what: 'Kantata carries out 2 s later', commit: { afterMs: 2_000 } },
  { what: 'Kantata never carries out', commit: 'never' },
] as const;

for (const { what, commit } of fates) {
  serviceTest(`a write that ${what} is settled by the other replica when its own is killed in the middle`, async () => {
    const [killed, other] = await startTwo({ SETTLE_SECONDS: '8' });
    const input = aPayment(`that ${what}`);
    services.answerWith({ matches: isPostOf(input.message), times: 1, answer: 'hang', commit });
    const posts = () =>
      services.demo.requests.filter(({ method, body }) => method === 'POST' && messageIn(body) === input.message)
        .length;
    const lost = killed.pay(input).then(
      () => 'answered',
      () => 'broken off',
    );
    await eventually(
      async () => posts(),
      (count) => count === 1,
    );
    await killed.kill();
    expect(await lost).toBe('broken off');
    expect(await other.pay(input)).toMatchObject({ outcome: expect.stringMatching(/PENDING|DONE/) });

    const done = await eventually(
      () => other.pay(input),
      ({ outcome }) => outcome === 'DONE',
      40_000,
    );
    const [payment, ...others] = services.demo.commits;
    expect(others).toEqual([]);
    expect(done).toMatchObject({ externalPayment: { id: payment!.id, message: input.message } });
    expect(posts()).toBe(commit === 'never' ? 2 : 1);
  });
}

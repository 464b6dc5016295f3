import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { eventually } from '../support/use-writes.js';
import type { Replica } from './replica.js';
import { serviceTest, useServices } from './use-services.js';

const services = useServices();
const limit = 10;
const { admin, lead, guest } = demoTokens;

async function startTwo(): Promise<readonly [Replica, Replica]> {
  const environment = { RATE_LIMIT: String(limit), REDIS_URL: services.redis.url };
  const replicas = await Promise.all([services.start(environment), services.start(environment)]);
  // Until upstream has answered it, a token is one of the strangers, who have other limits.
  for (const replica of replicas) for (const token of [admin, lead, guest]) await replica.visit(token);
  return replicas;
}

/** All points of a caller at one gateway, and two more: half of them one by one, the others at once. */
async function useUp(replica: Replica, token: string) {
  const visits = [];
  for (let index = 0; index < limit / 2; index += 1) visits.push(await replica.visit(token));
  const rest = Array.from({ length: limit / 2 + 2 }, () => replica.visit(token));
  visits.push(...(await Promise.all(rest)));
  return {
    answered: visits.filter(({ code }) => code === 'ok').length,
    limited: visits.filter(({ code }) => code === 'RATE_LIMITED').length,
    slowestMs: Math.max(...visits.map(({ ms }) => ms)),
    waited: visits.filter(({ ms }) => ms > 450).length,
  };
}

/** Each gateway counts for itself, at once but for the first request, from which it learns that nobody answers. */
async function expectOwnLimits(replicas: readonly Replica[], token: string): Promise<void> {
  for (const replica of replicas) {
    const used = await useUp(replica, token);
    expect(used).toMatchObject({ answered: limit, limited: 2 });
    expect(used.slowestMs).toBeLessThan(1_000);
    expect(used.waited).toBeLessThanOrEqual(1);
  }
}

async function expectSharedLimits([one, other]: readonly [Replica, Replica], token: string): Promise<void> {
  expect(await useUp(one, token)).toMatchObject({ answered: limit, limited: 2 });
  expect(await other.visit(token)).toMatchObject({ code: 'RATE_LIMITED' });
}

const tellsOfRedis = ({ output }: Replica): string[] =>
  output.filter((line) => line.includes('Redis')).map((line) => String(JSON.parse(line).msg));

/** ioredis may break a new connection once, since it waited too long for an answer on the one before. */
const longestWaitMs = 1_000;

async function untilBack(replicas: readonly Replica[]): Promise<void> {
  const areBack = () =>
    eventually(
      async () => replicas.map((replica) => tellsOfRedis(replica).at(-1) ?? ''),
      (lines) => lines.every((line) => line.includes('is back')),
    );
  await areBack();
  await pause(longestWaitMs);
  await areBack();
}

serviceTest(
  'while Redis hangs, and after it is killed, each gateway limits callers by itself; then together again',
  async () => {
    const replicas = await startTwo();
    services.redis.hang();
    await expectOwnLimits(replicas, admin);
    await services.redis.kill();
    await expectOwnLimits(replicas, lead);
    await services.redis.startAgain();
    await untilBack(replicas);
    await expectSharedLimits(replicas, guest);
    for (const replica of replicas) {
      const told = tellsOfRedis(replica);
      const words = told.map((line) => (line.includes('is back') ? 'back' : 'away'));
      // Once each, however many requests find it away.
      expect(words).toEqual(Array.from({ length: words.length }, (_, index) => (index % 2 === 0 ? 'away' : 'back')));
      expect([2, 4]).toContain(words.length);
    }
  },
);

serviceTest('a Redis that hung, and goes on, is used again', async () => {
  const replicas = await startTwo();
  services.redis.hang();
  await expectOwnLimits(replicas, admin);
  services.redis.goOn();
  await untilBack(replicas);
  await expectSharedLimits(replicas, guest);
});

serviceTest('a gateway that starts while Redis hangs limits callers by itself until Redis goes on', async () => {
  services.redis.hang();
  const replicas = await startTwo();
  await expectOwnLimits(replicas, admin);
  services.redis.goOn();
  await untilBack(replicas);
  await expectSharedLimits(replicas, guest);
});

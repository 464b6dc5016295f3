import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { ownAmount, useWrites } from '../support/use-writes.js';

const gateway = useWrites();
const query = '{ externalPayments(first: 7) { totalCount nodes { id } } }';

const lists = () =>
  gateway.demo.requests.filter(({ method, path }) => method === 'GET' && path === '/external_payments');
const slowLists = (delayMs = 300) =>
  gateway.answerWith({ matches: ({ method, path }) => method === 'GET' && path === '/external_payments', delayMs });

describe('identical reads at the same moment', () => {
  test('of one caller are one call', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const answers = await Promise.all(Array.from({ length: 12 }, () => gateway.ask(query)));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(lists()).toHaveLength(1);
  });

  test('of different callers never are', async () => {
    gateway.demo.requests.length = 0;
    slowLists();
    const [admin, lead] = await Promise.all([gateway.ask(query), gateway.ask(query, {}, { token: demoTokens.lead })]);
    expect(lists()).toHaveLength(2);
    expect(admin.data.externalPayments.totalCount).not.toBe(lead.data.externalPayments.totalCount);
  });

  test('one after the other are not kept', async () => {
    gateway.demo.requests.length = 0;
    await gateway.ask(query);
    await gateway.ask(query);
    expect(lists()).toHaveLength(2);
  });

  test('fail together, and not the next one', async () => {
    gateway.demo.requests.length = 0;
    slowLists(100);
    gateway.answerWith({
      matches: ({ path }) => path === '/external_payments',
      times: 1,
      delayMs: 100,
      answer: { status: 422, body: '{}' },
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.ask(query)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(5).fill('BAD_USER_INPUT'));
    expect((await gateway.ask(query)).errors).toBeUndefined();
  });

  test('go on when one of those who wait hangs up', async () => {
    gateway.demo.requests.length = 0;
    slowLists(500);
    const gone = gateway.ask(query, {}, { signal: AbortSignal.timeout(100) }).catch(() => 'gone');
    const stays = gateway.ask(query);
    expect(await gone).toBe('gone');
    expect((await stays).errors).toBeUndefined();
    expect(lists()).toHaveLength(1);
  });
});

describe('a write', () => {
  test('is seen by every read that starts after its answer, however long an older one takes', async () => {
    const { workspaceId } = gateway.demo.data.landmarks.ordinaryPayment;
    const ofProject = `{ externalPayments(first: 1, filter: { workspaceId: "${workspaceId}" }) { totalCount } }`;
    const before = (await gateway.ask(ofProject)).data.externalPayments.totalCount as number;
    // The answer that an old read waits for is made before the write, and comes long after it.
    gateway.answerWith({
      matches: ({ method, path }) => method === 'GET' && path === '/external_payments',
      times: 1,
      delayMs: 1_000,
    });
    const old = gateway.ask(ofProject);
    await pause(100);
    const input = { workspaceId, amount: ownAmount(), idempotencyKey: `seen ${before}` };
    await gateway.ask(
      'mutation ($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }',
      { input },
    );
    const after = (await gateway.ask(ofProject)).data.externalPayments.totalCount;
    expect(after).toBe(before + 1);
    await old;
  });
});

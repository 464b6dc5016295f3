import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { createCallerKey } from '../../src/limits/caller-key.js';
import { createRate } from '../../src/limits/rate.js';
import { createTokenMemory } from '../../src/limits/token-memory.js';
import { useGateway } from '../support/use-gateway.js';
import { codesOf, post } from './post.js';

const oneCall = { query: '{ me { id } }' };
const fourCalls = { query: '{ invoices(first: 3) { nodes { externalPayments { totalCount } } } }' };

describe('with a limit of points per minute', () => {
  const gateway = useGateway({ rateLimit: 10, maxUpstreamCalls: 20 });

  test('a caller has so many planned calls, and then is told how long to wait', async () => {
    // What upstream has answered is a caller of its own from then on.
    await post(gateway, oneCall);
    for (const query of [fourCalls, fourCalls, { query: '{ __typename }' }]) {
      expect(codesOf(await post(gateway, query))).toBeUndefined();
    }
    gateway.upstreamRequests();
    const answer = await post(gateway, fourCalls);
    expect(answer).toMatchObject({ status: 200, data: null });
    const { code, retryAfter } = answer.errors![0]!.extensions;
    expect(code).toBe('RATE_LIMITED');
    expect(retryAfter).toBeGreaterThan(30);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(answer.headers.get('retry-after')).toBe(String(retryAfter));
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('however the word Bearer is written', async () => {
    const headers = { authorization: `BEARER ${demoTokens.admin}` };
    expect(codesOf(await post(gateway, fourCalls, { headers }))).toEqual(['RATE_LIMITED']);
  });

  test('other callers have their own', async () => {
    expect(codesOf(await post(gateway, fourCalls, { token: demoTokens.lead }))).toBeUndefined();
  });

  test('requests without a usable token have one together', async () => {
    const senders = [{ token: null }, { headers: { authorization: 'Basic eDp5' } }];
    const codes = [];
    for (let index = 0; index < 14; index += 1)
      codes.push(codesOf(await post(gateway, oneCall, senders[index % 2]))?.[0]);
    expect(codes).toEqual([...Array(10).fill('UNAUTHENTICATED'), ...Array(4).fill('RATE_LIMITED')]);
  });

  test('random tokens cost a bounded number of calls, and nobody who is known is refused for them', async () => {
    const codes = await Promise.all(
      Array.from(
        { length: 300 },
        async (_, index) => codesOf(await post(gateway, oneCall, { token: `random-${index}` }))?.[0],
      ),
    );
    expect(gateway.upstreamRequests().length).toBeLessThanOrEqual(100);
    expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED', 'RATE_LIMITED']));
    expect(codesOf(await post(gateway, oneCall, { token: demoTokens.lead }))).toBeUndefined();
  });
});

describe('an operation of more points than there are in a minute', () => {
  const gateway = useGateway({ rateLimit: 2 });

  test('may run, and nothing beside it', async () => {
    await post(gateway, oneCall);
    expect(codesOf(await post(gateway, fourCalls))).toBeUndefined();
    expect(codesOf(await post(gateway, oneCall))).toEqual(['RATE_LIMITED']);
  });
});

describe('when Redis is away', () => {
  const gateway = useGateway({ rateLimit: 5, redisUrl: 'redis://127.0.0.1:1' });

  test('limits are those of the process, and no operation fails or waits for it', async () => {
    await post(gateway, oneCall);
    const started = Date.now();
    const answers = [];
    for (let index = 0; index < 7; index += 1) answers.push(codesOf(await post(gateway, oneCall))?.[0]);
    expect(answers).toEqual([...Array(5).fill(undefined), 'RATE_LIMITED', 'RATE_LIMITED']);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});

describe('the key of a caller', () => {
  test('is the same for replicas of one secret, and does not hold the token', () => {
    for (const secret of [null, 'a secret of some length']) {
      const [one, other] = [createCallerKey(secret), createCallerKey(secret)];
      expect(one('Bearer demo-admin')).toBe(other('bearer demo-admin'));
      expect(one('Bearer demo-admin')).not.toBe(one('Bearer demo-lead'));
      expect(one('Bearer demo-admin')).toMatch(/^[\w-]{43}$/);
    }
    expect(createCallerKey(null)('Bearer x')).not.toBe(createCallerKey('another secret of it')('Bearer x'));
  });

  test('is a stranger’s until upstream has answered it', async () => {
    const keyOf = createCallerKey(null);
    const tokens = createTokenMemory(keyOf);
    const rate = createRate({ limit: 1, redisUrl: null, keyOf, tokens, warn: () => undefined });
    const caller = { authorization: 'Bearer new' };
    for (let index = 0; index < 10; index += 1) expect(await rate.take(caller, 1)).toBeNull();
    expect(await rate.take(caller, 1)).toBeGreaterThan(0);
    tokens.wasAnswered(caller.authorization);
    expect(await rate.take(caller, 1)).toBeNull();
    expect(await rate.take(caller, 1)).toBeGreaterThan(0);
    rate.close();
  });
});

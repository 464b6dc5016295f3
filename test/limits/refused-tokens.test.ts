import { describe, expect, jest, test } from '@jest/globals';
import { createTokenMemory } from '../../src/limits/token-memory.js';
import { useGateway } from '../support/use-gateway.js';
import { codesOf, post } from './post.js';

const gateway = useGateway();
const refused = { token: 'nobody-knows-it' };
const me = { query: '{ me { id } }' };

describe('a token that upstream has refused', () => {
  test('is not sent again within a minute, nor is a write with it', async () => {
    const first = await post(gateway, me, refused);
    expect(codesOf(first)).toEqual(['UNAUTHENTICATED']);
    expect(gateway.upstreamRequests()).toEqual(['/users/me']);
    const second = await post(gateway, { query: '{ me { id } users { totalCount } }' }, refused);
    expect(second).toMatchObject({ status: 200, data: { me: null, users: null } });
    expect(second.errors?.map(({ message }) => message)).toEqual(Array(2).fill(first.errors?.[0]?.message));
    const write = await post(
      gateway,
      {
        query:
          'mutation { createExternalPayment(input: { workspaceId: "7", amount: 1, idempotencyKey: "k" }) { outcome } }',
      },
      refused,
    );
    expect(codesOf(write)).toEqual(['UNAUTHENTICATED']);
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test('may still ask for what needs no call', async () => {
    expect(await post(gateway, { query: '{ __typename }' }, refused)).toMatchObject({ data: { __typename: 'Query' } });
  });

  test('does not touch other callers', async () => {
    expect(codesOf(await post(gateway, me))).toBeUndefined();
  });

  test('is asked for no further within one operation', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `a${index}: users(page: ${index + 1}) { nodes { id } }`);
    const { errors } = await post(gateway, { query: `{ ${many.join(' ')} }` }, { token: 'another-stranger' });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(gateway.upstreamRequests().length).toBeLessThanOrEqual(16);
  });

  test('is sent again after a minute', async () => {
    const later = performance.now() + 61_000;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => later);
    expect(codesOf(await post(gateway, me, refused))).toEqual(['UNAUTHENTICATED']);
    clock.mockRestore();
    expect(gateway.upstreamRequests()).toEqual(['/users/me']);
  });
});

describe('the memory of tokens', () => {
  const memory = () => {
    let now = 1_000_000;
    const tokens = createTokenMemory(
      (authorization) => authorization,
      () => now,
    );
    return { tokens, wait: (ms: number) => void (now += ms) };
  };

  test('keeps a refusal for 60 s, also over those of others', () => {
    const { tokens, wait } = memory();
    tokens.wasRefused('a');
    wait(59_000);
    tokens.wasRefused('b');
    expect([tokens.isRefused('a'), tokens.isRefused('b'), tokens.isRefused('c')]).toEqual([true, true, false]);
    wait(1_000);
    expect([tokens.isRefused('a'), tokens.isRefused('b')]).toEqual([false, true]);
  });

  test('does not hold a 401 against a token that was answered within 10 s', () => {
    const { tokens, wait } = memory();
    tokens.wasAnswered('a');
    tokens.wasRefused('a');
    expect(tokens.isRefused('a')).toBe(false);
    wait(10_000);
    tokens.wasRefused('a');
    expect(tokens.isRefused('a')).toBe(true);
    tokens.wasAnswered('a');
    expect([tokens.isRefused('a'), tokens.isKnown('a')]).toEqual([false, true]);
    wait(3_600_000);
    expect(tokens.isKnown('a')).toBe(false);
  });

  test('is bounded, and drops the oldest', () => {
    const { tokens } = memory();
    for (let index = 0; index <= 10_000; index += 1) tokens.wasRefused(`t${index}`);
    expect([tokens.isRefused('t0'), tokens.isRefused('t1'), tokens.isRefused('t10000')]).toEqual([false, true, true]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { ownAmount, useWrites } from '../support/use-writes.js';

/** Upstream's health is one for a whole gateway, so each test has its own. */
const failing = useWrites();
const refusing = useWrites();
const slow = useWrites({ upstreamTimeoutMs: 100 });
const looking = useWrites({ settleSeconds: 24 });

type Gateway = typeof failing;

const isRead = ({ method, path }: { method: string; path: string }) => method === 'GET' && path !== '/users/me';
const readsOf = ({ demo }: Gateway) => demo.requests.filter(({ method }) => method === 'GET').length;

/** Distinct reads, since identical ones would be one call. */
async function readMany(gateway: Gateway, count: number, from = 1): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = [];
  for (let index = 0; index < count; index += 10) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(10, count - index) }, (_, place) =>
        gateway.ask(`{ invoices(first: ${1 + ((from + index + place) % 200)}) { totalCount nodes { id } } }`),
      ),
    );
    codes.push(...answers.map(({ errors }) => errors?.[0]?.extensions.code));
  }
  return codes;
}

describe('the breaker', () => {
  test('stops calls to an upstream that fails for most, and lets one through again soon', async () => {
    failing.answerWith({ matches: isRead, answer: { status: 500, body: 'down' } });
    await readMany(failing, 80);
    const before = readsOf(failing);
    expect(new Set(await readMany(failing, 40, 80))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    expect(readsOf(failing)).toBe(before);

    failing.heal();
    await pause(2_500);
    await readMany(failing, 2);
    expect(await readMany(failing, 10, 20)).toEqual(Array(10).fill(undefined));
  }, 30_000);

  test('does not stop calls that upstream refuses, limits or does not find', async () => {
    for (const status of [403, 404, 422, 429]) {
      refusing.answerWith({
        matches: isRead,
        answer: { status, headers: { 'retry-after': '60' }, body: '{"errors":[{"type":"x","message":"no"}]}' },
      });
      await readMany(refusing, 80);
      refusing.heal();
      expect(await readMany(refusing, 1)).toEqual([undefined]);
    }
  }, 60_000);

  test('does not count what was too slow for its caller', async () => {
    slow.answerWith({ matches: isRead, delayMs: 300 });
    expect(new Set(await readMany(slow, 80))).toEqual(new Set(['UPSTREAM_TIMEOUT']));
    slow.heal();
    expect(await readMany(slow, 1)).toEqual([undefined]);
  }, 60_000);

  test('is not in the way of writes, nor of the journal that looks for them', async () => {
    const { workspaceId } = looking.demo.data.landmarks.ordinaryPayment;
    looking.answerWith({
      matches: (request) => isRead(request) && request.path === '/invoices',
      answer: { status: 500, body: '' },
    });
    await readMany(looking, 80);
    expect(new Set(await readMany(looking, 10, 80))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
    const mutation = `mutation ($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }`;
    looking.answerWith({ matches: ({ method }) => method === 'POST', times: 1, answer: 'reset' });
    const input = { workspaceId, amount: ownAmount(), idempotencyKey: 'behind the breaker' };
    const { data, errors } = await looking.ask(mutation, { input });
    expect(errors).toBeUndefined();
    expect(data.createExternalPayment.outcome).toBe('DONE');
  }, 30_000);
});

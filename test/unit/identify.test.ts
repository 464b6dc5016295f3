import { expect, test } from '@jest/globals';
import { createIdentify } from '../../src/writes/identify.js';

const identifyBy = (answer: string | null) => {
  let calls = 0;
  const client = {
    read: async () => {
      calls += 1;
      return answer === null ? null : Buffer.from(answer);
    },
    standing: () => ({ breaker: 'closed', underWay: 0, waiting: 0 }) as const,
    close: () => undefined,
  };
  return { identify: createIdentify(client, 1_000), calls: () => calls };
};

test('Who asks for himself is the user that Kantata names; questions of one token at one moment are one.', async () => {
  const { identify, calls } = identifyBy('{"count":1,"results":[{"key":"users","id":"7"}],"users":{"7":{}}}');
  expect(await Promise.all([identify('Bearer a'), identify('Bearer a')])).toEqual(['7', '7']);
  expect(calls()).toBe(1);
});

test.each([
  ['no user', '{"count":0,"results":[]}'],
  ['something else', '{"count":1,"results":[{"key":"invoices","id":"7"}],"invoices":{"7":{}}}'],
  ['what is not there', null],
])('An answer with %s is an error that callers may be told.', async (_what, answer) => {
  await expect(identifyBy(answer).identify('Bearer a')).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_INVALID_RESPONSE' },
  });
});

import { expect, test } from '@jest/globals';
import { upstreamRequestIdOf } from '../../src/kantata/call-watcher.js';
import { secondsToWait } from '../../src/kantata/upstream-status.js';

test.each([
  ['0', 0],
  ['7', 7],
  ['1.5', 2],
  ['-1', 0],
  ['', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After: %s is %s seconds.', (header, seconds) => {
  expect(secondsToWait(header)).toBe(seconds);
});

test('Retry-After may be a time of day: one that has passed is no wait.', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
  expect(secondsToWait(at(-60_000))).toBe(0);
  expect(secondsToWait(at(60_000))).toBeGreaterThan(50);
  expect(secondsToWait(at(60_000))).toBeLessThanOrEqual(60);
});

test.each([
  ['3f1c-77a/b+c=', '3f1c-77a/b+c='],
  ['Root=1-67891233-abcdef', 'Root=1-67891233-abcdef'],
  ['http://127.0.0.1/secret', null],
  ['with space', null],
  ['of-secret-token', null],
  [undefined, null],
])('Upstream’s request id %s is told as %s: no address, and nothing with the token in it.', (header, told) => {
  expect(upstreamRequestIdOf(header, 'Bearer secret-token')).toBe(told);
});

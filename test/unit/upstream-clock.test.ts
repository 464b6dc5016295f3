import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createUpstreamClock, type UpstreamClock } from '../../src/kantata/upstream-clock.js';

const start = Date.UTC(2026, 10, 5, 12);
const hour = 3_600_000;
let own = start;

beforeEach(() => {
  own = start;
  jest.spyOn(Date, 'now').mockImplementation(() => own);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Upstream's header at some moment of its own: the milliseconds are cut off. */
const headerAt = (time: number) => new Date(time).toUTCString();

/** A request that took so long, and was answered that long after it began, by a clock that is so far ahead. */
function ask(clock: UpstreamClock, ahead: number, tookMs = 0, answeredAfterMs = tookMs): void {
  const askedAt = own;
  own += tookMs;
  clock.observe(headerAt(askedAt + answeredAfterMs + ahead), askedAt);
}

const widthOf = (clock: UpstreamClock) => clock.now().latest - clock.now().earliest;

describe('before upstream has told its time', () => {
  test('the own clock counts, and is said to be no more than that', () => {
    expect(createUpstreamClock().now()).toEqual({ earliest: start, latest: start, isKnown: false });
  });

  test.each([undefined, '', 'yesterday', '\u0000'])('an answer with the Date %j tells nothing', (header) => {
    const clock = createUpstreamClock();
    clock.observe(header, own);
    own += 5_000;
    expect(clock.now()).toEqual({ earliest: start + 5_000, latest: start + 5_000, isKnown: false });
  });
});

test.each([0, hour, -hour, 437, -90_061])('one answer tells the time to the second: %s ms ahead', (ahead) => {
  const clock = createUpstreamClock();
  ask(clock, ahead);
  const { earliest, latest, isKnown } = clock.now();
  expect(isKnown).toBe(true);
  expect(earliest).toBeLessThanOrEqual(own + ahead);
  expect(latest).toBeGreaterThanOrEqual(own + ahead);
  expect(latest - earliest).toBeLessThanOrEqual(1_000);
});

test('an answer that took long tells less, and takes nothing from what is known', () => {
  const clock = createUpstreamClock();
  ask(clock, hour);
  const known = widthOf(clock);
  ask(clock, hour, 5_000, 2_000);
  expect(widthOf(clock)).toBeLessThanOrEqual(known);
  own += 60_000;
  expect(widthOf(clock)).toBeLessThanOrEqual(known);
});

test('answers together tell it more exactly than to the second', () => {
  const clock = createUpstreamClock();
  for (let count = 0; count < 40; count += 1) {
    ask(clock, hour + 250);
    own += 137;
  }
  expect(widthOf(clock)).toBeLessThan(150);
});

test('of answers that contradict each other the last one counts', () => {
  const clock = createUpstreamClock();
  for (const ahead of [0, hour, -hour, 3_000]) {
    ask(clock, ahead);
    own += 1_234;
    const { earliest, latest } = clock.now();
    expect(earliest).toBeLessThanOrEqual(own + ahead);
    expect(latest).toBeGreaterThanOrEqual(own + ahead);
    expect(latest - earliest).toBeLessThanOrEqual(1_000);
  }
});

test('a header that is missing later takes nothing from what is known', () => {
  const clock = createUpstreamClock();
  ask(clock, hour);
  const before = clock.now();
  clock.observe(undefined, own);
  clock.observe('nonsense', own);
  expect(clock.now()).toEqual(before);
});

test('whatever answers come, upstream’s time is within the bounds, and they never move apart', () => {
  const answers = fc.array(
    fc.record({ waitMs: fc.nat(3_000), tookMs: fc.nat(8_000), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(fc.integer({ min: -hour, max: hour }), answers, (ahead, requests) => {
      own = start;
      const clock = createUpstreamClock();
      let width = Infinity;
      for (const { waitMs, tookMs, share } of requests) {
        own += waitMs;
        ask(clock, ahead, tookMs, Math.floor(tookMs * share));
        const { earliest, latest } = clock.now();
        expect(earliest).toBeLessThanOrEqual(own + ahead);
        expect(latest).toBeGreaterThanOrEqual(own + ahead);
        expect(latest - earliest).toBeLessThanOrEqual(width);
        width = latest - earliest;
      }
    }),
  );
});

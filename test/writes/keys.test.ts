import { expect, test } from '@jest/globals';
import { pay, statusOf } from '../support/start-writes.js';
import { ownAmount, useWrites } from '../support/use-writes.js';

const writes = useWrites();
const emoji = '\u{1F4B8}';
const inputOf = (idempotencyKey: string) => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), idempotencyKey };
};

test.each([
  ['255 code points of emoji', emoji.repeat(255)],
  ['255 letters', 'k'.repeat(255)],
  ['one letter', 'k'],
  ['a family, whose parts are joined by characters without a form', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}'],
  ['a letter among blanks', ' \u200bk\n'],
  ['characters that SQL reads as patterns and quotes', `%_'"$1?1;--`],
])('a key of %s is used once, and known again', async (_what, key) => {
  const input = inputOf(key);
  const done = await pay(writes, input);
  expect(done).toMatchObject({ outcome: 'DONE' });
  writes.demo.requests.length = 0;
  expect(await pay(writes, input)).toEqual(done);
  expect(await statusOf(writes, key)).toMatchObject({
    outcome: 'DONE',
    externalPayment: { id: done.externalPayment?.id },
  });
  expect(writes.demo.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test.each([
  ['256 code points of emoji', emoji.repeat(256)],
  ['a zero-width space', '\u200b'],
  ['characters without a form', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
  ['blanks with and without a form', ' \t\u200b\u3000\u200e\n'],
])('a key of %s is refused on its field, and nothing comes of it', async (_what, key) => {
  const before = await writes.database.run('SELECT count(*) AS n FROM writes');
  writes.demo.requests.length = 0;
  expect(await pay(writes, inputOf(key))).toMatchObject({
    outcome: 'REJECTED',
    externalPayment: null,
    userErrors: [{ field: ['input', 'idempotencyKey'], code: 'INVALID' }],
  });
  expect(writes.demo.requests).toEqual([]);
  expect(await writes.database.run('SELECT count(*) AS n FROM writes')).toEqual(before);
});

test('keys that only look alike are keys of their own', async () => {
  const keys = ['\u00e9', 'e\u0301', 'K', '\u212a', 'a', 'a ', 'a\u200b'];
  const ids = [];
  for (const key of keys) ids.push((await pay(writes, inputOf(key))).externalPayment?.id);
  expect(new Set(ids).size).toBe(keys.length);
  expect(ids).not.toContain(undefined);
});

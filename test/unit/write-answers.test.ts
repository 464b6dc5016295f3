import { expect, test } from '@jest/globals';
import { answerOf } from '../../src/resolvers/write-answers.js';

test('A key that stands for other input is no reason to take a new one before that write was looked at.', () => {
  const { outcome, userErrors } = answerOf({ is: 'reused key' });
  expect([outcome, userErrors.length]).toEqual(['REJECTED', 1]);
  expect(userErrors[0]).toMatchObject({ field: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(userErrors[0]?.message).toMatch(/may have been recorded.*nothing was sent now.*Ask writeStatus/);
  expect(userErrors[0]?.message).not.toMatch(/new key/);
});

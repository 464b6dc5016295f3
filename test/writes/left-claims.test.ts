import { expect, test } from '@jest/globals';
import { demoRotatedTokens } from '../../src/demo/account.js';
import { hashToken } from '../../src/writes/hash.js';
import { commitsOf, pay, postsOf, statusOf } from '../support/start-writes.js';
import { ownAmount, useWrites } from '../support/use-writes.js';

const writes = useWrites();
const rotated = { token: demoRotatedTokens.admin };

/** What a process leaves that ends between its claim under another token of the caller and the withdrawal of it. */
async function leaveClaim(key: string, input: Record<string, unknown>): Promise<void> {
  const [secret] = await writes.database.run(`SELECT value FROM secrets WHERE name = 'caller-hash'`);
  const [row] = await writes.rowsOf(key);
  const claim = {
    ...row,
    token_hash: hashToken(String(secret!['value']), `Bearer ${rotated.token}`),
    user_id: null,
    state: 'SENDING',
    record_id: null,
    input: JSON.stringify({ invoiceId: null, mark: null, ...input }),
  };
  const names = Object.keys(claim);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  const values = Object.values(claim) as (string | number | null)[];
  await writes.database.run(`INSERT INTO writes (${names.join(', ')}) VALUES (${places})`, values);
}

test('a claim that was to be withdrawn hides no payment that another token of its caller made', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const input = { workspaceId, amount: ownAmount(), message: 'under two tokens' };
  const paid = await pay(writes, { ...input, idempotencyKey: 'two tokens' });
  await leaveClaim('two tokens', input);
  for (let count = 0; count < 2; count += 1) {
    expect(await pay(writes, { ...input, idempotencyKey: 'two tokens' }, rotated)).toEqual(paid);
    expect(await statusOf(writes, 'two tokens', rotated)).toMatchObject({ outcome: 'DONE' });
  }
  expect(commitsOf(writes, 'under two tokens')).toHaveLength(1);
  expect(postsOf(writes, 'under two tokens')).toHaveLength(1);
});

test('another token of the caller claims nothing where there is a row', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const input = { workspaceId, amount: ownAmount(), message: 'once', idempotencyKey: 'once' };
  const paid = await pay(writes, input);
  expect(await pay(writes, input, rotated)).toEqual(paid);
  expect(await writes.rowsOf('once')).toHaveLength(1);
});

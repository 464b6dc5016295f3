import { expect, jest } from '@jest/globals';
import type { DemoRule } from '../../../src/demo/account.js';
import { commitsOf, isPostOf, postsOf } from '../../support/start-writes.js';
import { ownAmount, payUntilKnown, testTogether, useWrites } from '../../support/use-writes.js';

jest.setTimeout(90_000);

const writes = useWrites({ settleSeconds: 10 });

/** Each in a project of its own: what is not told may be anybody's there. */
const hiddenKeys = [
  ['created_at', 'ordinaryPayment'],
  ['amount_in_cents', 'paymentByNonParticipant'],
  ['workspace_id', 'guestPayment'],
] as const;
const withHidden = (key: string) => `without its ${key}`;

/** The list of a project, as who may not see this key of the payment gets it. */
function hide(key: string, workspaceId: string): DemoRule {
  return {
    matches: ({ method, path, query }) =>
      method === 'GET' && path === '/external_payments' && query.get('workspace_id') === workspaceId,
    rewrite(envelope) {
      const { external_payments, ...rest } = envelope as { external_payments: Record<string, { message: unknown }> };
      const rows = Object.entries(external_payments).map(([id, row]) => {
        const isThis = row.message === withHidden(key);
        return [id, isThis ? Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) : row];
      });
      return { ...rest, external_payments: Object.fromEntries(rows) };
    },
  };
}

testTogether(
  Object.fromEntries(
    hiddenKeys.map(([key, landmark]) => [
      `a payment whose answer is lost, and which lists show without its ${key}, is left to a person and not sent again`,
      async () => {
        const { workspaceId } = writes.demo.data.landmarks[landmark];
        const payment = { workspaceId, amount: ownAmount(), message: withHidden(key), idempotencyKey: key };
        writes.demo.answerWith({ matches: isPostOf(payment.message), times: 1, answer: 'reset' });
        writes.demo.answerWith(hide(key, workspaceId));
        const told = await payUntilKnown(writes, payment);
        const candidateIds = commitsOf(writes, payment.message);
        expect(told.at(-1)).toMatchObject({ outcome: 'UNRESOLVED', candidateIds });
        expect(postsOf(writes, payment.message)).toHaveLength(1);
      },
    ]),
  ),
);

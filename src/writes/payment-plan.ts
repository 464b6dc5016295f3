import { z } from 'zod';
import { wireId } from '../kantata/id.js';
import { markIn, withMark, withoutMark } from '../kantata/payment-mark.js';
import type { WireRecord } from '../kantata/resource.js';
import { hashText } from './hash.js';
import { comparable, idOf, type WritePlan } from './plan.js';

/** A payment as it was asked for: of an invoice, whose sum upstream knows, or of an amount to a project. */
export const paymentInput = z.object({
  workspaceId: z.string(),
  invoiceId: z.string().nullable(),
  /** Minor units of the project's currency; null with an invoice. */
  amount: z.number().int().positive().nullable(),
  message: z.string().nullable(),
  /** What sets its record apart from all others; null where marks are off. */
  mark: z.string().nullable(),
});

export type PaymentInput = z.infer<typeof paymentInput>;

export function paymentPlan(input: PaymentInput): WritePlan {
  const { workspaceId, invoiceId, amount, message, mark } = input;
  const isInProject = (record: WireRecord) => idOf(record, 'workspace_id') === workspaceId;
  const isOfInvoice = (record: WireRecord) => idOf(record, 'invoice_id') === invoiceId;
  const common = {
    kind: 'createExternalPayment',
    path: 'external_payments',
    body: { external_payment: paymentBody(input) },
    projectId: workspaceId,
    includes: [],
    isAnswer: (record: WireRecord) => isInProject(record) && isOfInvoice(record),
  } as const;
  if (invoiceId !== null) {
    // An invoice is paid once: whatever sum and message upstream wrote down, such a payment is this one.
    return {
      ...common,
      signature: `invoice:${invoiceId}`,
      listed: { invoice_id: invoiceId },
      compare: (record) => (isOfInvoice(record) ? 'exact' : 'other'),
    };
  }
  const text = comparable(message ?? '');
  return {
    ...common,
    signature: `project:${workspaceId}:${String(amount)}:${hashText(text)}`,
    listed: { workspace_id: workspaceId },
    compare: (record) => {
      if (!isInProject(record) || idOf(record, 'invoice_id') !== null) return 'other';
      if (String(record['amount_in_cents']) !== String(amount)) return 'other';
      const theirs = typeof record['message'] === 'string' ? record['message'] : '';
      const theirMark = markIn(theirs);
      if (mark !== null && theirMark !== null) return theirMark === mark ? 'own' : 'other';
      // A text that was written with marks off may end like one.
      const isSame = comparable(theirs) === text || comparable(withoutMark(theirs) ?? '') === text;
      return mark === null && isSame ? 'exact' : 'near';
    },
  };
}

function paymentBody({ workspaceId, invoiceId, amount, message, mark }: PaymentInput): Record<string, unknown> {
  const text = mark === null ? message : withMark(message, mark);
  return {
    workspace_id: wireId(workspaceId),
    ...(invoiceId !== null && { invoice_id: wireId(invoiceId) }),
    ...(amount !== null && { amount_in_cents: amount }),
    ...(text !== null && { message: text }),
  };
}

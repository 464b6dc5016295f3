import { z } from 'zod';
import { wireId } from '../kantata/id.js';
import { markIn, withMark, withoutMark } from '../kantata/payment-mark.js';
import type { WireRecord } from '../kantata/resource.js';
import { agreementOf } from './agreement.js';
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
  const projectOf = (record: WireRecord) => agreementOf(idOf(record, 'workspace_id') ?? undefined, workspaceId);
  const invoiceOf = (record: WireRecord) =>
    agreementOf(record['invoice_id'] === undefined ? undefined : idOf(record, 'invoice_id'), invoiceId);
  const amountOf = ({ amount_in_cents: told }: WireRecord) =>
    agreementOf(typeof told === 'number' || typeof told === 'string' ? String(told) : undefined, String(amount));
  const common = {
    kind: 'createExternalPayment',
    path: 'external_payments',
    body: { external_payment: paymentBody(input) },
    projectId: workspaceId,
    includes: [],
    isAnswer: (record: WireRecord) => {
      const told = [projectOf(record), invoiceOf(record)];
      const isConfirmed = told[0] === 'same' || (invoiceId === null ? amountOf(record) : told[1]) === 'same';
      return isConfirmed && !told.includes('differs');
    },
  } as const;
  if (invoiceId !== null) {
    // An invoice is paid once: whatever sum and message upstream wrote down, such a payment is this one.
    return {
      ...common,
      signature: `invoice:${invoiceId}`,
      listed: { invoice_id: invoiceId },
      compare: (record) => {
        const invoice = invoiceOf(record);
        if (invoice === 'untold') return projectOf(record) === 'differs' ? 'other' : 'near';
        return invoice === 'same' ? 'exact' : 'other';
      },
    };
  }
  const text = comparable(message ?? '');
  return {
    ...common,
    signature: `project:${workspaceId}:${String(amount)}:${hashText(text)}`,
    listed: { workspace_id: workspaceId },
    compare: (record) => {
      const told = [projectOf(record), invoiceOf(record), amountOf(record)];
      if (told.includes('differs')) return 'other';
      const theirs = typeof record['message'] === 'string' ? record['message'] : '';
      const theirMark = markIn(theirs);
      if (mark !== null && theirMark !== null) return theirMark === mark ? 'own' : 'other';
      if (mark !== null || told.includes('untold') || record['message'] === undefined) return 'near';
      // A text that was written with marks off may end like one.
      return comparable(theirs) === text || comparable(withoutMark(theirs) ?? '') === text ? 'exact' : 'near';
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

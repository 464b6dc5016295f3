import { z } from 'zod';
import type { WireRecord } from '../kantata/resource.js';
import { hashText } from './hash.js';
import { idOf, type WritePlan } from './plan.js';

/** A payment as it was asked for: of an invoice, whose sum upstream knows, or of an amount to a project. */
export const paymentInput = z.object({
  workspaceId: z.string(),
  invoiceId: z.string().nullable(),
  /** Minor units of the project's currency; null with an invoice. */
  amount: z.number().int().positive().nullable(),
  message: z.string().nullable(),
});

export type PaymentInput = z.infer<typeof paymentInput>;

export function paymentPlan(input: PaymentInput): WritePlan {
  const { workspaceId, invoiceId, amount, message } = input;
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
  const text = comparable(message);
  return {
    ...common,
    signature: `project:${workspaceId}:${String(amount)}:${hashText(text)}`,
    listed: { workspace_id: workspaceId },
    compare: (record) => {
      if (!isInProject(record) || idOf(record, 'invoice_id') !== null) return 'other';
      if (String(record['amount_in_cents']) !== String(amount)) return 'other';
      return comparable(record['message']) === text ? 'exact' : 'near';
    },
  };
}

function paymentBody({ workspaceId, invoiceId, amount, message }: PaymentInput): Record<string, unknown> {
  return {
    workspace_id: wireId(workspaceId),
    ...(invoiceId !== null && { invoice_id: wireId(invoiceId) }),
    ...(amount !== null && { amount_in_cents: amount }),
    ...(message !== null && { message }),
  };
}

/** Texts that upstream may have written down as one another: null and '', line ends, composed letters. */
function comparable(message: unknown): string {
  if (typeof message !== 'string') return '';
  return message.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}

/** The documents have ids as integers; one that is longer than JSON numbers are exact goes as its digits. */
export function wireId(id: string): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}

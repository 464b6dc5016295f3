import { invoiceInput } from './invoice-body.js';
import { invoicePlan } from './invoice-plan.js';
import { paymentInput, paymentPlan } from './payment-plan.js';
import type { WritePlan } from './plan.js';
import type { WriteRow } from './row.js';

/** The plan of a row, by the input it keeps: what a restart leaves to recognise its record by. Null once it is done. */
export function planOf({ kind, input }: WriteRow): WritePlan | null {
  if (input === null) return null;
  const parsed: unknown = JSON.parse(input);
  if (kind === 'createExternalPayment') return paymentPlan(paymentInput.parse(parsed));
  return kind === 'createInvoice' ? invoicePlan(invoiceInput.parse(parsed)) : null;
}

import type { InvoiceRow } from '../data/rows.js';
import type { View } from '../reads/view.js';
import { castId, castInteger, castText, type Input } from './input.js';
import { refuseIf, type Outcome, type WriteContext } from './write-context.js';

const longestMessage = 255;

export function createPayment(input: Input, { view, now, nextId, mangle }: WriteContext): Outcome {
  const workspaceId = castId(input.workspace_id);
  const invoiceId = castId(input.invoice_id);
  const message = castText(input.message);
  const invoice = invoiceId === null ? undefined : payable(invoiceId, workspaceId, view);
  // The invoice's balance overrides the amount, and nobody is told.
  const amountInCents = invoice?.balanceInCents ?? castInteger(input.amount_in_cents);
  // In code points, so that 255 emoji pass.
  const isTooLong = Array.from(message ?? '').length > longestMessage;
  const refusals = [
    ...refuseIf(workspaceId === null, 'workspace_id', "Workspace can't be blank"),
    ...refuseIf(workspaceId !== null && !isThere(workspaceId, view), 'workspace_id', 'Workspace does not exist'),
    ...refuseIf(
      invoiceId !== null && invoice === undefined,
      'invoice_id',
      'Invoice must be a pending invoice of this project alone',
    ),
    ...refuseIf(invoiceId === null && amountInCents === null, 'amount_in_cents', "Amount in cents can't be blank"),
    ...refuseIf(isTooLong, 'message', `Message is too long (maximum is ${longestMessage} characters)`),
  ];
  if (refusals.length > 0 || workspaceId === null || amountInCents === null) return { refusals };
  const id = nextId('externalPayments');
  const userId = view.caller.userId;
  const row = { id, amountInCents, message, invoiceId, userId, workspaceId, createdAt: now, updatedAt: now };
  view.data.externalPayments.set(id, mangle(row));
  if (invoice) {
    view.data.invoices.set(invoice.id, { ...invoice, status: 'accepted payment', balanceInCents: 0, updatedAt: now });
  }
  return { id };
}

/**
 * What becomes of the invoice is not documented. Here it is pending again and owes what had been paid, so that it can
 * be paid once more.
 */
export function deletePayment(id: string, { view, now }: WriteContext): void {
  const { externalPayments, invoices } = view.data;
  const payment = externalPayments.get(id);
  externalPayments.delete(id);
  const invoice = payment?.invoiceId ? invoices.get(payment.invoiceId) : undefined;
  if (payment && invoice?.status === 'accepted payment') {
    invoices.set(invoice.id, { ...invoice, status: 'new', balanceInCents: payment.amountInCents, updatedAt: now });
  }
}

const isThere = (workspaceId: string, view: View): boolean =>
  view.data.workspaces.has(workspaceId) && view.seesWorkspace(workspaceId);

function payable(id: string, workspaceId: string | null, { data }: View): InvoiceRow | undefined {
  const invoice = data.invoices.get(id);
  const isPayable =
    invoice?.status === 'new' &&
    !invoice.draft &&
    invoice.workspaceIds.length === 1 &&
    invoice.workspaceIds[0] === workspaceId;
  return isPayable ? invoice : undefined;
}

import { minorUnitsOf } from './currencies.js';
import { createIds } from './ids.js';
import { elementAt, type Random } from './random.js';
import type { ExternalPaymentRow, InvoiceHead, UserRow, WorkspaceRow } from './rows.js';
import { specialPayments } from './special-payments.js';
import { paymentMessages } from './texts.js';
import { day, epoch, second } from './time.js';

const howMany = 1000;

export type UnnumberedPayment = Omit<ExternalPaymentRow, 'id'>;

interface Account {
  readonly users: readonly UserRow[];
  readonly workspaces: readonly WorkspaceRow[];
  readonly invoices: readonly InvoiceHead[];
  readonly bookkeeper: UserRow;
  readonly lead: UserRow;
}

export function createExternalPayments(random: Random, account: Account): ExternalPaymentRow[] {
  const nextId = createIds(random, 9);
  const payments = [...specialPayments(account), ...ofInvoices(random, account)];
  while (payments.length < howMany) payments.push(ofProject(random, account));
  payments.sort((left, right) => left.createdAt - right.createdAt);
  return payments.map((payment) => ({ id: nextId(), ...payment }));
}

/** A payment settles its invoice in full, and only invoices of one project take payments; some are paid online. */
function ofInvoices(random: Random, account: Account): UnnumberedPayment[] {
  return account.invoices
    .filter((invoice) => invoice.status === 'accepted payment' && invoice.workspaceIds.length === 1)
    .filter(() => random.chance(0.95))
    .map((invoice) => {
      const workspaceId = elementAt(invoice.workspaceIds, 0);
      const latest = Math.min(epoch, invoice.createdAt + 45 * day);
      const createdAt = random.int(invoice.createdAt / second, latest / second) * second;
      return {
        amountInCents: invoice.totalInCents,
        message: random.pick(paymentMessages),
        invoiceId: invoice.id,
        userId: payer(random, account, workspaceId),
        workspaceId,
        createdAt,
        updatedAt: createdAt,
      };
    });
}

function ofProject(random: Random, account: Account): UnnumberedPayment {
  const workspace = random.pick(account.workspaces);
  const createdAt = random.int(workspace.createdAt / second, epoch / second) * second;
  return {
    amountInCents: minorUnitsOf(random.int(2, 90) * 125, workspace.currency),
    message: random.pick(paymentMessages),
    invoiceId: null,
    userId: payer(random, account, workspace.id),
    workspaceId: workspace.id,
    createdAt,
    updatedAt: Math.min(epoch, createdAt + (random.chance(0.2) ? random.int(1, 20) * day : 0)),
  };
}

/** The bookkeeper takes part in no project, and still records many of the payments. */
function payer(random: Random, account: Account, workspaceId: string): string {
  const participants = account.workspaces.find((workspace) => workspace.id === workspaceId)?.participantIds ?? [];
  return random.chance(0.25) || participants.length === 0 ? account.bookkeeper.id : random.pick(participants);
}

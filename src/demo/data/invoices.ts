import { createIds } from './ids.js';
import type { Random } from './random.js';
import type { InvoiceHead, InvoiceStatus, WorkspaceRow } from './rows.js';
import { invoiceMessages } from './texts.js';
import { day, epoch, isoDate, minute } from './time.js';

const howMany = 600;
const firstNumber = 1001;

interface Fate {
  readonly status: InvoiceStatus;
  readonly draft: boolean;
}

const paid: Fate = { status: 'accepted payment', draft: false };
const open: Fate = { status: 'new', draft: false };
const draft: Fate = { status: 'new', draft: true };
const cancelled: Fate = { status: 'cancelled', draft: false };

/** Of every hundred invoices. */
const fates: readonly Fate[] = [
  ...Array.from({ length: 78 }, () => paid),
  ...Array.from({ length: 13 }, () => open),
  ...Array.from({ length: 5 }, () => draft),
  ...Array.from({ length: 4 }, () => cancelled),
];

export function createInvoices(random: Random, workspaces: readonly WorkspaceRow[]): InvoiceHead[] {
  const nextId = createIds(random, 13);
  return Array.from({ length: howMany }, () => unnumbered(random, workspaces))
    .sort((left, right) => left.createdAt - right.createdAt)
    .map((invoice, index) => ({ id: nextId(), userInvoiceNumber: firstNumber + index, ...invoice }));
}

function unnumbered(
  random: Random,
  workspaces: readonly WorkspaceRow[],
): Omit<InvoiceHead, 'id' | 'userInvoiceNumber'> {
  const workspace = random.pick(workspaces);
  const createdAt = random.int(workspace.createdAt / minute, epoch / minute) * minute;
  const { status, draft: isDraft } = random.pick(fates);
  const totalInCents = totalOf(workspace, random);
  const paymentSchedule = random.pick([0, 14, 30, 30, 30, 45, 60]);
  return {
    workspaceIds: [workspace.id, ...companions(workspace, random, workspaces)],
    userId: workspace.primaryMavenId,
    recipientId: workspace.primaryCounterpartId,
    status,
    draft: isDraft,
    totalInCents,
    balanceInCents: status === 'new' ? totalInCents : 0,
    currency: workspace.currency,
    invoiceDate: isoDate(createdAt),
    dueDate: isoDate(createdAt + paymentSchedule * day),
    paymentSchedule,
    message: random.pick(invoiceMessages),
    projectCode: random.chance(0.5) ? `P-${workspace.id.slice(-4)}` : null,
    purchaseOrder: random.chance(0.4) ? `PO ${random.int(10_000, 99_999)}` : null,
    taxRate: random.pick([0, 0, 7.7, 8.875, 19, 20, 25]),
    userInvoiceTitle: random.chance(0.25) ? `Services ${isoDate(createdAt).slice(0, 7)}` : null,
    createdAt,
    updatedAt: Math.min(epoch, createdAt + random.int(0, 40) * day),
  };
}

/** A few invoices cover several projects; they share client and currency. */
function companions(workspace: WorkspaceRow, random: Random, workspaces: readonly WorkspaceRow[]): string[] {
  if (!random.chance(0.06)) return [];
  const siblings = workspaces.filter((other) => other !== workspace && other.clientName === workspace.clientName);
  return random.sample(siblings, random.int(1, 2)).map((sibling) => sibling.id);
}

function totalOf(workspace: WorkspaceRow, random: Random): number {
  const price = workspace.priceInCents ?? workspace.budgetUsedInCents;
  const share = Math.round((price * random.int(20, 120)) / 1000);
  return random.chance(0.5) ? share : share - (share % workspace.currency.baseUnit);
}

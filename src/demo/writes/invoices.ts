import type { InvoiceRow } from '../data/rows.js';
import { day, isoDate, type Instant } from '../data/time.js';
import type { View } from '../reads/view.js';
import { castDate, castFlag, castIds, castInteger, castText, type Input } from './input.js';
import { additionalItemsOn, fixedFeeItemsOn } from './invoice-items.js';
import { sumOf, type InvoicePart } from './invoice-part.js';
import { referenceOn } from './invoice-reference.js';
import { billingMilestonesOn, expensesOn, timeEntriesOn } from './invoice-work.js';
import { refuseIf, type Outcome, type Refusal, type WriteContext } from './write-context.js';

const longestSchedule = 36_500;

export function createInvoice(input: Input, { view, now, nextId, mangle }: WriteContext): Outcome {
  const { data } = view;
  const paymentSchedule = castInteger(input.payment_schedule);
  const projectRefusals = refusalsOfProjects(input, view);
  const workspaces = projectsIn(input).flatMap((id) => data.workspaces.get(id) ?? []);
  const [workspace] = workspaces;
  const scope = { data, workspaces, now, nextId };
  const parts = {
    additionalItemIds: additionalItemsOn(input.additional_items, scope),
    billingMilestoneIds: billingMilestonesOn(input.billing_milestone_ids, scope),
    expenseIds: expensesOn(input.expense_ids, scope),
    fixedFeeItemIds: fixedFeeItemsOn(input.fixed_fee_items, scope),
    timeEntryIds: timeEntriesOn(input.time_entry_ids, scope),
  };
  const allParts: readonly InvoicePart[] = Object.values(parts);
  const reference = referenceOn(input.external_reference, scope);
  const refusals = [
    ...projectRefusals,
    ...refusalsOfSchedule(paymentSchedule),
    ...refuseIf(
      sumOf(allParts.map(({ count }) => count)) === 0,
      'base',
      'Invoice must have at least one billable item',
    ),
    // Without its projects nothing can be told about what it is made of.
    ...(projectRefusals.length === 0 ? allParts.flatMap((part) => part.refusals) : []),
    ...reference.refusals,
  ];
  if (refusals.length > 0 || workspace === undefined || paymentSchedule === null) return { refusals };

  const id = nextId('invoices');
  // The time of an entry is billed by the hour, which makes fractions.
  const totalInCents = Math.round(sumOf(allParts.map((part) => part.totalInCents)));
  const row: InvoiceRow = {
    id,
    workspaceIds: workspaces.map((project) => project.id),
    userId: view.caller.userId,
    recipientId: workspace.primaryCounterpartId,
    currency: workspace.currency,
    status: 'new',
    ...fieldsOf(input, paymentSchedule, now),
    userInvoiceNumber: castInteger(input.user_invoice_number) ?? nextNumber(data.invoices.values()),
    totalInCents,
    balanceInCents: totalInCents,
    additionalItemIds: parts.additionalItemIds.store(id),
    billingMilestoneIds: parts.billingMilestoneIds.store(id),
    expenseIds: parts.expenseIds.store(id),
    fixedFeeItemIds: parts.fixedFeeItemIds.store(id),
    timeEntryIds: parts.timeEntryIds.store(id),
  };
  data.invoices.set(id, mangle(row));
  reference.store(id);
  return { id };
}

const projectsIn = (input: Input): string[] => [
  ...new Set([...castIds(input.workspace_id), ...castIds(input.workspace_ids)]),
];

function refusalsOfProjects(input: Input, { data, seesWorkspace }: View): Refusal[] {
  const isMissing = (id: string): boolean => !data.workspaces.has(id) || !seesWorkspace(id);
  const named = projectsIn(input);
  const currencies = new Set(named.map((id) => data.workspaces.get(id)?.currency.code));
  return [
    ...refuseIf(named.length === 0, 'workspace_id', "Workspace can't be blank"),
    ...refuseIf(castIds(input.workspace_id).some(isMissing), 'workspace_id', 'Workspace does not exist'),
    ...refuseIf(castIds(input.workspace_ids).some(isMissing), 'workspace_ids', 'Workspaces do not exist'),
    ...refuseIf(!named.some(isMissing) && currencies.size > 1, 'workspace_ids', 'Workspaces must share a currency'),
  ];
}

const refusalsOfSchedule = (days: number | null): Refusal[] => [
  ...refuseIf(days === null, 'payment_schedule', "Payment schedule can't be blank"),
  ...refuseIf(
    days !== null && (days < 0 || days > longestSchedule),
    'payment_schedule',
    `Payment schedule must be between 0 and ${longestSchedule}`,
  ),
];

/** What the caller says of it. */
function fieldsOf(input: Input, paymentSchedule: number, now: Instant) {
  const invoiceDate = castDate(input.invoice_date) ?? isoDate(now);
  const due = Date.parse(`${invoiceDate}T00:00:00Z`) + paymentSchedule * day;
  return {
    draft: castFlag(input.draft),
    invoiceDate,
    dueDate: new Date(due).toISOString().slice(0, 10),
    paymentSchedule,
    message: castText(input.message),
    projectCode: castText(input.project_code),
    purchaseOrder: castText(input.purchase_order),
    taxRate: 0,
    userInvoiceTitle: castText(input.user_invoice_title),
    createdAt: now,
    updatedAt: now,
  };
}

const nextNumber = (invoices: Iterable<InvoiceRow>): number =>
  [...invoices].reduce((highest, { userInvoiceNumber }) => Math.max(highest, userInvoiceNumber), 0) + 1;

import type { WireRecord } from '../kantata/resource.js';
import { hashValue } from './hash.js';
import { referenceBody, type InvoiceInput } from './invoice-body.js';
import { comparable, idsOf, type Likeness, type RecordOf } from './plan.js';

/** Everything that an invoice bills, in an order of its own: items as text, since they have no ids before they exist. */
type Billed = Readonly<Record<'timeEntries' | 'expenses' | 'milestones' | 'items', readonly string[]>>;

/** How sure it is that an invoice is what this input made: by its projects and everything that it bills. */
export function invoiceLikeness(
  input: InvoiceInput,
  projectIds: readonly string[],
  record: WireRecord,
  recordOf: RecordOf,
): Likeness {
  const billed = billedBy(input);
  const theirs = billedIn(record, recordOf);
  const isSame =
    hashValue(theirs) === hashValue(billed) &&
    hashValue(sortedIds(record, 'workspace_ids')) === hashValue([...projectIds].sort());
  if (isSame) return isAsGiven(input, record, recordOf) ? 'exact' : 'near';
  return sharesOne(theirs, billed) ? 'near' : 'other';
}

export function billedBy(input: InvoiceInput): Billed {
  return {
    timeEntries: [...input.timeEntryIds].sort(),
    expenses: [...input.expenseIds].sort(),
    milestones: [...input.billingMilestoneIds].sort(),
    items: [...input.fixedFeeItems, ...input.additionalItems]
      .map(({ amount, notes }) => `${String(amount)} ${comparable(notes ?? '')}`)
      .sort(),
  };
}

/** What was given confirms an invoice; it cannot identify one, since numbers and references are not unique upstream. */
function isAsGiven(input: InvoiceInput, record: WireRecord, recordOf: RecordOf): boolean {
  const given = {
    invoice_date: input.invoiceDate,
    message: input.message,
    payment_schedule: input.paymentSchedule,
    project_code: input.projectCode,
    purchase_order: input.purchaseOrder,
    user_invoice_number: input.userInvoiceNumber,
    user_invoice_title: input.userInvoiceTitle,
    draft: input.draft,
  };
  const isSame = Object.entries(given).every(([key, value]) => value === null || asText(record[key]) === asText(value));
  return isSame && (input.externalReference === null || hasReference(input.externalReference, record, recordOf));
}

/** Numbers and dates as upstream may write them: either way. */
function asText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? comparable(String(value)) : '';
}

function hasReference(
  reference: NonNullable<InvoiceInput['externalReference']>,
  record: WireRecord,
  recordOf: RecordOf,
): boolean {
  const given = Object.entries(referenceBody(reference));
  return (idsOf(record, 'external_reference_ids') ?? []).some((id) => {
    const theirs = recordOf('external_references', id);
    return theirs !== undefined && given.every(([key, value]) => asText(theirs[key]) === asText(value));
  });
}

function billedIn(record: WireRecord, recordOf: RecordOf): Billed {
  const baseUnit = Number(record['currency_base_unit'] ?? 100);
  const items = (path: string, key: string) =>
    (idsOf(record, key) ?? []).map((id) => {
      const { amount_in_cents: amount, notes } = recordOf(path, id) ?? {};
      return `${String(Number(amount) / baseUnit)} ${comparable(typeof notes === 'string' ? notes : '')}`;
    });
  return {
    timeEntries: sortedIds(record, 'time_entry_ids'),
    expenses: sortedIds(record, 'expense_ids'),
    milestones: sortedIds(record, 'billing_milestone_ids'),
    items: [
      ...items('fixed_fee_items', 'fixed_fee_item_ids'),
      ...items('additional_items', 'additional_item_ids'),
    ].sort(),
  };
}

function sharesOne(a: Billed, b: Billed): boolean {
  const overlaps = (x: readonly string[], y: readonly string[]) => x.some((value) => y.includes(value));
  return (['timeEntries', 'expenses', 'milestones', 'items'] as const).some((part) => overlaps(a[part], b[part]));
}

function sortedIds(record: WireRecord, key: string): string[] {
  return (idsOf(record, key) ?? []).sort();
}

import type { WireRecord } from '../kantata/resource.js';
import { agreementOf, type Agreement } from './agreement.js';
import { hashValue } from './hash.js';
import { referenceBody, type InvoiceInput } from './invoice-body.js';
import { comparable, idsOf, type Likeness, type RecordOf } from './plan.js';

const parts = ['timeEntries', 'expenses', 'milestones', 'items'] as const;

/**
 * Everything that an invoice bills, sorted: things by their ids, items by their amounts in main units, since they have no
 * ids before they exist. Undefined: not told.
 */
type Billed = Readonly<Record<(typeof parts)[number], readonly string[] | undefined>>;

/** How sure it is that an invoice is what this input made: by its projects and everything that it bills. */
export function invoiceLikeness(
  input: InvoiceInput,
  projectIds: readonly string[],
  record: WireRecord,
  recordOf: RecordOf,
): Likeness {
  const billed = billedBy(input);
  const theirs = billedIn(record, recordOf);
  const agreements = [
    listAgreement(sortedIds(record, 'workspace_ids'), [...projectIds].sort()),
    ...parts.map((part) => listAgreement(theirs[part], billed[part])),
  ];
  if (agreements.every((agreement) => agreement === 'same')) {
    return isAsGiven(input, record, recordOf) ? 'exact' : 'near';
  }
  return !agreements.includes('differs') || mayShareOne(theirs, billed) ? 'near' : 'other';
}

/** What sets one invoice apart from another before either exists. */
export function invoiceSignature(input: InvoiceInput, projectIds: readonly string[]): string {
  const items = itemsOf(input).map(({ amount, notes }) => `${String(amount)} ${comparable(notes ?? '')}`);
  return hashValue({ projectIds: [...projectIds].sort(), ...billedBy(input), items: items.sort() });
}

function billedBy(input: InvoiceInput): Billed {
  const amounts = itemsOf(input).map(({ amount }) => (amount === null ? undefined : String(amount)));
  return {
    timeEntries: [...input.timeEntryIds].sort(),
    expenses: [...input.expenseIds].sort(),
    milestones: [...input.billingMilestoneIds].sort(),
    items: allTold(amounts),
  };
}

function itemsOf({ fixedFeeItems, additionalItems }: InvoiceInput): InvoiceInput['additionalItems'] {
  return [...fixedFeeItems, ...additionalItems];
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
  if (!isSame || !hasNotes(input, record, recordOf)) return false;
  return input.externalReference === null || hasReference(input.externalReference, record, recordOf);
}

/** Each item that was given is there with its notes; those without any may have been given some by upstream. */
function hasNotes(input: InvoiceInput, record: WireRecord, recordOf: RecordOf): boolean {
  const theirs = [...(itemRecords(record, recordOf) ?? [])];
  const withNotes = itemsOf(input).filter(({ notes }) => notes !== null);
  return withNotes.every(({ amount, notes }) => {
    const at = theirs.findIndex(
      (item) =>
        mainUnits(item, record['currency_base_unit']) === String(amount) && asText(item['notes']) === asText(notes),
    );
    return at >= 0 && theirs.splice(at, 1).length === 1;
  });
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
  const items = itemRecords(record, recordOf);
  return {
    timeEntries: sortedIds(record, 'time_entry_ids'),
    expenses: sortedIds(record, 'expense_ids'),
    milestones: sortedIds(record, 'billing_milestone_ids'),
    items: items && allTold(items.map((item) => mainUnits(item, record['currency_base_unit']))),
  };
}

/** Undefined: which ones it has is not told. One that did not come along is empty. */
function itemRecords(record: WireRecord, recordOf: RecordOf): readonly WireRecord[] | undefined {
  const ofKind = (path: string, key: string) => idsOf(record, key)?.map((id) => recordOf(path, id) ?? {});
  const fees = ofKind('fixed_fee_items', 'fixed_fee_item_ids');
  const others = ofKind('additional_items', 'additional_item_ids');
  return fees && others && [...fees, ...others];
}

function mainUnits({ amount_in_cents: amount }: WireRecord, baseUnit: unknown): string | undefined {
  const sum = isTold(amount) && isTold(baseUnit) ? Number(amount) / Number(baseUnit) : NaN;
  return Number.isFinite(sum) ? String(sum) : undefined;
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function allTold(values: readonly (string | undefined)[]): readonly string[] | undefined {
  const told = values.filter((value) => value !== undefined);
  return told.length === values.length ? told.sort() : undefined;
}

/** Both sorted. */
function listAgreement(told: readonly string[] | undefined, asked: readonly string[] | undefined): Agreement {
  return asked ? agreementOf(told && hashValue(told), hashValue(asked)) : 'untold';
}

/** What is not told of a kind of which something was billed may be that very thing. */
function mayShareOne(theirs: Billed, billed: Billed): boolean {
  return parts.some((part) => {
    const [told, asked] = [theirs[part], billed[part]];
    if (!asked) return told?.length !== 0;
    return told ? asked.some((value) => told.includes(value)) : asked.length > 0;
  });
}

function sortedIds(record: WireRecord, key: string): string[] | undefined {
  return idsOf(record, key)?.sort();
}

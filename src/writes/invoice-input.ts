import type { CreateInvoiceInput } from '../generated/resolvers.js';
import { checkId, checkIds, checkKey, checkText } from './input-checks.js';
import type { InvoiceInput } from './invoice-body.js';
import { collectFaults, type Faults, type UserError } from './user-errors.js';

const maxItems = 200;

/** An invoice that can be sent, or all that is wrong with what was asked for. */
export function parseInvoice(input: CreateInvoiceInput): InvoiceInput | readonly UserError[] {
  const faults = collectFaults();
  checkKey(faults, input.idempotencyKey);
  checkId(faults, 'workspaceId', input.workspaceId);
  for (const field of ['workspaceIds', 'timeEntryIds', 'expenseIds', 'billingMilestoneIds'] as const) {
    checkIds(faults, field, input[field]);
  }
  for (const field of ['userInvoiceTitle', 'message', 'purchaseOrder', 'projectCode'] as const) {
    checkText(faults, field, input[field]);
  }
  if (!isGiven(input.workspaceId) && (input.workspaceIds ?? []).length === 0) {
    faults.add('workspaceId', 'be given, or workspaceIds with at least one id');
  }
  if (input.paymentSchedule < 0) faults.add('paymentSchedule', 'be a number of days from 0', input.paymentSchedule);
  if (isGiven(input.userInvoiceNumber) && input.userInvoiceNumber < 0) {
    faults.add('userInvoiceNumber', 'not be negative', input.userInvoiceNumber);
  }
  checkDate(faults, input.invoiceDate);
  checkItems(faults, input);
  checkReference(faults, input.externalReference);
  return faults.all.length > 0 ? faults.all : normalised(input);
}

function checkDate(faults: Faults, value: unknown): void {
  if (!isGiven(value)) return;
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  const isDay = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(value));
  if (!isDay) faults.add('invoiceDate', 'be a date of the form YYYY-MM-DD', value);
}

function checkItems(faults: Faults, input: CreateInvoiceInput): void {
  const { fixedFeeItems, additionalItems, timeEntryIds, expenseIds, billingMilestoneIds } = input;
  const lists = [fixedFeeItems, additionalItems, timeEntryIds, expenseIds, billingMilestoneIds];
  if (lists.every((list) => (list ?? []).length === 0)) {
    faults.add('', 'name at least one thing to bill: time entries, expenses, milestones or items');
  }
  for (const [field, items] of [
    ['fixedFeeItems', fixedFeeItems],
    ['additionalItems', additionalItems],
  ] as const) {
    if ((items ?? []).length > maxItems) faults.add(field, `hold at most ${maxItems} items`, items?.length);
    items?.forEach((item, index) => {
      checkText(faults, `${field}.${index}.notes`, item.notes);
      checkId(faults, `${field}.${index}.workspaceId`, item.workspaceId);
      if (!isGiven(item.amountInMainUnits)) faults.add(`${field}.${index}.amountInMainUnits`, 'be given');
      else if (item.amountInMainUnits <= 0) {
        faults.add(`${field}.${index}.amountInMainUnits`, 'be a positive whole number', item.amountInMainUnits);
      }
    });
  }
  fixedFeeItems?.forEach(({ storyId }, index) => checkId(faults, `fixedFeeItems.${index}.storyId`, storyId));
}

const statuses = ['successful', 'pending', 'failed'];

function checkReference(faults: Faults, reference: CreateInvoiceInput['externalReference']): void {
  if (!reference) return;
  for (const field of ['serviceName', 'serviceModel', 'serviceModelRef'] as const) {
    if (reference[field].trim() === '') faults.add(`externalReference.${field}`, 'not be blank');
  }
  for (const [field, value] of Object.entries(reference)) {
    if (typeof value === 'string') checkText(faults, `externalReference.${field}`, value);
  }
  if (isGiven(reference.status) && !statuses.includes(reference.status)) {
    faults.add('externalReference.status', `be one of ${statuses.join(', ')}`, reference.status);
  }
}

function normalised(input: CreateInvoiceInput): InvoiceInput {
  const item = ({ notes, amountInMainUnits, taxable, workspaceId }: Item) => ({
    notes: notes ?? null,
    amount: amountInMainUnits ?? null,
    taxable: taxable ?? null,
    workspaceId: workspaceId ?? null,
  });
  const { externalReference: reference } = input;
  return {
    workspaceId: input.workspaceId ?? null,
    workspaceIds: input.workspaceIds ? [...input.workspaceIds] : null,
    paymentSchedule: input.paymentSchedule,
    invoiceDate: isGiven(input.invoiceDate) ? String(input.invoiceDate) : null,
    userInvoiceNumber: input.userInvoiceNumber ?? null,
    userInvoiceTitle: input.userInvoiceTitle ?? null,
    draft: input.draft ?? null,
    message: input.message ?? null,
    purchaseOrder: input.purchaseOrder ?? null,
    projectCode: input.projectCode ?? null,
    suppressEmails: input.suppressEmails ?? null,
    timeEntryIds: [...(input.timeEntryIds ?? [])],
    expenseIds: [...(input.expenseIds ?? [])],
    billingMilestoneIds: [...(input.billingMilestoneIds ?? [])],
    fixedFeeItems: (input.fixedFeeItems ?? []).map((fee) => ({ ...item(fee), storyId: fee.storyId ?? null })),
    additionalItems: (input.additionalItems ?? []).map(item),
    externalReference: reference
      ? {
          serviceName: reference.serviceName,
          serviceModel: reference.serviceModel,
          serviceModelRef: reference.serviceModelRef,
          status: reference.status ?? null,
          externalMessage: reference.externalMessage ?? null,
          externalLink: reference.externalLink ?? null,
          externalStatus: reference.externalStatus ?? null,
          locked: reference.locked ?? null,
        }
      : null,
  };
}

type Item = NonNullable<CreateInvoiceInput['additionalItems']>[number];

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

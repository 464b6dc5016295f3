import { z } from 'zod';
import { readIds } from '../kantata/id.js';
import type { WireRecord } from '../kantata/resource.js';
import { hashValue } from './hash.js';
import { wireId } from './payment-plan.js';
import { type RecordOf, type WritePlan } from './plan.js';

const item = z.object({
  notes: z.string().nullable(),
  /** Whole main units, as upstream wants them for items alone. */
  amount: z.number().int().nullable(),
  taxable: z.boolean().nullable(),
  workspaceId: z.string().nullable(),
});

export const invoiceInput = z.object({
  workspaceId: z.string().nullable(),
  workspaceIds: z.array(z.string()).nullable(),
  paymentSchedule: z.number().int(),
  invoiceDate: z.string().nullable(),
  userInvoiceNumber: z.number().int().nullable(),
  userInvoiceTitle: z.string().nullable(),
  draft: z.boolean().nullable(),
  message: z.string().nullable(),
  purchaseOrder: z.string().nullable(),
  projectCode: z.string().nullable(),
  suppressEmails: z.boolean().nullable(),
  timeEntryIds: z.array(z.string()),
  expenseIds: z.array(z.string()),
  billingMilestoneIds: z.array(z.string()),
  fixedFeeItems: z.array(item.extend({ storyId: z.string().nullable() })),
  additionalItems: z.array(item),
  externalReference: z
    .object({
      serviceName: z.string(),
      serviceModel: z.string(),
      serviceModelRef: z.string(),
      status: z.string().nullable(),
      externalMessage: z.string().nullable(),
      externalLink: z.string().nullable(),
      externalStatus: z.string().nullable(),
      locked: z.boolean().nullable(),
    })
    .nullable(),
});

export type InvoiceInput = z.infer<typeof invoiceInput>;

/** What an invoice is recognised by: its projects and every billed thing. Numbers and references are not unique upstream. */
export function invoicePlan(input: InvoiceInput): WritePlan {
  const projectIds = [
    ...new Set([...(input.workspaceIds ?? []), ...(input.workspaceId === null ? [] : [input.workspaceId])]),
  ];
  const [projectId = ''] = projectIds;
  const billed = {
    timeEntries: [...input.timeEntryIds].sort(),
    expenses: [...input.expenseIds].sort(),
    milestones: [...input.billingMilestoneIds].sort(),
    items: [...input.fixedFeeItems, ...input.additionalItems]
      .map(({ amount, notes }) => `${String(amount)} ${notes ?? ''}`)
      .sort(),
  };
  return {
    kind: 'createInvoice',
    path: 'invoices',
    body: { invoice: invoiceBody(input) },
    signature: `invoice:${hashValue({ projectIds: [...projectIds].sort(), ...billed })}`,
    projectId,
    listed: { workspace_id: projectIds.join(',') },
    includes: ['additional_items', 'billing_milestones', 'expenses', 'fixed_fee_items', 'time_entries', 'workspaces'],
    // Which projects an invoice covers is told only with its include, which the caller's selection may lack.
    isAnswer: (record) => idsOf(record, 'workspace_ids')?.every((id) => projectIds.includes(id)) ?? true,
    compare: (record, recordOf) => {
      const theirs = billedIn(record, recordOf);
      const isSame =
        hashValue(theirs) === hashValue(billed) &&
        hashValue(sortedIds(record, 'workspace_ids')) === hashValue([...projectIds].sort());
      if (isSame) return 'exact';
      return sharesOne(theirs, billed) ? 'near' : 'other';
    },
  };
}

type Billed = Readonly<Record<'timeEntries' | 'expenses' | 'milestones' | 'items', readonly string[]>>;

function billedIn(record: WireRecord, recordOf: RecordOf): Billed {
  const baseUnit = Number(record['currency_base_unit'] ?? 100);
  const items = (path: string, key: string) =>
    (idsOf(record, key) ?? []).map((id) => {
      const item = recordOf(path, id) ?? {};
      return `${String(Number(item['amount_in_cents']) / baseUnit)} ${typeof item['notes'] === 'string' ? item['notes'] : ''}`;
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

function idsOf(record: WireRecord, key: string): string[] | null {
  return Array.isArray(record[key]) ? readIds(record[key]) : null;
}

function sortedIds(record: WireRecord, key: string): string[] {
  return (idsOf(record, key) ?? []).sort();
}

function invoiceBody(input: InvoiceInput): Record<string, unknown> {
  const { workspaceId, workspaceIds, externalReference } = input;
  const things = {
    time_entry_ids: input.timeEntryIds.map(wireId),
    expense_ids: input.expenseIds.map(wireId),
    billing_milestone_ids: input.billingMilestoneIds.map(wireId),
    fixed_fee_items: input.fixedFeeItems.map(({ storyId, ...rest }) =>
      told({ ...itemBody(rest), story_id: storyId === null ? null : wireId(storyId) }),
    ),
    additional_items: input.additionalItems.map((rest) => told(itemBody(rest))),
  };
  return told({
    workspace_id: workspaceId === null ? null : wireId(workspaceId),
    workspace_ids: workspaceIds?.map(wireId) ?? null,
    payment_schedule: input.paymentSchedule,
    invoice_date: input.invoiceDate,
    user_invoice_number: input.userInvoiceNumber,
    user_invoice_title: input.userInvoiceTitle,
    draft: input.draft,
    message: input.message,
    purchase_order: input.purchaseOrder,
    project_code: input.projectCode,
    suppress_emails: input.suppressEmails,
    ...Object.fromEntries(Object.entries(things).filter(([, list]) => list.length > 0)),
    external_reference: externalReference && referenceBody(externalReference),
  });
}

function itemBody({ notes, amount, taxable, workspaceId }: z.infer<typeof item>): Record<string, unknown> {
  return { notes, amount, taxable, workspace_id: workspaceId === null ? null : wireId(workspaceId) };
}

function referenceBody(reference: NonNullable<InvoiceInput['externalReference']>): Record<string, unknown> {
  return told({
    service_name: reference.serviceName,
    service_model: reference.serviceModel,
    service_model_ref: reference.serviceModelRef,
    status: reference.status,
    external_message: reference.externalMessage,
    external_link: reference.externalLink,
    external_status: reference.externalStatus,
    locked: reference.locked,
  });
}

function told(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

import { z } from 'zod';
import { wireId } from '../kantata/id.js';

const item = z.object({
  notes: z.string().nullable(),
  /** Whole main units, as upstream wants them for items alone. */
  amount: z.number().int().nullable(),
  taxable: z.boolean().nullable(),
  workspaceId: z.string().nullable(),
});

/** An invoice as it was asked for, and kept in the journal until it is done. */
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

/** What is sent: the fields that were given, under upstream's names. */
export function invoiceBody(input: InvoiceInput): Record<string, unknown> {
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

/** Without what was not given. */
export function referenceBody(reference: NonNullable<InvoiceInput['externalReference']>): Record<string, unknown> {
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

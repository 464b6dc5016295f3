import { invoiceBody, type InvoiceInput } from './invoice-body.js';
import { invoiceLikeness, invoiceSignature } from './invoice-likeness.js';
import { idsOf, type WritePlan } from './plan.js';

/** What an invoice is recognised by: its projects and every billed thing. Numbers and references are not unique upstream. */
export function invoicePlan(input: InvoiceInput): WritePlan {
  const projectIds = [
    ...new Set([...(input.workspaceIds ?? []), ...(input.workspaceId === null ? [] : [input.workspaceId])]),
  ];
  const [projectId = ''] = projectIds;
  return {
    kind: 'createInvoice',
    path: 'invoices',
    body: { invoice: invoiceBody(input) },
    signature: `invoice:${invoiceSignature(input, projectIds)}`,
    projectId,
    listed: { workspace_id: projectIds.join(',') },
    includes: [
      'additional_items',
      'billing_milestones',
      'expenses',
      'external_references',
      'fixed_fee_items',
      'time_entries',
      'workspaces',
    ],
    // Which projects an invoice covers is told only with its include, which the caller's selection may lack.
    isAnswer: (record) => idsOf(record, 'workspace_ids')?.every((id) => projectIds.includes(id)) ?? true,
    compare: (record, recordOf) => invoiceLikeness(input, projectIds, record, recordOf),
  };
}

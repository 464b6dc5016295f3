import type { ExternalReferenceRow } from '../data/work-rows.js';
import { castFlag, castText, isInput, type Input } from './input.js';
import type { InvoiceScope } from './invoice-part.js';
import { refuseIf, type Refusal } from './write-context.js';

interface ReferencePart {
  readonly refusals: readonly Refusal[];
  readonly store: (invoiceId: string) => void;
}

const field = 'external_reference';
const required = {
  service_name: 'Service name',
  service_model: 'Service model',
  service_model_ref: 'Service model ref',
};
const statuses: readonly ExternalReferenceRow['status'][] = ['successful', 'pending', 'failed'];

/** The invoice as another system knows it. */
export function referenceOn(sent: unknown, { data, workspaces, now, nextId }: InvoiceScope): ReferencePart {
  if (!isInput(sent)) return { refusals: [], store: () => undefined };
  const asked = castText(sent.status) ?? 'pending';
  const status = statuses.find((known) => known === asked);
  return {
    refusals: [
      ...Object.entries(required).flatMap(([name, label]) =>
        refuseIf(textOf(sent, name) === '', field, `${label} can't be blank`),
      ),
      ...refuseIf(status === undefined, field, 'Status is not included in the list'),
    ],
    store: (invoiceId) => {
      const id = nextId('externalReferences');
      data.externalReferences.set(id, {
        id,
        subjectType: 'Invoice',
        subjectId: invoiceId,
        workspaceIds: workspaces.map((workspace) => workspace.id),
        serviceName: textOf(sent, 'service_name'),
        serviceModel: textOf(sent, 'service_model'),
        serviceModelRef: textOf(sent, 'service_model_ref'),
        status: status ?? 'pending',
        externalStatus: castText(sent.external_status),
        externalMessage: castText(sent.external_message),
        externalLink: castText(sent.external_link),
        locked: castFlag(sent.locked),
        lastSyncedAt: status === 'pending' ? null : now,
        createdAt: now,
        updatedAt: now,
      });
    },
  };
}

const textOf = (input: Input, name: string): string => castText(input[name])?.trim() ?? '';

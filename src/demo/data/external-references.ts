import { createIds } from './ids.js';
import type { Random } from './random.js';
import type { InvoiceRow, UserRow, WorkspaceRow } from './rows.js';
import { day, epoch, minute } from './time.js';
import type { Books } from './ledger.js';
import type { StoryPlan } from './story-rows.js';
import type { ExternalReferenceRow } from './work-rows.js';

interface Subjects extends Books {
  readonly invoices: readonly InvoiceRow[];
  readonly stories: readonly StoryPlan[];
  readonly users: readonly UserRow[];
  readonly workspaces: readonly WorkspaceRow[];
  /** They have references for certain. */
  readonly certainInvoiceIds: readonly string[];
}

type Subject = Pick<ExternalReferenceRow, 'subjectType' | 'subjectId' | 'workspaceIds'>;

interface Service {
  readonly name: string;
  readonly model: string;
  readonly ref: (random: Random) => string;
}

const services: readonly Service[] = [
  { name: 'netsuite', model: 'Transaction', ref: (random) => String(random.int(1000, 99_999)) },
  { name: 'salesforce', model: 'Opportunity', ref: (random) => `0065e00000${random.int(100_000, 999_999)}AAF` },
  { name: 'jira', model: 'Issue', ref: (random) => `BW-${random.int(1, 2000)}` },
  { name: 'quickbooks', model: 'Invoice', ref: (random) => String(random.int(1, 900)) },
];

export function createExternalReferences(random: Random, subjects: Subjects): ExternalReferenceRow[] {
  const nextId = createIds(random, 11);
  return subjectsOf(random, subjects)
    .flatMap((subject) =>
      // The name of the service is unique per subject.
      random.sample(services, random.chance(0.2) ? 2 : 1).map((service) => referenceTo(subject, service, random)),
    )
    .sort((left, right) => left.createdAt - right.createdAt)
    .map((reference) => ({ id: nextId(), ...reference }));
}

function subjectsOf(random: Random, from: Subjects): Subject[] {
  const ofProject =
    (subjectType: string) =>
    (row: { readonly id: string; readonly workspaceId: string }): Subject => ({
      subjectType,
      subjectId: row.id,
      workspaceIds: [row.workspaceId],
    });
  const chosen = new Set([...random.sample(from.invoices, 45).map(({ id }) => id), ...from.certainInvoiceIds]);
  return [
    ...from.invoices
      .filter(({ id }) => chosen.has(id))
      .map(({ id, workspaceIds }) => ({ subjectType: 'Invoice', subjectId: id, workspaceIds })),
    ...random
      .sample(from.workspaces, 20)
      .map(({ id }) => ({ subjectType: 'Workspace', subjectId: id, workspaceIds: [id] })),
    ...random.sample(from.users, 10).map(({ id }) => ({ subjectType: 'User', subjectId: id, workspaceIds: [] })),
    ...random.sample(from.stories, 25).map(ofProject('Story')),
    ...random.sample(from.timeEntries.slice(-900), 25).map(ofProject('TimeEntry')),
    ...random.sample(from.expenses, 20).map(ofProject('Expense')),
    ...random.sample(from.billingMilestones, 15).map(ofProject('BillingMilestone')),
  ];
}

function referenceTo(subject: Subject, service: Service, random: Random): Omit<ExternalReferenceRow, 'id'> {
  const createdAt = epoch - random.int(60, 60 * 24 * 300) * minute;
  const status = random.pick(['successful', 'successful', 'successful', 'pending', 'failed'] as const);
  const serviceModelRef = service.ref(random);
  return {
    ...subject,
    serviceName: service.name,
    serviceModel: service.model,
    serviceModelRef,
    status,
    externalStatus: status === 'successful' ? random.pick(['Open', 'Paid', 'Closed Won', null]) : null,
    externalMessage: status === 'failed' ? 'Record is locked by another process' : null,
    externalLink: random.chance(0.6) ? `https://${service.name}.example/${service.model}/${serviceModelRef}` : null,
    locked: random.chance(0.1),
    lastSyncedAt: status === 'pending' ? null : Math.min(epoch, createdAt + random.int(0, 90) * day),
    createdAt,
    updatedAt: createdAt,
  };
}

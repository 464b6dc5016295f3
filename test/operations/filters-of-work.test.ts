import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

/** Of the lists that invoices are made from; `filters.test.ts` has the others, and what goes for all. */
const gateway = useGateway();

const dates: [string, string][] = [
  ['createdAfter: "2024-01-02T03:04:05Z"', 'created_after=2024-01-02T03:04:05Z'],
  ['createdBefore: "2026-01-02T03:04:05-07:00"', 'created_before=2026-01-02T03:04:05-07:00'],
  ['updatedAfter: "2024-01-02T03:04:05%2B02:00"', 'updated_after=2024-01-02T03:04:05%2B02:00'],
  ['updatedBefore: "2026-01-02T03:04:05.678Z"', 'updated_before=2026-01-02T03:04:05.678Z'],
];

const references: [string, string][] = [
  ['hasExternalReferences: true', 'has_external_references=true'],
  ['hasExternalReferences: false', 'has_external_references=false'],
  ['externalReferenceServiceName: "jira"', 'external_reference_service_name=jira'],
  ['externalReferenceServiceModel: "Issue"', 'external_reference_service_model=Issue'],
  ['externalReferenceServiceModelRef: "BW-7"', 'external_reference_service_model_ref=BW-7'],
  ['externalReferenceServiceModelRefs: ["BW-7", "é 8"]', 'external_reference_service_model_refs=BW-7,é+8'],
  ['externalReferenceStatus: "successful"', 'external_reference_status=successful'],
  ['externalReferenceExternalStatus: "Closed Won"', 'external_reference_external_status=Closed+Won'],
  ['externalReferenceExternalMessage: "Locked, sorry"', 'external_reference_external_message=Locked,+sorry'],
  ['withoutExternalReferenceServiceName: "jira"', 'without_external_reference_service_name=jira'],
];

/** Of time entries and expenses alike. */
const work: [string, string][] = [
  ['approved: true', 'approved=true'],
  ['createdBy: "41000005"', 'created_by=41000005'],
  ['inActiveInvoiceId: "41000005"', 'in_active_invoice_id=41000005'],
  ['invoiced: true', 'invoiced=true'],
  ['uninvoiced: true', 'uninvoiced=true'],
  ['workspaceId: "41000005"', 'workspace_id=41000005'],
  ['fromArchivedWorkspaces: true', 'from_archived_workspaces=true'],
  ['fromArchivedWorkspaces: false', 'from_archived_workspaces=false'],
  ['onMyAccount: true', 'on_my_account=true'],
  ['onMyAccount: false', 'on_my_account=false'],
  ...dates,
  ...references,
];

const filters: Record<string, [string, string][]> = {
  timeEntries: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['billable: true', 'billable=true'],
    ['billable: false', 'billable=false'],
    ['inActiveSubmission: true', 'in_active_submission=true'],
    ['inActiveSubmission: false', 'in_active_submission=false'],
    ['performedBetween: { from: "2024-01-01", to: "2024-12-31" }', 'date_performed_between=2024-01-01:2024-12-31'],
    ['userIds: ["41000066", "41000005"]', 'with_user_ids=41000005,41000066'],
    ['workspaceIds: ["41000066", "41000005"]', 'workspace_ids=41000005,41000066'],
    ...work,
  ],
  expenses: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['expensedBetween: { from: "2024-01-01", to: "2024-01-01" }', 'date_expensed_between=2024-01-01:2024-01-01'],
    ['submitted: true', 'submitted=true'],
    ['unsubmitted: true', 'unsubmitted=true'],
    ['mine: true', 'mine=true'],
    ['reimbursable: true', 'reimbursable=true'],
    ['reimbursable: false', 'reimbursable=false'],
    ...work,
  ],
  billingMilestones: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['dateBetween: { from: "2024-01-01", to: "2024-12-31" }', 'date_between=2024-01-01:2024-12-31'],
    ['storyIds: ["41000066", "41000005"]', 'story_ids=41000005,41000066'],
    ['workspaceIds: ["41000066", "41000005"]', 'workspace_ids=41000005,41000066'],
    ...references,
  ],
  stories: [
    ['ids: ["41000005"]', 'only=41000005'],
    ['search: "test"', 'search=test'],
    ['workspaceId: "41000005"', 'workspace_id=41000005'],
    ['workspaceIds: ["41000066", "41000005"]', 'with_projects=41000005,41000066'],
    ['parentId: "41000005"', 'with_parent_id=41000005'],
    ['rootId: "41000005"', 'with_root_id=41000005'],
    ['parentsOnly: true', 'parents_only=true'],
    ['storyTypes: [ISSUE]', 'story_types=issue'],
    ['storyTypes: [TASK, DELIVERABLE, MILESTONE, ISSUE, TASK]', 'story_types=task,deliverable,milestone,issue'],
    ['priorities: [CRITICAL, HIGH, NORMAL, LOW]', 'priority=critical,high,normal,low'],
    ['statuses: ["In Arbeit", "Fertig ✔"]', 'by_status=In+Arbeit,Fertig+✔'],
    ['assigneeIds: ["41000066", "41000005"]', 'with_assignees=41000005,41000066'],
    ['creatorIds: ["41000066", "41000005"]', 'creators=41000005,41000066'],
    ['followerIds: ["41000066", "41000005"]', 'with_followers=41000005,41000066'],
    ['completed: true', 'completed=true'],
    ['uncompleted: true', 'uncompleted=true'],
    ['dueBetween: { from: "2024-01-01", to: "2024-12-31" }', 'due_between=2024-01-01:2024-12-31'],
    ['startingBetween: { from: "2024-01-01", to: "2024-12-31" }', 'starting_between=2024-01-01:2024-12-31'],
    ['completedBetween: { from: "2024-01-01", to: "2024-12-31" }', 'completed_between=2024-01-01:2024-12-31'],
    ['archived: EXCLUDE', 'archived=exclude'],
    ['archived: INCLUDE', 'archived=include'],
    ['archived: ONLY', 'archived=only'],
    ...['true', 'false'].flatMap((value): [string, string][] => [
      [`includeDeleted: ${value}`, `show_deleted=${value}`],
      [`includeTodos: ${value}`, `show_todos=${value}`],
      [`fromArchivedWorkspaces: ${value}`, `show_from_archived_workspaces=${value}`],
    ]),
    ...dates,
    ...references,
  ],
};

const orders: Record<string, string[]> = {
  timeEntries: ['CREATED_AT', 'DATE_PERFORMED', 'UPDATED_AT'],
  expenses: ['AMOUNT', 'CATEGORY', 'CREATED_AT', 'DATE', 'NOTES', 'VENDOR_NAME'],
  billingMilestones: ['CREATED_AT'],
  stories: ['CREATED_AT', 'DUE_DATE', 'PRIORITY_LEVEL', 'START_DATE', 'UPDATED_AT'],
};

const emptyLists: Record<string, string[]> = {
  timeEntries: ['ids', 'userIds', 'workspaceIds', 'externalReferenceServiceModelRefs'],
  expenses: ['ids', 'externalReferenceServiceModelRefs'],
  billingMilestones: ['ids', 'storyIds', 'workspaceIds', 'externalReferenceServiceModelRefs'],
  stories: [
    ...['ids', 'workspaceIds', 'storyTypes', 'priorities', 'statuses', 'assigneeIds', 'creatorIds', 'followerIds'],
    'externalReferenceServiceModelRefs',
  ],
};

const types: Record<string, string> = {
  timeEntries: 'TimeEntry',
  expenses: 'Expense',
  billingMilestones: 'BillingMilestone',
  stories: 'Story',
};

const pathOf = (list: string) => `/${list.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
const rowsOf = <Row>(table: Record<string, Row[]>): [string, Row][] =>
  Object.entries(table).flatMap(([list, rows]) => rows.map((row): [string, Row] => [list, row]));

/** Names sorted, beside the window, as every request is written. */
function request(list: string, sent: string): string {
  const window = sent.startsWith('only=') ? ['per_page=200'] : ['page=1', 'per_page=5'];
  return `${pathOf(list)}?${[sent, ...window].sort().join('&')}`;
}

describe('a filter', () => {
  test.each(rowsOf(filters).map(([list, [given, sent]]) => [list, given.replace('%2B', '+'), sent] as const))(
    'of %s, %s, is sent as %s',
    async (list, given, sent) => {
      await gateway.ask(`{ ${list}(first: 5, filter: { ${given} }) { nodes { id } totalCount } }`);
      expect(gateway.upstreamRequests()).toEqual([request(list, sent)]);
    },
  );

  test.each(Object.entries(filters))('of %s is not sent when it is null: all of them', async (list, rows) => {
    const names = new Set(rows.map(([given]) => given.split(':', 1).join()));
    await gateway.ask(
      `{ ${list}(first: 5, filter: { ${[...names].map((name) => `${name}: null`).join(' ')} }) { nodes { id } } }`,
    );
    expect(gateway.upstreamRequests()).toEqual([`${pathOf(list)}?page=1&per_page=5`]);
  });

  test.each(rowsOf(emptyLists))('of %s, %s, that is an empty list answers without a call', async (list, name) => {
    const data = await gateway.ask(`{ ${list}(filter: { ${name}: [] }) { nodes { id } totalCount pageCount } }`);
    expect(data[list]).toEqual({ nodes: [], totalCount: 0, pageCount: 0 });
    expect(gateway.upstreamRequests()).toEqual([]);
  });

  test.each(Object.entries(filters))('of %s has a row here', async (list, rows) => {
    const data = await gateway.ask(`{ __type(name: "${types[list]!}Filter") { inputFields { name } } }`);
    const named = new Set(rows.map(([given]) => given.split(':', 1).join()));
    expect([...named].sort()).toEqual(data.__type.inputFields.map((field: { name: string }) => field.name).sort());
  });
});

describe('an order', () => {
  const rows = rowsOf(orders).flatMap(([list, field]) => [
    [list, field, 'ASC', 'asc'] as const,
    [list, field, 'DESC', 'desc'] as const,
  ]);

  test.each(rows)('of %s by %s %s is sent as upstream writes it', async (list, field, direction, sent) => {
    await gateway.ask(`{ ${list}(first: 5, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } } }`);
    expect(gateway.upstreamRequests()).toEqual([request(list, `order=${field.toLowerCase()}:${sent}`)]);
  });
});

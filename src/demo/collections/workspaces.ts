import type { WorkspaceRow } from '../data/rows.js';
import { defineCollection } from '../reads/collection.js';
import { column, computed } from '../reads/field.js';
import { contains, dateFilters, oneId, unlessShown } from '../reads/filter.js';
import { relevanceIn } from '../reads/relevance.js';
import { archivedFilter } from './archived.js';
import { externalReferences, referenceFilters } from './references.js';
import { standIn, standIns } from './stand-ins.js';
import { billingMilestonesOf, nextMilestoneOf } from './workspace-milestones.js';
import { workspaceFields } from './workspace-fields.js';
import { workspaceOrders } from './workspace-orders.js';

/** Participations have ids of their own, made from the project and the seat. */
const participationId = (row: WorkspaceRow, seat: number): string => String(Number(row.id) * 100 + seat);

function ownParticipation(row: WorkspaceRow, userId: string): string | null {
  const seat = row.participantIds.indexOf(userId);
  return seat === -1 ? null : participationId(row, seat);
}

export const workspaces = defineCollection<WorkspaceRow>({
  name: 'workspaces',
  rows: (tables) => tables.workspaces,
  isVisible: (row, view) => view.seesWorkspace(row.id),
  fields: workspaceFields,
  associations: {
    account_color: computed('account_color_id', 'account_colors', standIn),
    account_insights_mappings: computed('account_insights_mapping_ids', 'account_insights_mappings', standIns(1)),
    approver: computed('approver_id', 'users', (row) => row.approverIds[0] ?? null),
    approvers: computed('approver_ids', 'users', (row) => row.approverIds),
    billing_milestones: computed('billing_milestone_ids', 'billing_milestones', billingMilestonesOf),
    creator: column('creator_id', 'users', (row) => row.creatorId),
    current_status_report: computed('current_status_report_id', 'status_reports', standIn),
    current_user_participation: computed('current_user_participation_id', 'participations', (row, view) =>
      ownParticipation(row, view.caller.userId),
    ),
    custom_field_values: computed('custom_field_value_ids', 'custom_field_values', standIns(3)),
    external_references: externalReferences('Workspace'),
    financial_viewers: computed('financial_viewer_ids', 'users', (row) => row.financialViewerIds),
    next_uncompleted_milestone: computed('next_uncompleted_milestone_id', 'stories', nextMilestoneOf),
    participants: computed('participant_ids', 'users', (row) => row.participantIds),
    participations: computed('participation_ids', 'participations', (row) =>
      row.participantIds.map((_, seat) => participationId(row, seat)),
    ),
    possible_approvers: computed('possible_approver_ids', 'users', (row) => row.participantIds.slice(0, 3)),
    primary_counterpart: column('primary_counterpart_id', 'users', (row) => row.primaryCounterpartId),
    primary_maven: column('primary_maven_id', 'users', (row) => row.primaryMavenId),
    primary_workspace_group: computed('primary_workspace_group_id', 'workspace_groups', standIn),
    status_reports: computed('status_report_ids', 'status_reports', (row) => [row.id]),
    timesheet_submissions: computed('timesheet_submission_ids', 'timesheet_submissions', standIns(2)),
    workspace_groups: computed('workspace_group_ids', 'workspace_groups', (row) => [row.id]),
    workspace_resources: computed('workspace_resource_ids', 'workspace_resources', standIns(4)),
    workspace_resources_with_unnamed: computed(
      'workspace_resources_with_unnamed_ids',
      'workspace_resources',
      standIns(5),
    ),
  },
  filters: {
    ...dateFilters,
    ...referenceFilters('Workspace'),
    archived: archivedFilter,
    has_participant: oneId((row) => row.participantIds),
    include_archived: unlessShown((row) => row.archived),
    matching: contains((row) => row.title),
  },
  defaultFilters: { include_archived: { value: 'false', yieldsTo: 'archived' } },
  orders: workspaceOrders,
  defaultOrder: { by: (row) => row.updatedAt, descending: true },
  relevance: relevanceIn([(row) => row.title, (row) => row.clientName, (row) => row.description]),
});

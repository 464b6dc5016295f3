import { isoDateTime } from '../data/time.js';
import type { StoryRow } from '../data/story-rows.js';
import type { Field } from '../reads/collection-facts.js';
import { always, granted, optional } from '../reads/field.js';

/** Money, minutes and weights are told to who may see the project's money. */
const gated = (of: Field<StoryRow>['of']): Field<StoryRow> =>
  granted((row, view) => view.seesMoneyOf(row.workspaceId), always(of));

const mayWork: Field<StoryRow>['of'] = (row, view) =>
  view.isAdmin || (view.takesPartIn(row.workspaceId) && !view.isGuest);

export const storyFields: Readonly<Record<string, Field<StoryRow>>> = {
  ancestry_depth: always((row) => row.ancestorIds.length),
  archived: always((row) => row.archived),
  billable: always((row) => row.billable),
  budget_estimate_in_cents: gated((row) => row.budgetEstimateInCents),
  budget_used_in_cents: gated((row) => row.logged.usedInCents),
  can_edit: optional(mayWork),
  can_post: optional((row, view) => view.takesPartIn(row.workspaceId)),
  created_at: always((row) => isoDateTime(row.createdAt)),
  custom_task_status_id: optional((row) => 880_000 + row.status.length),
  deleted_at: always((row) => row.deletedAt && isoDateTime(row.deletedAt)),
  description: always((row) => row.description),
  due_date: always((row) => row.dueDate),
  fixed_fee: always((row) => row.fixedFee),
  formatted_description: optional((row) => row.description && `<p>${row.description.replaceAll('\n', '<br>')}</p>`),
  has_proofing_access: always(() => false),
  invoiced_balance_in_cents: gated((row) => row.logged.invoicedInCents),
  logged_billable_time_in_minutes: gated((row) => row.logged.billableMinutes),
  logged_nonbillable_time_in_minutes: gated((row) => row.logged.nonbillableMinutes),
  percentage_complete: always((row) => row.percentageComplete),
  position: always((row) => row.position),
  priority: always((row) => row.priority),
  project_plan: always((row) => !row.isTodo),
  read_only: optional((row, view) => !mayWork(row, view)),
  start_date: always((row) => row.startDate),
  state: always((row) => row.state),
  status: always((row) => row.status),
  story_type: always((row) => row.storyType),
  sub_stories_billable_time_in_minutes: gated((row) => row.below && row.below.billableMinutes),
  sub_stories_budget_estimate_in_cents: gated((row) => row.below && row.below.budgetEstimateInCents),
  sub_stories_budget_used_in_cents: gated((row) => row.below && row.below.usedInCents),
  sub_stories_time_estimate_in_minutes: gated((row) => row.below && row.below.timeEstimateInMinutes),
  sub_story_count: always((row) => row.descendantIds.length),
  subtree_depth: always((row) => row.ancestorIds.length),
  time_estimate_in_minutes: gated((row) => row.timeEstimateInMinutes),
  time_trackable: always((row) => row.storyType === 'task' || row.storyType === 'issue'),
  title: always((row) => row.title),
  uninvoiced_balance_in_cents: gated((row) => row.logged.usedInCents - row.logged.invoicedInCents),
  updated_at: always((row) => isoDateTime(row.updatedAt)),
  weight: gated((row) => row.weight),
};

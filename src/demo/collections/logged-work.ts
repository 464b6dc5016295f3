import type { Submission } from '../data/work-rows.js';
import type { Association, CollectionFacts, Field, Filter } from '../reads/collection-facts.js';
import { computed, optional } from '../reads/field.js';
import { flag, unlessShown } from '../reads/filter.js';

/** What time entries and expenses have in common. */
interface Logged {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly invoiceId: string | null;
  readonly submission: Submission;
}

export const userCanEdit: Field<Logged> = optional(
  (row, view) => row.invoiceId === null && (view.isAdmin || row.userId === view.caller.userId),
);

/** Only a timesheet or report that is approved or pending is active; a rejected one stays the most recent. */
export const submissionAssociations = (
  collection: string,
): Readonly<Record<'active_submission' | 'recent_submission', Association<Logged>>> => ({
  active_submission: computed('active_submission_id', collection, (row) =>
    row.submission === 'approved' || row.submission === 'pending' ? row.id : null,
  ),
  recent_submission: computed('recent_submission_id', collection, (row) => (row.submission === null ? null : row.id)),
});

export const hidingFilters: Readonly<Record<'from_archived_workspaces' | 'on_my_account', Filter<Logged>>> = {
  from_archived_workspaces: unlessShown((row, view) => view.isArchived(row.workspaceId)),
  on_my_account: flag((row, view) => view.isOnOwnAccount(row.workspaceId)),
};

export const hidingDefaults: CollectionFacts<Logged>['defaultFilters'] = {
  from_archived_workspaces: { value: 'false' },
  on_my_account: { value: 'true' },
};

import type { DemoData, DemoTables } from './demo-data.js';
import { first } from './landmark-search.js';
import type { InvoiceRow, WorkspaceRow } from './rows.js';
import { ownAccountId } from './users.js';
import type { StoryRow } from './story-rows.js';
import type { BillingMilestoneRow, ExpenseRow, ExternalReferenceRow, TimeEntryRow } from './work-rows.js';

/** What invoices are made of, and stories. Where nothing else is said: on a live project of ours that the lead is on. */
export function findWorkLandmarks(tables: DemoTables, callers: DemoData['callers']) {
  const projects = [...tables.workspaces.values()];
  const idsWhere = (matches: (row: WorkspaceRow) => boolean): ReadonlySet<string> =>
    new Set(projects.filter(matches).map(({ id }) => id));
  const ofLead = ({ participantIds }: WorkspaceRow): boolean => participantIds.includes(callers.lead);
  const isOwn = ({ accountId }: WorkspaceRow): boolean => accountId === ownAccountId;
  const ordinary = idsWhere((row) => ofLead(row) && isOwn(row) && !row.archived);
  const archived = idsWhere((row) => ofLead(row) && isOwn(row) && row.archived);
  const foreign = idsWhere((row) => ofLead(row) && !isOwn(row));
  const visible = idsWhere(ofLead);
  const ofGuest = idsWhere(({ participantIds }) => participantIds.includes(callers.guest));
  const mates = new Set(projects.filter(ofLead).flatMap(({ participantIds }) => participantIds));
  const isPresent = (userId: string): boolean => mates.has(userId) && tables.users.get(userId)?.disabled === false;

  const entry = (matches: (row: TimeEntryRow) => boolean): TimeEntryRow =>
    first(tables.timeEntries, (row) => ordinary.has(row.workspaceId) && matches(row));
  const expense = (matches: (row: ExpenseRow) => boolean): ExpenseRow =>
    first(tables.expenses, (row) => ordinary.has(row.workspaceId) && matches(row));
  const milestone = (matches: (row: BillingMilestoneRow) => boolean): BillingMilestoneRow =>
    first(tables.billingMilestones, (row) => ordinary.has(row.workspaceId) && matches(row));
  const story = (matches: (row: StoryRow) => boolean): StoryRow =>
    first(tables.stories, (row) => ordinary.has(row.workspaceId) && matches(row));
  const invoice = (matches: (row: InvoiceRow) => boolean): InvoiceRow =>
    first(tables.invoices, (row) => row.workspaceIds.every((id) => ordinary.has(id)) && matches(row));
  const reference = (matches: (row: ExternalReferenceRow) => boolean): ExternalReferenceRow =>
    first(tables.externalReferences, (row) => row.workspaceIds.some((id) => ordinary.has(id)) && matches(row));
  const hasReference = ({ id }: InvoiceRow): boolean =>
    [...tables.externalReferences.values()].some((row) => row.subjectType === 'Invoice' && row.subjectId === id);

  return {
    /** Open, of one project, and none of its nine associations is empty. */
    richInvoice: invoice(
      (row) =>
        row.status === 'new' &&
        !row.draft &&
        row.workspaceIds.length === 1 &&
        row.recipientId !== null &&
        hasReference(row) &&
        [row.timeEntryIds, row.expenseIds, row.billingMilestoneIds, row.additionalItemIds, row.fixedFeeItemIds].every(
          ({ length }) => length > 0,
        ),
    ),
    /** Of about 220 time entries. */
    longInvoice: invoice(({ timeEntryIds }) => timeEntryIds.length > 200),

    /** Invoiced; everything it links to is live, and visible also to the lead. */
    ordinaryTimeEntry: entry((row) => row.invoiceId !== null && row.storyId !== null && isPresent(row.userId)),
    uninvoicedTimeEntry: entry((row) => row.invoiceId === null && row.billable && isPresent(row.userId)),
    unbillableTimeEntry: entry((row) => !row.billable),
    timeEntryWithoutStory: entry((row) => row.storyId === null),
    /** `story_id` is there, the story is not. */
    timeEntryOfDeletedStory: entry((row) => row.storyId !== null && !tables.stories.has(row.storyId)),
    /** `user_id` is there, the user is not. */
    timeEntryOfDeletedUser: entry((row) => !tables.users.has(row.userId)),
    /** By a person who left. */
    timeEntryOfDisabledUser: entry((row) => tables.users.get(row.userId)?.disabled === true),
    /** By a person on no project of the lead: `include=user` is the only way in which the lead gets him. */
    timeEntryOfHiddenUser: entry((row) => tables.users.has(row.userId) && !mates.has(row.userId)),
    /** Listed only with from_archived_workspaces=true or without default filters; the next two likewise. */
    timeEntryInArchivedWorkspace: first(tables.timeEntries, (row) => archived.has(row.workspaceId)),
    expenseInArchivedWorkspace: first(tables.expenses, (row) => archived.has(row.workspaceId)),
    storyInArchivedWorkspace: first(tables.stories, (row) => archived.has(row.workspaceId)),
    /** Its project belongs to the client's account: listed only with on_my_account=false or without default filters. */
    entryOfForeignAccount: first(tables.timeEntries, (row) => foreign.has(row.workspaceId)),
    expenseOfForeignAccount: first(tables.expenses, (row) => foreign.has(row.workspaceId)),
    /** One the lead cannot see. */
    timeEntryHiddenFromLead: first(tables.timeEntries, (row) => !visible.has(row.workspaceId)),
    guestTimeEntry: first(tables.timeEntries, (row) => ofGuest.has(row.workspaceId)),

    /** Invoiced, and everything it links to is live and visible. */
    ordinaryExpense: expense((row) => row.invoiceId !== null && row.storyId !== null && isPresent(row.userId)),
    uninvoicedExpense: expense((row) => row.invoiceId === null && row.isBillable),
    expenseOfNothing: expense((row) => row.amountInCents === 0),
    expenseOverInt32: expense((row) => row.amountInCents >= 2 ** 31),
    expenseInForeignMoney: expense((row) => row.foreign !== null),

    /** The invoice is live, too. */
    milestoneOnInvoice: milestone((row) => row.invoiceId !== null && row.storyId !== null),
    milestoneWithoutInvoice: milestone((row) => row.invoiceIds.length === 0 && row.amountInCents > 0),
    /** `invoice_id` is null, and `invoice_ids` names the cancelled invoice all the same. */
    milestoneOfCancelledInvoice: first(
      tables.billingMilestones,
      (row) => visible.has(row.workspaceId) && row.invoiceId === null && row.invoiceIds.length > 0,
    ),
    negativeMilestone: milestone((row) => row.amountInCents < 0),
    milestoneOfNothing: milestone((row) => row.amountInCents === 0),
    milestoneOverInt32: milestone((row) => row.amountInCents > 2 ** 31),

    archivedStory: story((row) => row.archived),
    /** Deleted softly: the record is there, and tells when. */
    deletedStory: story((row) => row.deletedAt !== null),
    todoStory: story((row) => row.isTodo),
    /** No documented word. */
    storyWithStrangeState: story((row) => row.state === 'awaiting sign-off'),
    /** Its state is "can't reproduce": no GraphQL name as it is. */
    unreproducibleIssue: story((row) => row.state === "can't reproduce"),
    /** It has tasks, and one of these a task of its own. */
    storyTree: story((row) => row.below?.depth === 2),
    deepestStory: story((row) => row.ancestorIds.length === 2),
    assignedStory: story((row) => row.assigneeIds.length > 1 && row.followerIds.length > 0),

    invoiceReference: reference((row) => row.subjectType === 'Invoice' && row.status === 'successful'),
    failedReference: reference((row) => row.status === 'failed'),
    pendingReference: reference((row) => row.status === 'pending'),
  };
}

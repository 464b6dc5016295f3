import type { DemoData, DemoTables } from './demo-data.js';
import { firstId } from './ids.js';
import { first, found } from './landmark-search.js';
import type { ExternalPaymentRow, InvoiceRow, UserRow, WorkspaceRow } from './rows.js';
import { findWorkLandmarks } from './work-landmarks.js';

export type Landmarks = ReturnType<typeof findPaymentLandmarks> & ReturnType<typeof findWorkLandmarks>;

export const findLandmarks = (tables: DemoTables, callers: DemoData['callers']): Landmarks => ({
  ...findPaymentLandmarks(tables, callers),
  ...findWorkLandmarks(tables, callers),
});

/** Records that a test wants to name. Where nothing else is said, the lead sees them too. */
function findPaymentLandmarks(tables: DemoTables, callers: DemoData['callers']) {
  const project = (id: string): WorkspaceRow => found(tables.workspaces.get(id));
  const isOn = (userId: string, workspaceId: string): boolean => project(workspaceId).participantIds.includes(userId);
  const payment = (matches: (row: ExternalPaymentRow) => boolean): ExternalPaymentRow =>
    first(tables.externalPayments, (row) => isOn(callers.lead, row.workspaceId) && matches(row));
  const invoice = (matches: (row: InvoiceRow) => boolean): InvoiceRow =>
    first(tables.invoices, (row) => row.workspaceIds.every((id) => isOn(callers.lead, id)) && matches(row));
  const workspace = (matches: (row: WorkspaceRow) => boolean): WorkspaceRow =>
    first(tables.workspaces, (row) => isOn(callers.lead, row.id) && matches(row));
  const user = (matches: (row: UserRow) => boolean): UserRow => first(tables.users, matches);

  const mate = (userId: string): boolean =>
    [...tables.workspaces.values()].some((row) => isOn(callers.lead, row.id) && isOn(userId, row.id));
  const isLive = (row: ExternalPaymentRow): boolean =>
    !project(row.workspaceId).archived && tables.users.get(row.userId)?.disabled === false;
  const currencyOf = (row: ExternalPaymentRow): string => project(row.workspaceId).currency.code;
  const archivedWorkspaceId = workspace((row) => row.archived).id;
  const disabledUserId = user((row) => row.disabled && mate(row.id)).id;
  const stranger = (row: ExternalPaymentRow): boolean => tables.users.has(row.userId) && !mate(row.userId);

  return {
    /** A payment, an invoice, a user and a project have this id. */
    sharedId: String(firstId),
    /** Nothing has this id, in any collection. */
    unusedId: '49999999',

    archivedWorkspaceId,
    /** By `only`, its project comes only with apply_default_filters=false or include_archived=true. */
    paymentInArchivedWorkspace: payment((row) => row.workspaceId === archivedWorkspaceId && row.invoiceId !== null),
    disabledUserId,
    /** By `only`, its payer comes only with apply_default_filters=false or show_disabled=true. */
    paymentByDisabledUser: payment((row) => row.userId === disabledUserId && !project(row.workspaceId).archived),
    /** Its payer is on no project of the lead: `include=user` is the only way in which the lead gets him. */
    paymentByNonParticipant: payment((row) => stranger(row) && row.invoiceId !== null),
    /** `invoice_id` is there, the invoice is not. */
    paymentOfDeletedInvoice: payment((row) => row.invoiceId !== null && !tables.invoices.has(row.invoiceId)),
    /** `user_id` is there, the user is not. */
    paymentByDeletedUser: payment((row) => !tables.users.has(row.userId)),
    /** `creator_id` is there, the user is not. */
    workspaceOfDeletedCreator: workspace((row) => !tables.users.has(row.creatorId)),

    /** Everything it links to is live and visible, also to the lead. */
    ordinaryPayment: payment((row) => isLive(row) && mate(row.userId) && tables.invoices.has(row.invoiceId ?? '')),
    /** Recorded to the project, of no invoice. */
    paymentWithoutInvoice: payment((row) => isLive(row) && mate(row.userId) && row.invoiceId === null),
    paymentOverInt32: payment((row) => row.amountInCents > 2 ** 31),
    paymentOfNothing: payment((row) => row.amountInCents === 0),
    yenPayment: payment((row) => currencyOf(row) === 'JPY' && row.invoiceId !== null),
    dinarPayment: payment((row) => currencyOf(row) === 'KWD' && row.invoiceId !== null),
    paymentWithEmptyMessage: payment((row) => row.message === ''),
    paymentWithoutMessage: payment((row) => row.message === null),
    /** Emoji, quotes, markup, several scripts and a line break. */
    paymentWithOddMessage: payment((row) => row.message?.includes('\n') ?? false),
    /** 255 code points, 510 UTF-16 units. */
    paymentWithLongestMessage: payment((row) => row.message?.length === 510),
    /** Two of the same second: only the id orders them, ascending. */
    paymentsOfSameSecond: pairOfSameSecond(
      [...tables.externalPayments.values()].filter((row) => isOn(callers.lead, row.workspaceId)),
    ),
    /** One the lead cannot see. */
    paymentHiddenFromLead: first(tables.externalPayments, (row) => !isOn(callers.lead, row.workspaceId)),
    guestPayment: first(tables.externalPayments, (row) => isOn(callers.guest, row.workspaceId) && isLive(row)),

    openInvoice: invoice((row) => row.status === 'new' && !row.draft && row.workspaceIds.length === 1),
    draftInvoice: invoice((row) => row.draft),
    cancelledInvoice: invoice((row) => row.status === 'cancelled'),
    paidInvoice: invoice(
      (row) =>
        row.status === 'accepted payment' &&
        [...tables.externalPayments.values()].some(({ invoiceId }) => invoiceId === row.id),
    ),
    multiProjectInvoice: first(
      tables.invoices,
      (row) => row.workspaceIds.length > 1 && isOn(callers.lead, row.workspaceIds[0] ?? ''),
    ),
    /** The lead sees it, as he is on one of its projects; on another he is not. */
    invoiceOfForeignProjectToo: first(
      tables.invoices,
      (row) =>
        row.workspaceIds.some((id) => isOn(callers.lead, id)) &&
        !row.workspaceIds.every((id) => isOn(callers.lead, id)),
    ),
    invoiceWithoutRecipient: invoice((row) => row.recipientId === null),

    /** Its `price` is the text "TBD", and `price_in_cents` is null. */
    unpricedWorkspace: workspace((row) => row.priceInCents === null),
    workspaceWithNumberStatusKey: workspace((row) => typeof row.status.key === 'number'),
    workspaceWithTextStatusKey: workspace((row) => typeof row.status.key === 'string'),
    workspaceWithoutApprover: workspace((row) => row.approverIds.length === 0),
    guestWorkspace: first(tables.workspaces, (row) => isOn(callers.guest, row.id) && !row.archived),
    workspaceHiddenFromLead: first(tables.workspaces, (row) => !isOn(callers.lead, row.id) && !row.archived),

    userWithManager: user((row) => row.managerId !== null && !row.disabled && mate(row.id)),
    userWithoutManager: user((row) => row.managerId === null && !row.disabled && mate(row.id)),
    /** On no project at all. */
    nonParticipant: user((row) => !mate(row.id) && !row.disabled && row.classification === 'Internal'),
  };
}

function pairOfSameSecond(rows: readonly ExternalPaymentRow[]): readonly [ExternalPaymentRow, ExternalPaymentRow] {
  const later = rows.findIndex((row, index) => row.createdAt === rows[index - 1]?.createdAt);
  return [found(rows[later - 1]), found(rows[later])];
}

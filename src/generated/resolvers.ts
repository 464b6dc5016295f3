import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireRecord } from '../kantata/resource.js';
import type { Sum } from '../resolvers/money.js';
import type { PaymentPayload, InvoicePayload, StatusPayload } from '../resolvers/create-record.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A calendar day without time or zone, written `YYYY-MM-DD`, such as `2024-03-01`. It is a string in answers and
   * in arguments; an argument in another form is refused with `BAD_USER_INPUT`.
   */
  Date: { input: string | number; output: string; }
  /**
   * A moment in ISO 8601 with its offset, such as `2016-05-23T14:34:50-07:00` or `2024-03-01T00:00:00Z`. Answers
   * carry it as Kantata wrote it, without fractions of a second; an argument without an offset is refused with
   * `BAD_USER_INPUT`.
   */
  DateTime: { input: string | number; output: string; }
  /**
   * An amount of money counted in the smallest unit of its currency: cents for USD, yen for JPY. It is a whole
   * number that JSON carries exactly, at most 2^53 - 1 on either side of zero.
   */
  MinorUnits: { input: string | number; output: number; }
};

/**
 * An amount that was added to an invoice by hand, such as a surcharge. It comes only with its invoice: Kantata
 * has no list of additional items and no lookup of one.
 */
export type AdditionalItem = Node & {
  readonly __typename?: 'AdditionalItem';
  /**
   * What is charged, in the currency of the project, which comes along with the invoice and costs nothing more.
   * Upstream: `amount_in_cents`.
   */
  readonly amount?: Maybe<Money>;
  /** When the item was added to the invoice, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * ISO 4217 code of the currency as the item itself names it, such as `USD`; no call is needed for it.
   * Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the additional item, a whole number written as a string. It is unique among additional items only: a
   * record of another type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Id of the additional item that no record of any other type has, too. Caches may keep records by it; `node`
   * refuses it.
   */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * What the invoice says about the item, as free text. Null or empty when nothing was written. Upstream:
   * `notes`.
   */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Whether tax is charged on the item. Upstream: `taxable`. */
  readonly taxable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Project that the item belongs to. An archived project is found too; null when it is hidden from the caller
   * or deleted. It comes along with the invoice and costs nothing more. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/** What a list of projects or tasks does with the archived ones. */
export const ArchivedFilter = {
  /** Hides what is archived, as when nothing is asked. Upstream: `exclude`. */
  EXCLUDE: 'EXCLUDE',
  /** Lists what is archived among the others. Upstream: `include`. */
  INCLUDE: 'INCLUDE',
  /** Lists what is archived and nothing else. Upstream: `only`. */
  ONLY: 'ONLY'
} as const;

export type ArchivedFilter = typeof ArchivedFilter[keyof typeof ArchivedFilter];
/**
 * An amount that a project bills on a set day or when a task is completed; together they are the billing
 * schedule of the project. Fields that need an extra upstream call when the billing milestone was reached
 * through a link share that call among all billing milestones of the same level.
 */
export type BillingMilestone = Node & {
  readonly __typename?: 'BillingMilestone';
  /**
   * What is billed, in the currency of the project; it can be negative. Selecting more than `minorUnits` brings
   * the project along, in an extra upstream call when the billing milestone was reached through a link.
   * Upstream: `amount_in_cents`.
   */
  readonly amount?: Maybe<Money>;
  /**
   * What makes the amount due for invoicing. `UNKNOWN` when Kantata wrote a type that this schema does not name,
   * which `billingTypeRaw` then shows; null when it told none. Upstream: `billing_type`.
   */
  readonly billingType?: Maybe<BillingType>;
  /**
   * The billing type in Kantata's own words, such as `fixed_date`. Use `billingType` to decide and this one to
   * show or log what is new. Upstream: `billing_type`.
   */
  readonly billingTypeRaw?: Maybe<Scalars['String']['output']>;
  /**
   * When the billing milestone was created in Kantata, ISO 8601 with offset; lists run by it, newest first,
   * unless asked otherwise. Upstream: `created_at`.
   */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * ISO 4217 code of the currency as the billing milestone itself names it, such as `USD`; no project is needed
   * for it. Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** Day from which the amount can be invoiced, `YYYY-MM-DD`. Null when none is set. Upstream: `date_to_invoice`. */
  readonly dateToInvoice?: Maybe<Scalars['Date']['output']>;
  /**
   * References that tie the billing milestone to objects in other systems, in Kantata's order. An empty list
   * when there are none, null when Kantata did not tell. Needs an extra upstream call when the billing milestone
   * was reached through a link. Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * Id of the billing milestone, a whole number written as a string. It is unique among billing milestones only:
   * a record of another type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Invoice that charges the billing milestone. Null when there is none, or when it was deleted or is hidden
   * from the caller (with only `id` selected it still answers). Selecting more than `id` costs one upstream call
   * for the invoices of all billing milestones together; `invoices` comes along without one. Upstream:
   * `invoice_id`.
   */
  readonly invoice?: Maybe<Invoice>;
  /**
   * Invoices that the billing milestone is on, in Kantata's order. Invoices that the caller may not see are left
   * out, `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream call when
   * the billing milestone was reached through a link. Upstream: `invoice_ids`.
   */
  readonly invoices?: Maybe<ReadonlyArray<Invoice>>;
  /**
   * Id of the billing milestone that no record of any other type has, too. The root fields `node` and `nodes`
   * take it.
   */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * Task that the billing milestone belongs to; for `UPON_COMPLETION` it is the one whose completion makes the
   * amount due. Null when there is none, or when the task is hidden from the caller. Needs an extra upstream
   * call when the billing milestone was reached through a link and more than `id` is selected. Upstream:
   * `story_id`.
   */
  readonly story?: Maybe<Story>;
  /** Name of the billing milestone as people see it in Kantata. Upstream: `title`. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the billing milestone last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Project that bills the amount; it sets the currency of `amount`. An archived project is found too; null when
   * it is hidden from the caller or deleted. Needs an extra upstream call when the billing milestone was reached
   * through a link and more than `id` is selected. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/**
 * One page of a list of billing milestones, with the size of the whole list. Asking only for `totalCount`,
 * `pageCount` or the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type BillingMilestoneConnection = {
  readonly __typename?: 'BillingMilestoneConnection';
  /**
   * The billing milestones of this page in list order, each with its cursor. Take `nodes` when the cursors of
   * single records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<BillingMilestoneEdge>;
  /**
   * The billing milestones of this page in list order, without cursors. Empty when nothing matches or when the
   * page lies past the end.
   */
  readonly nodes: ReadonlyArray<BillingMilestone>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of billing milestones that match the filter over all pages, counting only what the caller may see.
   * Upstream: `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One billing milestone in a page, together with its position in the list. */
export type BillingMilestoneEdge = {
  readonly __typename?: 'BillingMilestoneEdge';
  /**
   * Opaque position of this billing milestone: pass it as `after` to continue behind it with the same order and
   * filter. It marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The billing milestone at this position. */
  readonly node: BillingMilestone;
};

/**
 * Narrows a list of billing milestones. Fields that are left out or null do not filter; a blank string is
 * refused with `BAD_USER_INPUT`, because Kantata would read it as no filter at all. When a billing milestone was
 * created or changed cannot be asked for: Kantata has no such filters here.
 */
export type BillingMilestoneFilter = {
  /**
   * Keeps the billing milestones whose `dateToInvoice` lies in this range, both ends included. Upstream:
   * `date_between`.
   */
  readonly dateBetween?: InputMaybe<DateRange>;
  /**
   * Keeps the billing milestones that have an external reference with exactly this message from the other
   * system. Upstream: `external_reference_external_message`.
   */
  readonly externalReferenceExternalMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones that have an external reference to an object that has this status in the other
   * system. Upstream: `external_reference_external_status`.
   */
  readonly externalReferenceExternalStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones that have an external reference to an object of this type in the other system.
   * Upstream: `external_reference_service_model`.
   */
  readonly externalReferenceServiceModel?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones that have an external reference to the object with this id in the other system.
   * Upstream: `external_reference_service_model_ref`.
   */
  readonly externalReferenceServiceModelRef?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones that have an external reference to any of the objects with these ids in the
   * other system, of which Kantata documents at most 200. An empty list gives an empty connection without an
   * upstream call; an id that is blank or contains a comma is refused. Upstream:
   * `external_reference_service_model_refs`.
   */
  readonly externalReferenceServiceModelRefs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Keeps the billing milestones that have an external reference of the integration with this name. Upstream:
   * `external_reference_service_name`.
   */
  readonly externalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones that have an external reference whose synchronisation stands at this status, in
   * Kantata's own words, such as `successful`. Upstream: `external_reference_status`.
   */
  readonly externalReferenceStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * True keeps the billing milestones that have external references, false the ones that have none. Upstream:
   * `has_external_references`.
   */
  readonly hasExternalReferences?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the billing milestones with these ids, at most 150 distinct ones. Ids that do not exist or that the
   * caller may not see are left out without an error, and an empty list gives an empty connection without an
   * upstream call. Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Keeps the billing milestones of any of these tasks. An empty list gives an empty connection without an
   * upstream call. Upstream: `story_ids`.
   */
  readonly storyIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Leaves out the billing milestones that have an external reference of the integration with this name.
   * Upstream: `without_external_reference_service_name`.
   */
  readonly withoutExternalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the billing milestones of any of these projects. An empty list gives an empty connection without an
   * upstream call. Refused inside `Workspace.billingMilestones`. Upstream: `workspace_ids`.
   */
  readonly workspaceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Order of a list of billing milestones. Left out, the ones created last come first. */
export type BillingMilestoneOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: BillingMilestoneOrderField;
};

/** What a list of billing milestones can be sorted by. */
export const BillingMilestoneOrderField = {
  /** The moment the billing milestone was created in Kantata. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT'
} as const;

export type BillingMilestoneOrderField = typeof BillingMilestoneOrderField[keyof typeof BillingMilestoneOrderField];
/** What makes a billing milestone due for invoicing. */
export const BillingType = {
  /** It is due on a set day, which `dateToInvoice` tells. Upstream: `fixed_date`. */
  FIXED_DATE: 'FIXED_DATE',
  /** Kantata wrote a billing type that this schema does not name: read `billingTypeRaw`. */
  UNKNOWN: 'UNKNOWN',
  /** It is due when its task is completed. Upstream: `upon_completion`. */
  UPON_COMPLETION: 'UPON_COMPLETION'
} as const;

export type BillingType = typeof BillingType[keyof typeof BillingType];
/**
 * A payment to record. Give either `invoiceId` or `amount`: both together are refused with `INVALID`, and so is
 * neither.
 */
export type CreateExternalPaymentInput = {
  /**
   * What was paid, in minor units of the currency of the project (cents for USD), above zero. Required without
   * `invoiceId`; refused with `INVALID` together with it, because Kantata would record the amount of the invoice
   * instead without a word. Upstream: `amount_in_cents`.
   */
  readonly amount?: InputMaybe<Scalars['MinorUnits']['input']>;
  /**
   * Names this intent and makes it safe to repeat: 1 to 255 characters, not blank, chosen once per intent (a
   * UUID made when the form opens, for example) and kept over every retry. The same key with the same input
   * never writes twice; with other input it is refused with `IDEMPOTENCY_KEY_REUSED`, unless Kantata had refused
   * the earlier one. A blank or longer key is refused with `INVALID`.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * Invoice that is being paid, when there is one; Kantata takes the amount from it. It has to be a pending
   * invoice of a single project that is no draft: Kantata refuses others, which comes back as `INVALID`. Refused
   * together with `amount`. Upstream: `invoice_id`.
   */
  readonly invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Free text that describes the payment, at most 255 Unicode code points (an emoji can be one, although
   * JavaScript counts two). A longer one, or one with a NUL or half a surrogate pair, is refused with `INVALID`.
   * Upstream: `message`.
   */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /**
   * Project to record the payment for, which sets the currency: a whole number above zero, written as a string.
   * Anything else is refused with `INVALID`. Upstream: `workspace_id`.
   */
  readonly workspaceId: Scalars['ID']['input'];
};

/** What became of recording a payment. Read `outcome` first: without an error the payment can still be undecided. */
export type CreateExternalPaymentPayload = {
  readonly __typename?: 'CreateExternalPaymentPayload';
  /**
   * Ids of the payments that this write may have become, when the outcome is `UNRESOLVED`: show them to a
   * person, who decides. Empty with every other outcome.
   */
  readonly candidateIds: ReadonlyArray<Scalars['ID']['output']>;
  /**
   * The payment that was recorded, also when an earlier request with the same key recorded it. Null when the
   * outcome is not `DONE`, or when it was deleted or is hidden from the caller since.
   */
  readonly externalPayment?: Maybe<ExternalPayment>;
  /** How the write stands. On `PENDING` ask `writeStatus`, or send the same mutation again with the same key. */
  readonly outcome: WriteOutcome;
  /**
   * Why the write was refused, every reason at once, each with the input field it is about. Empty when nothing
   * was refused.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * An invoice to make. It needs a project and at least one thing to charge: time entries, expenses, billing
 * milestones, fixed fee items or additional items; without these it is refused with `INVALID`. Fields that are
 * left out or null are not sent.
 */
export type CreateInvoiceInput = {
  /**
   * Further amounts to make on the invoice, such as a surcharge; they exist only with it. Their amounts are in
   * main units, unlike those that are read. Upstream: `additional_items`.
   */
  readonly additionalItems?: InputMaybe<ReadonlyArray<InvoiceAdditionalItemInput>>;
  /**
   * Billing milestones to charge, by their ids: whole numbers above zero, written as strings. Anything else is
   * refused with `INVALID`. Upstream: `billing_milestone_ids`.
   */
  readonly billingMilestoneIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether to make the invoice as a draft. A draft cannot be paid by an external payment. Upstream: `draft`. */
  readonly draft?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Expenses to charge, by their ids: whole numbers above zero, written as strings. Anything else is refused
   * with `INVALID`. Upstream: `expense_ids`.
   */
  readonly expenseIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Object in another system to tie the invoice to. Usually an integration fills it in. Upstream:
   * `external_reference`.
   */
  readonly externalReference?: InputMaybe<ExternalReferenceInput>;
  /**
   * Fixed fees to make on the invoice; they exist only with it. Their amounts are in main units, unlike those
   * that are read. Upstream: `fixed_fee_items`.
   */
  readonly fixedFeeItems?: InputMaybe<ReadonlyArray<InvoiceFixedFeeItemInput>>;
  /**
   * Names this intent and makes it safe to repeat: 1 to 255 characters, not blank, chosen once per intent (a
   * UUID made when the form opens, for example) and kept over every retry. The same key with the same input
   * never writes twice; with other input it is refused with `IDEMPOTENCY_KEY_REUSED`, unless Kantata had refused
   * the earlier one. A blank or longer key is refused with `INVALID`.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * Date that the invoice bears, `YYYY-MM-DD`; a value in another form is refused before anything is sent.
   * Upstream: `invoice_date`.
   */
  readonly invoiceDate?: InputMaybe<Scalars['Date']['input']>;
  /** Notes to show on the invoice, as free text. Upstream: `message`. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /**
   * Number of days within which the whole amount is expected to be paid: 30 is what is called Net 30. Upstream:
   * `payment_schedule`.
   */
  readonly paymentSchedule: Scalars['Int']['input'];
  /** Project code to put on the invoice, as free text. Upstream: `project_code`. */
  readonly projectCode?: InputMaybe<Scalars['String']['input']>;
  /** Purchase order that the invoice refers to, as free text. Upstream: `purchase_order`. */
  readonly purchaseOrder?: InputMaybe<Scalars['String']['input']>;
  /** True keeps Kantata from sending the emails that announce a new invoice. Upstream: `suppress_emails`. */
  readonly suppressEmails?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Time entries to charge, by their ids: whole numbers above zero, written as strings. Anything else is refused
   * with `INVALID`. Upstream: `time_entry_ids`.
   */
  readonly timeEntryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Invoice number that the user chooses, apart from the id. Kantata does not keep these numbers unique.
   * Upstream: `user_invoice_number`.
   */
  readonly userInvoiceNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Invoice title that the user chooses, beside the `title` that Kantata gives. Upstream: `user_invoice_title`. */
  readonly userInvoiceTitle?: InputMaybe<Scalars['String']['input']>;
  /**
   * Project in which to make the invoice. At least one of `workspaceId` and `workspaceIds` is required, else the
   * input is refused with `INVALID`. Upstream: `workspace_id`.
   */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Projects in which to make an invoice that covers several of them. Sent as given, also beside `workspaceId`.
   * An invoice for several projects cannot be paid by an external payment. Upstream: `workspace_ids`.
   */
  readonly workspaceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What became of making an invoice. Read `outcome` first: without an error the invoice can still be undecided. */
export type CreateInvoicePayload = {
  readonly __typename?: 'CreateInvoicePayload';
  /**
   * Ids of the invoices that this write may have become, when the outcome is `UNRESOLVED`: show them to a
   * person, who decides. Empty with every other outcome.
   */
  readonly candidateIds: ReadonlyArray<Scalars['ID']['output']>;
  /**
   * The invoice that was made, also when an earlier request with the same key made it. Null when the outcome is
   * not `DONE`, or when it was deleted or is hidden from the caller since.
   */
  readonly invoice?: Maybe<Invoice>;
  /** How the write stands. On `PENDING` ask `writeStatus`, or send the same mutation again with the same key. */
  readonly outcome: WriteOutcome;
  /**
   * Why the write was refused, every reason at once, each with the input field it is about. Empty when nothing
   * was refused.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A span of days that contains both of its ends. A range whose end lies before its start is refused with
 * `BAD_USER_INPUT`.
 */
export type DateRange = {
  /** First day that belongs to the range, written `YYYY-MM-DD`. */
  readonly from: Scalars['Date']['input'];
  /** Last day that belongs to the range, written `YYYY-MM-DD`. It may be the same day as `from`. */
  readonly to: Scalars['Date']['input'];
};

/** The payment to delete. No key is needed, because the same delete can be repeated safely. */
export type DeleteExternalPaymentInput = {
  /**
   * Id of the payment: a whole number above zero, written as a string. Anything else is refused with `INVALID`,
   * and a payment that does not exist or is hidden from the caller with `NOT_FOUND`. Upstream: `id`.
   */
  readonly id: Scalars['ID']['input'];
};

/**
 * What became of deleting a payment. A delete has no key, so there is no `writeStatus` for it: send it again
 * instead.
 */
export type DeleteExternalPaymentPayload = {
  readonly __typename?: 'DeleteExternalPaymentPayload';
  /** Here for the sake of one shape for all payloads. Empty, because a delete names its record by id. */
  readonly candidateIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Id of the payment that is gone, for removing it from caches and lists. Null when the outcome is not `DONE`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** How the delete stands. On `PENDING` send the same delete again, which is always safe. */
  readonly outcome: WriteOutcome;
  /**
   * Why the write was refused, every reason at once, each with the input field it is about. Empty when nothing
   * was refused.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What was spent for a project on anything but time, such as travel. Fields that need an extra upstream call
 * when the expense was reached through a link share that call among all expenses of the same level.
 */
export type Expense = Node & {
  readonly __typename?: 'Expense';
  /**
   * Id of the expense report that is active for the expense. Null when it is on none. Needs an extra upstream
   * call when the expense was reached through a link. Upstream: `active_submission_id`.
   */
  readonly activeSubmissionId?: Maybe<Scalars['ID']['output']>;
  /**
   * What was spent, in the currency of the expense. No extra call, whichever parts are selected. What it was in
   * a foreign currency, `foreignExchangeAmount` tells. Upstream: `amount_in_cents`.
   */
  readonly amount?: Maybe<Money>;
  /**
   * Kind of expense, as free text. `Travel`, `Mileage`, `Lodging`, `Food`, `Entertainment` and `Other` are built
   * in, and accounts add their own. Upstream: `category`.
   */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** When the expense was entered in Kantata, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** ISO 4217 code of the currency of the expense, such as `EUR`. The same as in `amount`. Upstream: `currency`. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * How many minor units make one main unit of the currency of the expense, such as 100 for USD. Upstream:
   * `currency_base_unit`.
   */
  readonly currencyBaseUnit?: Maybe<Scalars['Int']['output']>;
  /** Sign of the currency of the expense for display, such as `$`. Upstream: `currency_symbol`. */
  readonly currencySymbol?: Maybe<Scalars['String']['output']>;
  /**
   * Day on which the money was spent, `YYYY-MM-DD`; lists run by it, latest first, unless asked otherwise.
   * Upstream: `date`.
   */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /**
   * Id of the expense budget that the expense draws on. Null when there is none. Needs an extra upstream call
   * when the expense was reached through a link. Upstream: `expense_budget_id`.
   */
  readonly expenseBudgetId?: Maybe<Scalars['ID']['output']>;
  /**
   * Id of the account's category behind `category`. Null when there is none. Needs an extra upstream call when
   * the expense was reached through a link. Upstream: `expense_category_id`.
   */
  readonly expenseCategoryId?: Maybe<Scalars['ID']['output']>;
  /**
   * References that tie the expense to objects in other systems, in Kantata's order. An empty list when there
   * are none, null when Kantata did not tell. Needs an extra upstream call when the expense was reached through
   * a link. Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * What was spent before it was converted. Null when it was not spent in a foreign currency. Upstream:
   * `foreign_exchange_amount`.
   */
  readonly foreignExchangeAmount?: Maybe<ForeignExchangeAmount>;
  /**
   * Id of the expense, a whole number written as a string. It is unique among expenses only: a record of another
   * type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /** Whether the expense is billed to the client. Upstream: `is_billable`. */
  readonly isBillable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the expense has been invoiced. Kantata does not tell on which invoice; `filter.inActiveInvoiceId`
   * and `Invoice.expenses` lead there from the other side. Upstream: `is_invoiced`.
   */
  readonly isInvoiced?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the expense that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /** What was written about the expense, as free text. Null or empty when nothing was written. Upstream: `notes`. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the file that is attached as the receipt. Null when there is none. Needs an extra upstream call when
   * the expense was reached through a link. Upstream: `receipt_id`.
   */
  readonly receiptId?: Maybe<Scalars['ID']['output']>;
  /**
   * Id of the expense report on which the expense was last handed in, be it rejected or cancelled. Null when it
   * was never handed in. Needs an extra upstream call when the expense was reached through a link. Upstream:
   * `recent_submission_id`.
   */
  readonly recentSubmissionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the user is to be paid back for the expense. Upstream: `reimbursable`. */
  readonly reimbursable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the role of the user. Null when there is none. Needs an extra upstream call when the expense was
   * reached through a link. Upstream: `role_id`.
   */
  readonly roleId?: Maybe<Scalars['ID']['output']>;
  /**
   * Task that the expense was made for. Null when there is none, or when the task is hidden from the caller.
   * Needs an extra upstream call when the expense was reached through a link and more than `id` is selected.
   * Upstream: `story_id`.
   */
  readonly story?: Maybe<Story>;
  /** Whether tax is charged on the expense when it is invoiced. Upstream: `taxable`. */
  readonly taxable?: Maybe<Scalars['Boolean']['output']>;
  /** When the expense last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who created the expense, also found when they have been disabled or left the project; fields that
   * Kantata does not tell about them are null. Needs an extra upstream call when the expense was reached through
   * a link and more than `id` is selected. Upstream: `user_id`.
   */
  readonly user?: Maybe<User>;
  /**
   * Whether the caller may edit the expense. Needs an extra upstream call when the expense was reached through a
   * link. Upstream: `user_can_edit`.
   */
  readonly userCanEdit?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the vendor to whom the expense is payable. Null when there is none. Needs an extra upstream call when
   * the expense was reached through a link. Upstream: `vendor_id`.
   */
  readonly vendorId?: Maybe<Scalars['ID']['output']>;
  /**
   * Project that the expense belongs to. An archived project is found too; null when it is hidden from the
   * caller or deleted. Needs an extra upstream call when the expense was reached through a link and more than
   * `id` is selected. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/**
 * One page of a list of expenses, with the size of the whole list. Asking only for `totalCount`, `pageCount` or
 * the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type ExpenseConnection = {
  readonly __typename?: 'ExpenseConnection';
  /**
   * The expenses of this page in list order, each with its cursor. Take `nodes` when the cursors of single
   * records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<ExpenseEdge>;
  /**
   * The expenses of this page in list order, without cursors. Empty when nothing matches or when the page lies
   * past the end.
   */
  readonly nodes: ReadonlyArray<Expense>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of expenses that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One expense in a page, together with its position in the list. */
export type ExpenseEdge = {
  readonly __typename?: 'ExpenseEdge';
  /**
   * Opaque position of this expense: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The expense at this position. */
  readonly node: Expense;
};

/**
 * Narrows a list of expenses. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type ExpenseFilter = {
  /**
   * True keeps the expenses on approved expense reports and those of projects that require no approval. Only
   * true is accepted: Kantata takes this filter as true whatever its value, so false is refused. Upstream:
   * `approved`.
   */
  readonly approved?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps expenses created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps expenses created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Keeps the expenses that the user with this id created. Upstream: `created_by`. */
  readonly createdBy?: InputMaybe<Scalars['ID']['input']>;
  /** Keeps the expenses whose `date` lies in this range, both ends included. Upstream: `date_expensed_between`. */
  readonly expensedBetween?: InputMaybe<DateRange>;
  /**
   * Keeps the expenses that have an external reference with exactly this message from the other system.
   * Upstream: `external_reference_external_message`.
   */
  readonly externalReferenceExternalMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the expenses that have an external reference to an object that has this status in the other system.
   * Upstream: `external_reference_external_status`.
   */
  readonly externalReferenceExternalStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the expenses that have an external reference to an object of this type in the other system. Upstream:
   * `external_reference_service_model`.
   */
  readonly externalReferenceServiceModel?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the expenses that have an external reference to the object with this id in the other system. Upstream:
   * `external_reference_service_model_ref`.
   */
  readonly externalReferenceServiceModelRef?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the expenses that have an external reference to any of the objects with these ids in the other system,
   * of which Kantata documents at most 200. An empty list gives an empty connection without an upstream call; an
   * id that is blank or contains a comma is refused. Upstream: `external_reference_service_model_refs`.
   */
  readonly externalReferenceServiceModelRefs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Keeps the expenses that have an external reference of the integration with this name. Upstream:
   * `external_reference_service_name`.
   */
  readonly externalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the expenses that have an external reference whose synchronisation stands at this status, in Kantata's
   * own words, such as `successful`. Upstream: `external_reference_status`.
   */
  readonly externalReferenceStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * True lists the expenses of archived projects as well; they are hidden when it is false or left out.
   * Upstream: `from_archived_workspaces`.
   */
  readonly fromArchivedWorkspaces?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the expenses that have external references, false the ones that have none. Upstream:
   * `has_external_references`.
   */
  readonly hasExternalReferences?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the expenses with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may
   * not see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Keeps the expenses that the active invoice with this id charges; a cancelled invoice gives none. Upstream:
   * `in_active_invoice_id`.
   */
  readonly inActiveInvoiceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * True keeps the expenses that have been invoiced. Only true is accepted: Kantata takes this filter as true
   * whatever its value, so false is refused; ask `uninvoiced` for the others. Upstream: `invoiced`.
   */
  readonly invoiced?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the expenses that the caller created. Only true is accepted: Kantata takes this filter as true
   * whatever its value, so false is refused. Upstream: `mine`.
   */
  readonly mine?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * False lists the expenses of projects on other accounts as well; when it is true or left out, only projects
   * of the caller's own account count. Upstream: `on_my_account`.
   */
  readonly onMyAccount?: InputMaybe<Scalars['Boolean']['input']>;
  /** True keeps the expenses that are to be paid back to the user, false the others. Upstream: `reimbursable`. */
  readonly reimbursable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the expenses that have been handed in on an expense report. Only true is accepted: Kantata takes
   * this filter as true whatever its value, so false is refused; ask `unsubmitted` for the others. Upstream:
   * `submitted`.
   */
  readonly submitted?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the expenses that have not been invoiced. Only true is accepted: Kantata takes this filter as
   * true whatever its value, so false is refused; ask `invoiced` for the others. Upstream: `uninvoiced`.
   */
  readonly uninvoiced?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the expenses that have not been handed in on an expense report. Only true is accepted: Kantata
   * takes this filter as true whatever its value, so false is refused; ask `submitted` for the others. Upstream:
   * `unsubmitted`.
   */
  readonly unsubmitted?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps expenses last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps expenses last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Leaves out the expenses that have an external reference of the integration with this name. Upstream:
   * `without_external_reference_service_name`.
   */
  readonly withoutExternalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /** Keeps the expenses of this one project. Refused inside `Workspace.expenses`. Upstream: `workspace_id`. */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** Order of a list of expenses. Left out, the latest `date` comes first. */
export type ExpenseOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: ExpenseOrderField;
};

/** What a list of expenses can be sorted by. */
export const ExpenseOrderField = {
  /** What was spent. Upstream: `amount`. */
  AMOUNT: 'AMOUNT',
  /** The kind of expense. Upstream: `category`. */
  CATEGORY: 'CATEGORY',
  /** The moment the expense was entered in Kantata. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /** The day on which the money was spent. Upstream: `date`. */
  DATE: 'DATE',
  /** What was written about the expense. Upstream: `notes`. */
  NOTES: 'NOTES',
  /** The name of the vendor, which is no field of `Expense`. Upstream: `vendor_name`. */
  VENDOR_NAME: 'VENDOR_NAME'
} as const;

export type ExpenseOrderField = typeof ExpenseOrderField[keyof typeof ExpenseOrderField];
/** A link out of Kantata that was set on a project. It is part of the project and costs nothing extra. */
export type ExternalLink = {
  readonly __typename?: 'ExternalLink';
  /** Words to show for the link. Fall back to `url` when it is null or empty. Upstream: `external_link.text`. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /**
   * Address that the link leads to. Check its scheme before you put it into a page. Upstream:
   * `external_link.url`.
   */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/**
 * Money that was paid outside Kantata and entered there by hand, either for an invoice or directly for a
 * project. Payments are not edited: Kantata can only create and delete them.
 */
export type ExternalPayment = Node & {
  readonly __typename?: 'ExternalPayment';
  /**
   * What was paid, in the currency of the project. For a payment of an invoice Kantata sets it to the amount of
   * that invoice. Selecting more than `minorUnits` brings the project along in the same call. Upstream:
   * `amount_in_cents`.
   */
  readonly amount?: Maybe<Money>;
  /**
   * When the payment was recorded in Kantata, ISO 8601 with offset; lists run by it, newest first, unless asked
   * otherwise. Upstream: `created_at`.
   */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Id of the payment, a whole number written as a string. It is unique among payments only: a record of another
   * type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Invoice that this payment pays. Null when the payment was recorded directly for the project, or when the
   * invoice was deleted or is hidden from the caller (with only `id` selected it still answers). Upstream:
   * `invoice_id`.
   */
  readonly invoice?: Maybe<Invoice>;
  /**
   * Free text that was entered with the payment to describe it, at most 255 characters. Null or empty when
   * nothing was entered. Upstream: `message`.
   */
  readonly message?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the external payment that no record of any other type has, too. The root fields `node` and `nodes`
   * take it.
   */
  readonly nodeId: Scalars['ID']['output'];
  /** When the record of the payment last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who recorded the payment, who need not be the one who paid. Also found when they have been disabled or
   * left the project; fields that Kantata does not tell about them are null. Upstream: `user_id`.
   */
  readonly user?: Maybe<User>;
  /**
   * Project for which the payment was recorded; it sets the currency of `amount`. An archived project is found
   * too; null when it is hidden from the caller or deleted. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/**
 * One page of a list of payments, with the size of the whole list. Asking only for `totalCount`, `pageCount` or
 * the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type ExternalPaymentConnection = {
  readonly __typename?: 'ExternalPaymentConnection';
  /**
   * The payments of this page in list order, each with its cursor. Take `nodes` when the cursors of single
   * records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<ExternalPaymentEdge>;
  /**
   * The payments of this page in list order, without cursors. Empty when nothing matches or when the page lies
   * past the end.
   */
  readonly nodes: ReadonlyArray<ExternalPayment>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of payments that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One payment in a page, together with its position in the list. */
export type ExternalPaymentEdge = {
  readonly __typename?: 'ExternalPaymentEdge';
  /**
   * Opaque position of this payment: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The payment at this position. */
  readonly node: ExternalPayment;
};

/**
 * Narrows a list of external payments. Fields that are left out or null do not filter; a blank string is refused
 * with `BAD_USER_INPUT`, because Kantata would read it as no filter at all. Payments without an invoice cannot
 * be asked for: Kantata has no such filter.
 */
export type ExternalPaymentFilter = {
  /**
   * Keeps payments created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps payments created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the payments with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may
   * not see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Keeps the payments of this one invoice. Refused inside `Invoice.externalPayments`. Upstream: `invoice_id`. */
  readonly invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps payments last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps payments last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Keeps the payments that this one user recorded. Refused inside `User.externalPayments`. Upstream: `user_id`. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps the payments of this one project, with and without an invoice. Refused inside
   * `Workspace.externalPayments`. Upstream: `workspace_id`.
   */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** Order of a list of payments. Left out, the payments recorded last come first. */
export type ExternalPaymentOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: ExternalPaymentOrderField;
};

/** What a list of payments can be sorted by. */
export const ExternalPaymentOrderField = {
  /** The moment the payment was recorded in Kantata. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /**
   * The number behind `id`, which does not change. Ascending, it is the steady choice for walking a whole list
   * page by page. Upstream: `id`.
   */
  ID: 'ID',
  /** The moment the record of the payment last changed. Upstream: `updated_at`. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type ExternalPaymentOrderField = typeof ExternalPaymentOrderField[keyof typeof ExternalPaymentOrderField];
/**
 * A tie between a record in Kantata and an object in another system, such as an issue tracker, kept by an
 * integration. Reached from its record it costs nothing more, whichever fields are selected.
 */
export type ExternalReference = Node & {
  readonly __typename?: 'ExternalReference';
  /** When the reference was made, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Address of the object in the other system. Check its scheme before you put it into a page; null when the
   * integration gave none. Upstream: `external_link`.
   */
  readonly externalLink?: Maybe<Scalars['String']['output']>;
  /**
   * Message from the other system about the object, as free text. Null or empty when there is none. Upstream:
   * `external_message`.
   */
  readonly externalMessage?: Maybe<Scalars['String']['output']>;
  /**
   * Status of the object in the other system, in that system's words. How the synchronisation stands, `status`
   * tells. Upstream: `external_status`.
   */
  readonly externalStatus?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the external reference, a whole number written as a string. It is unique among external references
   * only: a record of another type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * When the two were last synchronised, ISO 8601 with offset; lists run by it, latest first, unless asked
   * otherwise. Null when they never were. Upstream: `last_synced_at`.
   */
  readonly lastSyncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the record in Kantata is locked by the integration. Upstream: `locked`. */
  readonly locked?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the external reference that no record of any other type has, too. Caches may keep records by it;
   * `node` refuses it.
   */
  readonly nodeId: Scalars['ID']['output'];
  /** Type of the object in the other system, as the integration names it. Upstream: `service_model`. */
  readonly serviceModel?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the object in the other system; it is no id of Kantata and need not be a number. Upstream:
   * `service_model_ref`.
   */
  readonly serviceModelRef?: Maybe<Scalars['String']['output']>;
  /**
   * Name of the integration that keeps the reference. A record has at most one reference for each name.
   * Upstream: `service_name`.
   */
  readonly serviceName?: Maybe<Scalars['String']['output']>;
  /**
   * How the synchronisation stands. `UNKNOWN` when Kantata wrote a status that this schema does not name, which
   * `statusRaw` then shows; null when it told none. Upstream: `status`.
   */
  readonly status?: Maybe<ExternalReferenceStatus>;
  /**
   * The status in Kantata's own words, such as `successful`. Use `status` to decide and this one to show or log
   * what is new. Upstream: `status`.
   */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
  /** Id of the record in Kantata, unique only together with `subjectType`. Upstream: `subject_id`. */
  readonly subjectId?: Maybe<Scalars['ID']['output']>;
  /** Kind of the record in Kantata, by the name of its class there, such as `Invoice`. Upstream: `subject_type`. */
  readonly subjectType?: Maybe<Scalars['String']['output']>;
  /** When the external reference last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * One page of a list of external references, with the size of the whole list. Asking only for `totalCount`,
 * `pageCount` or the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type ExternalReferenceConnection = {
  readonly __typename?: 'ExternalReferenceConnection';
  /**
   * The external references of this page in list order, each with its cursor. Take `nodes` when the cursors of
   * single records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<ExternalReferenceEdge>;
  /**
   * The external references of this page in list order, without cursors. Empty when nothing matches or when the
   * page lies past the end.
   */
  readonly nodes: ReadonlyArray<ExternalReference>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of external references that match the filter over all pages, counting only what the caller may see.
   * Upstream: `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One external reference in a page, together with its position in the list. */
export type ExternalReferenceEdge = {
  readonly __typename?: 'ExternalReferenceEdge';
  /**
   * Opaque position of this external reference: pass it as `after` to continue behind it with the same order and
   * filter. It marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The external reference at this position. */
  readonly node: ExternalReference;
};

/**
 * Narrows a list of external references. Fields that are left out or null do not filter; a blank string is
 * refused with `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type ExternalReferenceFilter = {
  /**
   * Keeps external references created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps external references created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Keeps the external references with this message from the other system. Upstream: `external_message`. */
  readonly externalMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the external references to objects that have this status in the other system. Upstream:
   * `external_status`.
   */
  readonly externalStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the external references with these ids, at most 150 distinct ones. Ids that do not exist or that the
   * caller may not see are left out without an error, and an empty list gives an empty connection without an
   * upstream call. Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Keeps external references last synchronised after this moment. ISO 8601 with offset, such as
   * `2024-03-01T00:00:00Z`. Upstream: `last_synced_after`.
   */
  readonly lastSyncedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps external references last synchronised before this moment. ISO 8601 with offset, such as
   * `2024-03-01T00:00:00Z`. Upstream: `last_synced_before`.
   */
  readonly lastSyncedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Keeps the external references to objects of this type in the other system. Upstream: `service_model`. */
  readonly serviceModel?: InputMaybe<Scalars['String']['input']>;
  /** Keeps the external references to the object with this id in the other system. Upstream: `service_model_ref`. */
  readonly serviceModelRef?: InputMaybe<Scalars['String']['input']>;
  /** Keeps the external references of the integration with this name. Upstream: `service_name`. */
  readonly serviceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the external references whose synchronisation stands at this status, in Kantata's own words:
   * `successful`, `pending` or `failed`. Upstream: `status`.
   */
  readonly status?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the external references of the record with this id, which is one of the kind that `subjectType` names.
   * Upstream: `subject_id`.
   */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps external references last changed after this moment. ISO 8601 with offset, such as
   * `2024-03-01T00:00:00Z`. Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps external references last changed before this moment. ISO 8601 with offset, such as
   * `2024-03-01T00:00:00Z`. Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * A tie between the new record and an object in another system, such as an issue tracker. It is usually filled
 * in by an integration, not by a person.
 */
export type ExternalReferenceInput = {
  /** Address of the object in the other system. Upstream: `external_link`. */
  readonly externalLink?: InputMaybe<Scalars['String']['input']>;
  /** Message from the other system about the object, as free text. Upstream: `external_message`. */
  readonly externalMessage?: InputMaybe<Scalars['String']['input']>;
  /** Status of the object in the other system, in that system's words. Upstream: `external_status`. */
  readonly externalStatus?: InputMaybe<Scalars['String']['input']>;
  /** Whether the integration locks the new record. Upstream: `locked`. */
  readonly locked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Type of the object in the other system, as the integration names it. Upstream: `service_model`. */
  readonly serviceModel: Scalars['String']['input'];
  /**
   * Id of the object in the other system; it is no id of Kantata and need not be a number. Upstream:
   * `service_model_ref`.
   */
  readonly serviceModelRef: Scalars['String']['input'];
  /**
   * Name of the integration that keeps the reference. A record has at most one reference for each name.
   * Upstream: `service_name`.
   */
  readonly serviceName: Scalars['String']['input'];
  /**
   * How the synchronisation stands, in Kantata's own words: `successful`, `pending` or `failed`. Upstream:
   * `status`.
   */
  readonly status?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of external references. Left out, the ones synchronised last come first. */
export type ExternalReferenceOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: ExternalReferenceOrderField;
};

/** What a list of external references can be sorted by. */
export const ExternalReferenceOrderField = {
  /** The moment the external reference was made. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /** The moment the two were last synchronised. Upstream: `last_synced_at`. */
  LAST_SYNCED_AT: 'LAST_SYNCED_AT'
} as const;

export type ExternalReferenceOrderField = typeof ExternalReferenceOrderField[keyof typeof ExternalReferenceOrderField];
/** How the synchronisation of a record with another system stands. */
export const ExternalReferenceStatus = {
  /** It failed; `externalMessage` may tell why. Upstream: `failed`. */
  FAILED: 'FAILED',
  /** It has not finished yet. Upstream: `pending`. */
  PENDING: 'PENDING',
  /** It succeeded. Upstream: `successful`. */
  SUCCESSFUL: 'SUCCESSFUL',
  /** Kantata wrote a status that this schema does not name: read `statusRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type ExternalReferenceStatus = typeof ExternalReferenceStatus[keyof typeof ExternalReferenceStatus];
/**
 * A fee on an invoice that was agreed on beforehand instead of being counted in hours. It comes only with its
 * invoice: Kantata has no list of fixed fee items and no lookup of one.
 */
export type FixedFeeItem = Node & {
  readonly __typename?: 'FixedFeeItem';
  /**
   * What is charged, in the currency of the project, which comes along with the invoice and costs nothing more.
   * Upstream: `amount_in_cents`.
   */
  readonly amount?: Maybe<Money>;
  /** When the item was added to the invoice, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * ISO 4217 code of the currency as the item itself names it, such as `USD`; no call is needed for it.
   * Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the fixed fee item, a whole number written as a string. It is unique among fixed fee items only: a
   * record of another type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Id of the fixed fee item that no record of any other type has, too. Caches may keep records by it; `node`
   * refuses it.
   */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * What the invoice says about the item, as free text. Null or empty when nothing was written. Upstream:
   * `notes`.
   */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /**
   * Task whose fixed fee this is. Null when there is none, or when the task is hidden from the caller. Kantata
   * brings no tasks with such items, so selecting more than `id` costs one upstream call for the tasks of all
   * fixed fee items together. Upstream: `story_id`.
   */
  readonly story?: Maybe<Story>;
  /** Whether tax is charged on the item. Upstream: `taxable`. */
  readonly taxable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Project that the item belongs to. An archived project is found too; null when it is hidden from the caller
   * or deleted. It comes along with the invoice and costs nothing more. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/**
 * What an expense was in the currency in which the money was spent, before it was converted. It is part of the
 * expense and costs nothing extra.
 */
export type ForeignExchangeAmount = {
  readonly __typename?: 'ForeignExchangeAmount';
  /** Day whose exchange rate was used, `YYYY-MM-DD`. Upstream: `foreign_exchange_amount.date`. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /**
   * Exchange rate that was used. Do not calculate with it: the result is `Expense.amount`. Upstream:
   * `foreign_exchange_amount.rate`.
   */
  readonly rate?: Maybe<Scalars['Float']['output']>;
  /**
   * ISO 4217 code of the currency in which the money was spent, such as `CHF`. Upstream:
   * `foreign_exchange_amount.source_currency`.
   */
  readonly sourceCurrency?: Maybe<Scalars['String']['output']>;
  /**
   * What was spent in the source currency, as a text that is exactly what Kantata wrote; parsing it as a
   * floating-point number can lose digits. Upstream: `foreign_exchange_amount.source_value`.
   */
  readonly sourceValue?: Maybe<Scalars['String']['output']>;
};

/**
 * A bill to a client for work on one or several projects. Fields that need an extra upstream call when the
 * invoice was reached through a link share that call among all invoices of the same level.
 */
export type Invoice = Node & {
  readonly __typename?: 'Invoice';
  /**
   * Additional items (amounts added by hand) on the invoice, in Kantata's order. The list has no pages and can
   * hold hundreds. `[]` means that there are none and null that Kantata did not tell. Comes with the invoice
   * itself; needs an extra upstream call when the invoice was reached through a link. Upstream:
   * `additional_item_ids`.
   */
  readonly additionalItems?: Maybe<ReadonlyArray<AdditionalItem>>;
  /**
   * What is still owed on the invoice, in its own currency. No extra call, whichever parts are selected.
   * Upstream: `balance_in_cents`.
   */
  readonly balance?: Maybe<Money>;
  /**
   * Billing milestones charged on the invoice, in Kantata's order. The list has no pages and can hold hundreds.
   * Those that the caller may not see are left out, `[]` means that there are none and null that Kantata did not
   * tell. Comes with the invoice itself; needs an extra upstream call when the invoice was reached through a
   * link. Upstream: `billing_milestone_ids`.
   */
  readonly billingMilestones?: Maybe<ReadonlyArray<BillingMilestone>>;
  /**
   * When the invoice was made in Kantata, ISO 8601 with offset; not the date printed on it, which is
   * `invoiceDate`. Upstream: `created_at`.
   */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * ISO 4217 code of the currency that the invoice is made out in, such as `EUR`. The same as in `balance`.
   * Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * How many minor units make one main unit of the invoice currency, such as 100 for USD. Upstream:
   * `currency_base_unit`.
   */
  readonly currencyBaseUnit?: Maybe<Scalars['Int']['output']>;
  /** Sign of the invoice currency for display, such as `$`. Upstream: `currency_symbol`. */
  readonly currencySymbol?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the invoice is still a draft. This is apart from `status`, and a draft cannot be paid by an external
   * payment. Upstream: `draft`.
   */
  readonly draft?: Maybe<Scalars['Boolean']['output']>;
  /** Day by which the invoice should be paid, `YYYY-MM-DD`. Null when Kantata names none. Upstream: `due_date`. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Expenses charged on the invoice, in Kantata's order. The list has no pages and can hold hundreds. Those that
   * the caller may not see are left out, `[]` means that there are none and null that Kantata did not tell.
   * Comes with the invoice itself; needs an extra upstream call when the invoice was reached through a link.
   * Upstream: `expense_ids`.
   */
  readonly expenses?: Maybe<ReadonlyArray<Expense>>;
  /**
   * External payments recorded for this invoice, newest first unless asked otherwise. Costs one upstream call
   * per invoice, so keep the list of invoices around it short. Null only when that call fails. Upstream: the
   * `invoice_id` filter of `/external_payments`.
   */
  readonly externalPayments?: Maybe<ExternalPaymentConnection>;
  /**
   * References that tie the invoice to objects in other systems, in Kantata's order. `[]` means that there are
   * none and null that Kantata did not tell. Comes with the invoice itself; needs an extra upstream call when
   * the invoice was reached through a link. Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * Fixed fee items on the invoice, in Kantata's order. The list has no pages and can hold hundreds. `[]` means
   * that there are none and null that Kantata did not tell. Comes with the invoice itself; needs an extra
   * upstream call when the invoice was reached through a link. Upstream: `fixed_fee_item_ids`.
   */
  readonly fixedFeeItems?: Maybe<ReadonlyArray<FixedFeeItem>>;
  /**
   * Id of the invoice, a whole number written as a string. It is unique among invoices only: a record of another
   * type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Date that the invoice bears, `YYYY-MM-DD`; it may differ from the day of `createdAt`. Upstream:
   * `invoice_date`.
   */
  readonly invoiceDate?: Maybe<Scalars['Date']['output']>;
  /** Notes that are shown on the invoice, as free text. Null or empty when there are none. Upstream: `message`. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Id of the invoice that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * Number of days within which the whole amount is expected to be paid: 30 is what is called Net 30. Upstream:
   * `payment_schedule`.
   */
  readonly paymentSchedule?: Maybe<Scalars['Int']['output']>;
  /**
   * Project code that the maker of the invoice entered for it, as free text. Null or empty when none was
   * entered. Upstream: `project_code`.
   */
  readonly projectCode?: Maybe<Scalars['String']['output']>;
  /**
   * Purchase order that the maker of the invoice entered for it, as free text. Null or empty when none was
   * entered. Upstream: `purchase_order`.
   */
  readonly purchaseOrder?: Maybe<Scalars['String']['output']>;
  /**
   * User who received the invoice: the client lead at the time it was made, even if the project has another one
   * by now. Null when there was no client lead then. Needs an extra upstream call when the invoice was reached
   * through a link and more than `id` is selected. Upstream: `recipient_id`.
   */
  readonly recipient?: Maybe<User>;
  /**
   * Where the invoice stands. `UNKNOWN` when Kantata wrote a status that this schema does not name, which
   * `statusRaw` then shows; null when it told none. Upstream: `status`.
   */
  readonly status?: Maybe<InvoiceStatus>;
  /**
   * The status in Kantata's own words, such as `accepted payment`. Use `status` to decide and this one to show
   * or log what is new. Upstream: `status`.
   */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
  /** Tax rate of the invoice in per cent, so 8.5 means 8.5 %. Upstream: `tax_rate`. */
  readonly taxRate?: Maybe<Scalars['Float']['output']>;
  /**
   * Time entries charged on the invoice, in Kantata's order. The list has no pages and can hold hundreds. Those
   * that the caller may not see are left out, `[]` means that there are none and null that Kantata did not tell.
   * Comes with the invoice itself; needs an extra upstream call when the invoice was reached through a link.
   * Upstream: `time_entry_ids`.
   */
  readonly timeEntries?: Maybe<ReadonlyArray<TimeEntry>>;
  /**
   * Title that Kantata gives the invoice, such as `Invoice #12` or `Draft Invoice #12`. The one a user chose is
   * `userInvoiceTitle`. Upstream: `title`.
   */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** When the invoice last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who made the invoice. Needs an extra upstream call when the invoice was reached through a link and more
   * than `id` is selected. Upstream: `user_id`.
   */
  readonly user?: Maybe<User>;
  /**
   * Invoice number that a user chose. It is not the id, and null when none was chosen. Upstream:
   * `user_invoice_number`.
   */
  readonly userInvoiceNumber?: Maybe<Scalars['Int']['output']>;
  /**
   * Invoice title that a user chose, beside the `title` that Kantata gives. Null or empty when none was chosen.
   * Upstream: `user_invoice_title`.
   */
  readonly userInvoiceTitle?: Maybe<Scalars['String']['output']>;
  /**
   * Projects that the invoice covers, in the order Kantata names them; several for a multi-project invoice.
   * Projects the caller may not see are left out, `[]` means that there are none and null that Kantata did not
   * tell. Needs an extra upstream call when the invoice was reached through a link. Upstream: `workspace_ids`.
   */
  readonly workspaces?: Maybe<ReadonlyArray<Workspace>>;
};


/**
 * A bill to a client for work on one or several projects. Fields that need an extra upstream call when the
 * invoice was reached through a link share that call among all invoices of the same level.
 */
export type InvoiceExternalPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExternalPaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExternalPaymentOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * An amount to be added to a new invoice by hand, such as a surcharge. It is read back under
 * `Invoice.additionalItems`.
 */
export type InvoiceAdditionalItemInput = {
  /**
   * What to charge, in whole main units of the currency: 1250 is 1,250 dollars, not 12.50. Zero or less is
   * refused with `INVALID`, and Kantata takes no fractions here; it is read back as `amount`, in minor units.
   * Upstream: `amount`.
   */
  readonly amountInMainUnits?: InputMaybe<Scalars['Int']['input']>;
  /** What the invoice says about the item, as free text. Upstream: `notes`. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** Whether tax is charged on the item. Upstream: `taxable`. */
  readonly taxable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Project that the item belongs to, when the invoice covers several: a whole number above zero, written as a
   * string. Anything else is refused with `INVALID`. Upstream: `workspace_id`.
   */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * One page of a list of invoices, with the size of the whole list. Asking only for `totalCount`, `pageCount` or
 * the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type InvoiceConnection = {
  readonly __typename?: 'InvoiceConnection';
  /**
   * The invoices of this page in list order, each with its cursor. Take `nodes` when the cursors of single
   * records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<InvoiceEdge>;
  /**
   * The invoices of this page in list order, without cursors. Empty when nothing matches or when the page lies
   * past the end.
   */
  readonly nodes: ReadonlyArray<Invoice>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of invoices that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One invoice in a page, together with its position in the list. */
export type InvoiceEdge = {
  readonly __typename?: 'InvoiceEdge';
  /**
   * Opaque position of this invoice: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The invoice at this position. */
  readonly node: Invoice;
};

/**
 * Narrows a list of invoices. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type InvoiceFilter = {
  /**
   * Keeps invoices created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps invoices created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the invoices with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may
   * not see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Keeps the invoices whose `invoiceDate` lies in this range, both ends included. Upstream: `within_dates`. */
  readonly invoiceDateBetween?: InputMaybe<DateRange>;
  /**
   * True keeps the invoices that have been paid. Only true is accepted: Kantata cannot be asked for the
   * opposite, so false is refused; see `pending` for what is still open. Upstream: `paid`.
   */
  readonly paid?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the invoices that are neither drafts nor accepted as paid. Only true is accepted: Kantata cannot
   * be asked for the opposite, so false is refused. Upstream: `pending`.
   */
  readonly pending?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps invoices last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps invoices last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the invoices that carry one of these numbers chosen by users. An empty list gives an empty connection
   * without an upstream call. Upstream: `user_invoice_number`.
   */
  readonly userInvoiceNumbers?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** True leaves drafts out; false, as when left out, keeps them. Upstream: `without_drafts`. */
  readonly withoutDrafts?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the invoices of any of these projects; an empty list gives an empty connection without an upstream
   * call. Refused inside `Workspace.invoices`. Upstream: `workspace_id`.
   */
  readonly workspaceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/**
 * A fee that was agreed on beforehand, to be put on a new invoice. It is read back under
 * `Invoice.fixedFeeItems`.
 */
export type InvoiceFixedFeeItemInput = {
  /**
   * What to charge, in whole main units of the currency: 1250 is 1,250 dollars, not 12.50. Zero or less is
   * refused with `INVALID`, and Kantata takes no fractions here; it is read back as `amount`, in minor units.
   * Upstream: `amount`.
   */
  readonly amountInMainUnits?: InputMaybe<Scalars['Int']['input']>;
  /** What the invoice says about the item, as free text. Upstream: `notes`. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /**
   * Task whose fixed fee this is: a whole number above zero, written as a string. Anything else is refused with
   * `INVALID`. Upstream: `story_id`.
   */
  readonly storyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether tax is charged on the item. Upstream: `taxable`. */
  readonly taxable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Project that the item belongs to, when the invoice covers several: a whole number above zero, written as a
   * string. Anything else is refused with `INVALID`. Upstream: `workspace_id`.
   */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** Order of a list of invoices. Left out, the invoices made last come first. */
export type InvoiceOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: InvoiceOrderField;
};

/** What a list of invoices can be sorted by. */
export const InvoiceOrderField = {
  /** The moment the invoice was made in Kantata. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /**
   * The number behind `id`, which does not change. Ascending, it is the steady choice for walking a whole list
   * page by page. Upstream: `id`.
   */
  ID: 'ID',
  /** The date that the invoice bears. Upstream: `invoice_date`. */
  INVOICE_DATE: 'INVOICE_DATE',
  /** The moment the invoice last changed. Upstream: `updated_at`. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type InvoiceOrderField = typeof InvoiceOrderField[keyof typeof InvoiceOrderField];
/** Where an invoice stands. Whether it is a draft is told by `Invoice.draft` instead. */
export const InvoiceStatus = {
  /** Its payment has been accepted. Upstream: `accepted payment`. */
  ACCEPTED_PAYMENT: 'ACCEPTED_PAYMENT',
  /** Cancelled, which is how an invoice that is no draft is withdrawn. Upstream: `cancelled`. */
  CANCELLED: 'CANCELLED',
  /** Made, and neither accepted as paid nor cancelled. Upstream: `new`. */
  NEW: 'NEW',
  /** Kantata wrote a status that this schema does not name: read `statusRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type InvoiceStatus = typeof InvoiceStatus[keyof typeof InvoiceStatus];
/** An exact amount with its currency. Calculate with `minorUnits` and show `decimal`: neither is ever rounded. */
export type Money = {
  readonly __typename?: 'Money';
  /**
   * How many minor units make one main unit: 100 for USD, 1 for JPY, 1000 for KWD. Null when the currency is not
   * known. Upstream: `currency_base_unit`.
   */
  readonly baseUnit?: Maybe<Scalars['Int']['output']>;
  /**
   * ISO 4217 code of the currency, such as `USD`. Payments, billing milestones, items and tasks are in the
   * currency of their project; null when that project is hidden or deleted. Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * The amount in main units as an exact decimal string, such as `"12.50"`, ready for display or a decimal
   * library; parsing it as a floating-point number can lose digits. Null when `baseUnit` is unknown or no power
   * of ten.
   */
  readonly decimal?: Maybe<Scalars['String']['output']>;
  /**
   * The amount in the smallest unit of the currency, so 1250 is 12.50 USD but 1250 JPY. This is how Kantata
   * stores every amount, in its `…_in_cents` fields, whatever the currency.
   */
  readonly minorUnits: Scalars['MinorUnits']['output'];
  /**
   * Sign to print beside the amount, such as `$`. Null when the currency is not known. Upstream:
   * `currency_symbol`.
   */
  readonly symbol?: Maybe<Scalars['String']['output']>;
};

/**
 * Everything that can be written, as the user whose token the request carries. What is wrong with a write comes
 * back in `userErrors`; missing rights, rate limits and outages are errors of the whole operation, with `data`
 * null. An operation holds one mutation unless the gateway is set to take more, which then run in order, each
 * with a key of its own.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Records a payment of an invoice, or one made directly for a project. It normally costs one upstream call,
   * which also brings what is selected of the payment, and is never written twice for one key; an answer comes
   * within 25 seconds, as `PENDING` when the write is still in doubt. Upstream: `POST /external_payments`.
   */
  readonly createExternalPayment: CreateExternalPaymentPayload;
  /**
   * Makes an invoice for one or several projects. It normally costs one upstream call, which also brings what is
   * selected of the invoice, and is never written twice for one key; an answer comes within 25 seconds, as
   * `PENDING` when the write is still in doubt. Upstream: `POST /invoices`.
   */
  readonly createInvoice: CreateInvoicePayload;
  /**
   * Deletes one external payment. It can be sent again without a key: a repeat of a delete of one's own
   * succeeds, and a payment that was never there is refused with `NOT_FOUND`. Refused with `WRITE_UNSETTLED`
   * while the payment may be what a write in doubt has become. Upstream: `DELETE /external_payments/{id}`.
   */
  readonly deleteExternalPayment: DeleteExternalPaymentPayload;
};


/**
 * Everything that can be written, as the user whose token the request carries. What is wrong with a write comes
 * back in `userErrors`; missing rights, rate limits and outages are errors of the whole operation, with `data`
 * null. An operation holds one mutation unless the gateway is set to take more, which then run in order, each
 * with a key of its own.
 */
export type MutationCreateExternalPaymentArgs = {
  input: CreateExternalPaymentInput;
};


/**
 * Everything that can be written, as the user whose token the request carries. What is wrong with a write comes
 * back in `userErrors`; missing rights, rate limits and outages are errors of the whole operation, with `data`
 * null. An operation holds one mutation unless the gateway is set to take more, which then run in order, each
 * with a key of its own.
 */
export type MutationCreateInvoiceArgs = {
  input: CreateInvoiceInput;
};


/**
 * Everything that can be written, as the user whose token the request carries. What is wrong with a write comes
 * back in `userErrors`; missing rights, rate limits and outages are errors of the whole operation, with `data`
 * null. An operation holds one mutation unless the gateway is set to take more, which then run in order, each
 * with a key of its own.
 */
export type MutationDeleteExternalPaymentArgs = {
  input: DeleteExternalPaymentInput;
};

/**
 * A record of Kantata, of whichever type. Kantata's own `id` is unique among records of one type only, which is why
 * clients that keep all records in one place, as Relay does, have `nodeId`.
 */
export type Node = {
  /**
   * Id of the record that no record of any other type has, too: for caches, and for the root fields `node` and
   * `nodes`. It is opaque, and stays the same for as long as the record exists; nothing else takes it where an
   * id is asked for. Costs nothing, just as `id` does.
   */
  readonly nodeId: Scalars['ID']['output'];
};

/** Which way a list runs. */
export const OrderDirection = {
  /** From the smallest to the largest, the earliest to the latest, or A to Z. */
  ASC: 'ASC',
  /** From the largest to the smallest, the latest to the earliest, or Z to A. */
  DESC: 'DESC'
} as const;

export type OrderDirection = typeof OrderDirection[keyof typeof OrderDirection];
/**
 * Where a page sits in its list, for moving on from it. The cursors belong to one kind of record and one order,
 * and any other list refuses them.
 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last record of the page: pass it as `after` to get the next page. Null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether records follow this page, worked out from `totalCount` and the position of the page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether records come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first record of the page. Null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Looks up one billing milestone. Costs one upstream call, which several such lookups of one operation share;
   * null when there is no such billing milestone or the caller may not see it. Upstream:
   * `/billing_milestones/{id}`.
   */
  readonly billingMilestone?: Maybe<BillingMilestone>;
  /**
   * Lists the billing milestones that the caller may see. Costs one upstream call, which also brings the
   * project, task, `invoices` and external references of each one when they are selected; null only when that
   * call fails. Upstream: `/billing_milestones`.
   */
  readonly billingMilestones?: Maybe<BillingMilestoneConnection>;
  /**
   * Looks up one expense, those of archived projects included. Costs one upstream call, which several such
   * lookups of one operation share; null when there is no such expense or the caller may not see it. Upstream:
   * `/expenses/{id}`.
   */
  readonly expense?: Maybe<Expense>;
  /**
   * Lists the expenses that the caller may see. Those of archived projects are hidden unless
   * `filter.fromArchivedWorkspaces` is true, and those of projects on other accounts unless `filter.onMyAccount`
   * is false. Costs one upstream call, which also brings the user, project, task and external references of each
   * expense when they are selected; null only when that call fails. Upstream: `/expenses`.
   */
  readonly expenses?: Maybe<ExpenseConnection>;
  /**
   * Looks up one external payment. Costs one upstream call, which several such lookups of one operation share;
   * null when there is no such payment or the caller may not see it. Upstream: `/external_payments/{id}`.
   */
  readonly externalPayment?: Maybe<ExternalPayment>;
  /**
   * Lists the external payments that the caller may see. Costs one upstream call, which also brings the invoice,
   * user and project of each payment when they are selected; null only when that call fails. Upstream:
   * `/external_payments`.
   */
  readonly externalPayments?: Maybe<ExternalPaymentConnection>;
  /**
   * Lists the external references of one kind of record. There is no lookup of a single one by id, because
   * Kantata wants the kind for everything; narrow the list with `filter.ids` instead. Costs one upstream call;
   * null only when that call fails. Upstream: `/external_references`.
   */
  readonly externalReferences?: Maybe<ExternalReferenceConnection>;
  /**
   * Looks up one invoice, drafts and cancelled ones included. Costs one upstream call, which several such
   * lookups of one operation share; null when there is no such invoice or the caller may not see it. Upstream:
   * `/invoices/{id}`.
   */
  readonly invoice?: Maybe<Invoice>;
  /**
   * Lists the invoices that the caller may see, drafts included unless filtered out. Costs one upstream call,
   * which also brings the recipient, creator and projects of each invoice when they are selected; null only when
   * that call fails. Upstream: `/invoices`.
   */
  readonly invoices?: Maybe<InvoiceConnection>;
  /**
   * The user whose token the request carries. Costs one upstream call; null when that call fails, with the
   * reason in `errors`. Upstream: `/users/me`.
   */
  readonly me?: Maybe<User>;
  /**
   * Looks up one record of any type by its `nodeId`, as Relay's clients do to read it again; every other caller is
   * better served by the field of its type, such as `invoice(id:)`. Null when the record does not exist or is
   * hidden from the caller, and an error, `BAD_USER_INPUT`, when `id` is no `nodeId`. `AdditionalItem`,
   * `FixedFeeItem` and `ExternalReference` are refused with `BAD_USER_INPUT` as well: Kantata tells of them only
   * together with other records. Costs one upstream call, like the lookup of its type.
   */
  readonly node?: Maybe<Node>;
  /**
   * Looks up records of any types by their `nodeId`s. The answer has as many places as `ids`, in the same order; a
   * place is null when its record does not exist or is hidden from the caller, and also, with an error at that place,
   * when `node` would refuse its id. Costs one upstream call for all records of one type.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * Lists the tasks that the caller may see. Archived and deleted tasks, To Dos and the tasks of archived
   * projects are hidden unless the filter asks for them. Costs one upstream call, which also brings the project
   * and the users, tasks and external references that are selected; null only when that call fails. Upstream:
   * `/stories`.
   */
  readonly stories?: Maybe<StoryConnection>;
  /**
   * Looks up one task, archived ones and those of archived projects included. Costs one upstream call, which
   * several such lookups of one operation share; null when there is no such task or the caller may not see it.
   * Upstream: `/stories/{id}`.
   */
  readonly story?: Maybe<Story>;
  /**
   * Lists the time entries that the caller may see. Those of archived projects are hidden unless
   * `filter.fromArchivedWorkspaces` is true, and those of projects on other accounts unless `filter.onMyAccount`
   * is false. Costs one upstream call, which also brings the user, project, task, invoice and external
   * references of each entry when they are selected; null only when that call fails. Upstream: `/time_entries`.
   */
  readonly timeEntries?: Maybe<TimeEntryConnection>;
  /**
   * Looks up one time entry, those of archived projects included. Costs one upstream call, which several such
   * lookups of one operation share; null when there is no such time entry or the caller may not see it.
   * Upstream: `/time_entries/{id}`.
   */
  readonly timeEntry?: Maybe<TimeEntry>;
  /**
   * Looks up one user, disabled ones included. Costs one upstream call, which several such lookups of one
   * operation share; null when there is no such user or the caller may not see them, which without admin rights
   * means everyone with whom no project is shared. Upstream: `/users/{id}`.
   */
  readonly user?: Maybe<User>;
  /**
   * Lists users by name, the only order Kantata offers; a `filter.search` lists them by relevance. It holds the
   * people who share a project with the caller, and with `onMyAccount` everyone on the account; disabled users
   * are hidden unless `includeDisabled` is true. Costs one upstream call; null only when that call fails.
   * Upstream: `/users`.
   */
  readonly users?: Maybe<UserConnection>;
  /**
   * Looks up one project, archived ones included. Costs one upstream call, which several such lookups of one
   * operation share; null when there is no such project or the caller may not see it. Upstream:
   * `/workspaces/{id}`.
   */
  readonly workspace?: Maybe<Workspace>;
  /**
   * Lists the projects that the caller may see; archived ones are hidden unless `filter.archived` asks for them.
   * Costs one upstream call, to which Kantata applies a rate limit of its own; null only when that call fails.
   * Upstream: `/workspaces`.
   */
  readonly workspaces?: Maybe<WorkspaceConnection>;
  /**
   * Tells what became of an earlier create of this caller, also after a reload or a lost answer. Null while nothing
   * of this caller has arrived with that key, which does not say that nothing will, or where it was refused before
   * anything was sent; keys of settled writes are forgotten after 7 days unless the gateway is set otherwise.
   */
  readonly writeStatus?: Maybe<WriteStatus>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryBillingMilestoneArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryBillingMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BillingMilestoneFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BillingMilestoneOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryExpenseArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryExpensesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExpenseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExpenseOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryExternalPaymentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryExternalPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExternalPaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExternalPaymentOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryExternalReferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExternalReferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExternalReferenceOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
  subjectType: Scalars['String']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvoiceOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryStoryArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryTimeEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimeEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TimeEntryOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryTimeEntryArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryWorkspaceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryWorkspacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkspaceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WorkspaceOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Everything that can be read, as the user whose token the request carries is allowed to see it. A root field
 * that fails is null with an error at its path, and the others still answer.
 */
export type QueryWriteStatusArgs = {
  idempotencyKey: Scalars['String']['input'];
};

/**
 * A task, milestone, deliverable or issue of a project, which descriptions here all call a task: the name in
 * Kantata's API is story. Kantata leaves out what the caller may not see, often budgets and times, and such
 * fields are null. Fields that need an extra upstream call when the task was reached through a link share that
 * call among all tasks of the same level.
 */
export type Story = Node & {
  readonly __typename?: 'Story';
  /**
   * Tasks that this one lies below, directly or further up. Tasks that the caller may not see are left out, `[]`
   * means that there are none and null that Kantata did not tell. Needs an extra upstream call when the task was
   * reached through a link and more than `id` is selected. Upstream: `ancestor_ids`.
   */
  readonly ancestors?: Maybe<ReadonlyArray<Story>>;
  /**
   * Whether the task has been archived. Lists hide such tasks unless `filter.archived` asks for them, but links
   * reach them all the same. Upstream: `archived`.
   */
  readonly archived?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the role in which the caller is assigned to the task. Null when there is none. Needs an extra upstream
   * call when the task was reached through a link. Upstream: `assigned_role_id`.
   */
  readonly assignedRoleId?: Maybe<Scalars['ID']['output']>;
  /**
   * Users to whom the task is assigned, without unnamed resources, in Kantata's order. Users whom the caller may
   * not see are left out, `[]` means that there are none and null that Kantata did not tell. Needs an extra
   * upstream call when the task was reached through a link. Upstream: `assignee_ids`.
   */
  readonly assignees?: Maybe<ReadonlyArray<User>>;
  /** Whether work on the task is billed to the client. Upstream: `billable`. */
  readonly billable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Budget of the task, in the currency of the project. Selecting more than `minorUnits` brings the project
   * along, in an extra upstream call when the task was reached through a link. Null for callers who may not see
   * the budgets of tasks, which takes financial access. Upstream: `budget_estimate_in_cents`.
   */
  readonly budgetEstimate?: Maybe<Money>;
  /**
   * How much of the budget of the task has been used, in the currency of the project. Selecting more than
   * `minorUnits` brings the project along, in an extra upstream call when the task was reached through a link.
   * Null for callers who may not see the budgets of tasks, which takes financial access. Upstream:
   * `budget_used_in_cents`.
   */
  readonly budgetUsed?: Maybe<Money>;
  /**
   * Whether the caller may edit the task. Needs an extra upstream call when the task was reached through a link.
   * Upstream: `can_edit`.
   */
  readonly canEdit?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may post in the project of the task. Needs an extra upstream call when the task was
   * reached through a link. Upstream: `can_post`.
   */
  readonly canPost?: Maybe<Scalars['Boolean']['output']>;
  /** When the task was created in Kantata, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who created the task. Null when they are deleted or hidden from the caller. Needs an extra upstream
   * call when the task was reached through a link and more than `id` is selected. Upstream: `creator_id`.
   */
  readonly creator?: Maybe<User>;
  /**
   * Ids of the records that tie each current assignee to the task, as against the users themselves in
   * `assignees`. Null when Kantata did not tell, an empty list when there are none. Needs an extra upstream call
   * when the task was reached through a link. Upstream: `current_assignment_ids`.
   */
  readonly currentAssignmentIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Ids of the values that the account's custom fields have for this task. Null when Kantata did not tell, an
   * empty list when there are none. Needs an extra upstream call when the task was reached through a link.
   * Upstream: `custom_field_value_ids`.
   */
  readonly customFieldValueIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Id of the status behind `status` in the task status set of the project. Null when the project uses none of
   * its own. Needs an extra upstream call when the task was reached through a link. Upstream:
   * `custom_task_status_id`.
   */
  readonly customTaskStatusId?: Maybe<Scalars['ID']['output']>;
  /**
   * When the task was deleted, ISO 8601 with offset. Null for one that is not deleted; lists hide the others
   * unless `filter.includeDeleted` is true. Upstream: `deleted_at`.
   */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Tasks that lie below this one, directly or further down. Tasks that the caller may not see are left out,
   * `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream call when the
   * task was reached through a link. Upstream: `descendant_ids`.
   */
  readonly descendants?: Maybe<ReadonlyArray<Story>>;
  /**
   * What the task is about, as free text in Markdown. Null or empty when nothing was written. Upstream:
   * `description`.
   */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Day by which the task is meant to be done, `YYYY-MM-DD`. Null when none is set. Upstream: `due_date`. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /**
   * References that tie the task to objects in other systems, in Kantata's order. An empty list when there are
   * none, null when Kantata did not tell. Needs an extra upstream call when the task was reached through a link.
   * Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /** Whether the task is billed at a fixed fee; false means by time and materials. Upstream: `fixed_fee`. */
  readonly fixedFee?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Users who follow the task, in Kantata's order. Users whom the caller may not see are left out, `[]` means
   * that there are none and null that Kantata did not tell. Needs an extra upstream call when the task was
   * reached through a link. Upstream: `follower_ids`.
   */
  readonly followers?: Maybe<ReadonlyArray<User>>;
  /**
   * The `description` with Kantata's formatting, such as emoji and mentions of users. Sanitise it before you put
   * it into a page. Needs an extra upstream call when the task was reached through a link. Upstream:
   * `formatted_description`.
   */
  readonly formattedDescription?: Maybe<Scalars['String']['output']>;
  /** Whether the caller has access to proofing on the task. Upstream: `has_proofing_access`. */
  readonly hasProofingAccess?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the task, a whole number written as a string. It is unique among tasks only: a record of another type
   * can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * How much has been invoiced for the task, in the currency of the project. Selecting more than `minorUnits`
   * brings the project along, in an extra upstream call when the task was reached through a link. Null for
   * callers who may not see the budgets of tasks, which takes financial access. Upstream:
   * `invoiced_balance_in_cents`.
   */
  readonly invoicedBalance?: Maybe<Money>;
  /**
   * Billable time that has been logged to the task itself, in minutes. Null for callers who may not see the time
   * estimates of tasks. Upstream: `logged_billable_time_in_minutes`.
   */
  readonly loggedBillableTimeInMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Time that has been logged to the task itself and is not billable, in minutes. Null for callers who may not
   * see the time estimates of tasks. Upstream: `logged_nonbillable_time_in_minutes`.
   */
  readonly loggedNonbillableTimeInMinutes?: Maybe<Scalars['Int']['output']>;
  /** Id of the task that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * Task directly above this one. Null for a task at the top, or when the parent is hidden from the caller.
   * Needs an extra upstream call when the task was reached through a link and more than `id` is selected.
   * Upstream: `parent_id`.
   */
  readonly parent?: Maybe<Story>;
  /** How far the task has come, in per cent. Upstream: `percentage_complete`. */
  readonly percentageComplete?: Maybe<Scalars['Float']['output']>;
  /**
   * Place of the task in the task tracker. It is not the number that Kantata shows beside the task there.
   * Upstream: `position`.
   */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /**
   * How urgent the task is. `UNKNOWN` when Kantata wrote a priority that this schema does not name, which
   * `priorityRaw` then shows; null when it told none. Upstream: `priority`.
   */
  readonly priority?: Maybe<StoryPriority>;
  /**
   * The priority in Kantata's own words, such as `normal`. Use `priority` to decide and this one to show or log
   * what is new. Upstream: `priority`.
   */
  readonly priorityRaw?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the caller may only look at the task. Needs an extra upstream call when the task was reached through
   * a link. Upstream: `read_only`.
   */
  readonly readOnly?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Task at the top of the tree that this one belongs to. Null when Kantata names none, or when the root is
   * hidden from the caller. Needs an extra upstream call when the task was reached through a link and more than
   * `id` is selected. Upstream: `root_id`.
   */
  readonly root?: Maybe<Story>;
  /**
   * Ids of the dependencies that make this task wait for others. Null when Kantata did not tell, an empty list
   * when there are none. Needs an extra upstream call when the task was reached through a link. Upstream:
   * `source_dependency_ids`.
   */
  readonly sourceDependencyIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Day on which the task is meant to start, `YYYY-MM-DD`. Null when none is set. Upstream: `start_date`. */
  readonly startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Where the task stands, in the terms that all projects share; what its own project calls it is `status`.
   * `UNKNOWN` when Kantata wrote a state that this schema does not name, which `stateRaw` then shows; null when
   * it told none. Upstream: `state`.
   */
  readonly state?: Maybe<StoryState>;
  /**
   * The state in Kantata's own words, such as `not started`. Use `state` to decide and this one to show or log
   * what is new. Upstream: `state`.
   */
  readonly stateRaw?: Maybe<Scalars['String']['output']>;
  /**
   * Where the task stands, by the name that the task status set of its project has for it. Accounts set up their
   * own, so it is an open set: decide by `state` and show this one. Upstream: `status`.
   */
  readonly status?: Maybe<Scalars['String']['output']>;
  /**
   * Ids of the items of the checklist of the task. Null when Kantata did not tell, an empty list when there are
   * none. Needs an extra upstream call when the task was reached through a link. Upstream: `story_task_ids`.
   */
  readonly storyTaskIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Whether this is a task proper, a deliverable, a milestone or an issue. `UNKNOWN` when Kantata wrote a type
   * that this schema does not name, which `storyTypeRaw` then shows; null when it told none. Upstream:
   * `story_type`.
   */
  readonly storyType?: Maybe<StoryType>;
  /**
   * The type in Kantata's own words, such as `task`. Use `storyType` to decide and this one to show or log what
   * is new. Upstream: `story_type`.
   */
  readonly storyTypeRaw?: Maybe<Scalars['String']['output']>;
  /**
   * Tasks directly below this one. Tasks that the caller may not see are left out, `[]` means that there are
   * none and null that Kantata did not tell. Needs an extra upstream call when the task was reached through a
   * link. Upstream: `sub_story_ids`.
   */
  readonly subStories?: Maybe<ReadonlyArray<Story>>;
  /**
   * Billable time that has been logged to the tasks below this one, in minutes. Null for callers who may not see
   * the time estimates of tasks. Upstream: `sub_stories_billable_time_in_minutes`.
   */
  readonly subStoriesBillableTimeInMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Budget of the tasks below this one, in the currency of the project. Selecting more than `minorUnits` brings
   * the project along, in an extra upstream call when the task was reached through a link. Null for callers who
   * may not see the budgets of tasks, which takes financial access. Upstream:
   * `sub_stories_budget_estimate_in_cents`.
   */
  readonly subStoriesBudgetEstimate?: Maybe<Money>;
  /**
   * How much of the budget of the tasks below this one has been used, in the currency of the project. Selecting
   * more than `minorUnits` brings the project along, in an extra upstream call when the task was reached through
   * a link. Null for callers who may not see the budgets of tasks, which takes financial access. Upstream:
   * `sub_stories_budget_used_in_cents`.
   */
  readonly subStoriesBudgetUsed?: Maybe<Money>;
  /**
   * Time that the tasks below this one are estimated to take, in minutes. Null for callers who may not see the
   * time estimates of tasks. Upstream: `sub_stories_time_estimate_in_minutes`.
   */
  readonly subStoriesTimeEstimateInMinutes?: Maybe<Scalars['Int']['output']>;
  /** Number of tasks below this one, directly or further down. Upstream: `sub_story_count`. */
  readonly subStoryCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Depth of the task in its tree, which Kantata documents as the number of its ancestors. Upstream:
   * `subtree_depth`.
   */
  readonly subtreeDepth?: Maybe<Scalars['Int']['output']>;
  /**
   * Ids of the tags of the task. Null when Kantata did not tell, an empty list when there are none. Needs an
   * extra upstream call when the task was reached through a link. Upstream: `tag_ids`.
   */
  readonly tagIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Ids of the dependencies that make other tasks wait for this one. Null when Kantata did not tell, an empty
   * list when there are none. Needs an extra upstream call when the task was reached through a link. Upstream:
   * `target_dependency_ids`.
   */
  readonly targetDependencyIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Time that the task is estimated to take, in minutes. Null for callers who may not see the time estimates of
   * tasks. Upstream: `time_estimate_in_minutes`.
   */
  readonly timeEstimateInMinutes?: Maybe<Scalars['Int']['output']>;
  /** Whether time can be tracked on the task. Upstream: `time_trackable`. */
  readonly timeTrackable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Name of the task as people see it in Kantata. It is not unique, so tell tasks apart by `id`. Upstream:
   * `title`.
   */
  readonly title?: Maybe<Scalars['String']['output']>;
  /**
   * How much has not been invoiced yet for the task, in the currency of the project. Selecting more than
   * `minorUnits` brings the project along, in an extra upstream call when the task was reached through a link.
   * Null for callers who may not see the budgets of tasks, which takes financial access. Upstream:
   * `uninvoiced_balance_in_cents`.
   */
  readonly uninvoicedBalance?: Maybe<Money>;
  /**
   * When the task last changed, ISO 8601 with offset; lists run by it, latest first, unless asked otherwise.
   * Upstream: `updated_at`.
   */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Weight that a milestone has; it means something for milestones only. Null for callers who may not see the
   * time estimates of tasks. Upstream: `weight`.
   */
  readonly weight?: Maybe<Scalars['Int']['output']>;
  /**
   * Project that the task belongs to; it sets the currency of its amounts. An archived project is found too;
   * null when it is hidden from the caller or deleted. Needs an extra upstream call when the task was reached
   * through a link and more than `id` is selected. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
  /**
   * Ids of the resources assigned to the task, without the unnamed ones. Null when Kantata did not tell, an
   * empty list when there are none. Needs an extra upstream call when the task was reached through a link.
   * Upstream: `workspace_resource_ids`.
   */
  readonly workspaceResourceIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Ids of the resources assigned to the task, with the unnamed ones. Null when Kantata did not tell, an empty
   * list when there are none. Needs an extra upstream call when the task was reached through a link. Upstream:
   * `workspace_resources_with_unnamed_ids`.
   */
  readonly workspaceResourcesWithUnnamedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/**
 * One page of a list of tasks, with the size of the whole list. Asking only for `totalCount`, `pageCount` or the
 * two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type StoryConnection = {
  readonly __typename?: 'StoryConnection';
  /**
   * The tasks of this page in list order, each with its cursor. Take `nodes` when the cursors of single records
   * do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<StoryEdge>;
  /**
   * The tasks of this page in list order, without cursors. Empty when nothing matches or when the page lies past
   * the end.
   */
  readonly nodes: ReadonlyArray<Story>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of tasks that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One task in a page, together with its position in the list. */
export type StoryEdge = {
  readonly __typename?: 'StoryEdge';
  /**
   * Opaque position of this task: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The task at this position. */
  readonly node: Story;
};

/**
 * Narrows a list of tasks. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type StoryFilter = {
  /** What becomes of archived tasks; they are hidden when left out. Upstream: `archived`. */
  readonly archived?: InputMaybe<ArchivedFilter>;
  /**
   * Keeps the tasks that are assigned to any of these users. An empty list gives an empty connection without an
   * upstream call. Upstream: `with_assignees`.
   */
  readonly assigneeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * True keeps the tasks that are completed. Only true is accepted: Kantata does not filter at all for false, so
   * false is refused; ask `uncompleted` for the others. Upstream: `completed`.
   */
  readonly completed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keeps the tasks that were completed in this range, both ends included. Upstream: `completed_between`. */
  readonly completedBetween?: InputMaybe<DateRange>;
  /**
   * Keeps tasks created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps tasks created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the tasks that any of these users created. An empty list gives an empty connection without an upstream
   * call. Upstream: `creators`.
   */
  readonly creatorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Keeps the tasks whose `dueDate` lies in this range, both ends included. Upstream: `due_between`. */
  readonly dueBetween?: InputMaybe<DateRange>;
  /**
   * Keeps the tasks that have an external reference with exactly this message from the other system. Upstream:
   * `external_reference_external_message`.
   */
  readonly externalReferenceExternalMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that have an external reference to an object that has this status in the other system.
   * Upstream: `external_reference_external_status`.
   */
  readonly externalReferenceExternalStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that have an external reference to an object of this type in the other system. Upstream:
   * `external_reference_service_model`.
   */
  readonly externalReferenceServiceModel?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that have an external reference to the object with this id in the other system. Upstream:
   * `external_reference_service_model_ref`.
   */
  readonly externalReferenceServiceModelRef?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that have an external reference to any of the objects with these ids in the other system, of
   * which Kantata documents at most 200. An empty list gives an empty connection without an upstream call; an id
   * that is blank or contains a comma is refused. Upstream: `external_reference_service_model_refs`.
   */
  readonly externalReferenceServiceModelRefs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Keeps the tasks that have an external reference of the integration with this name. Upstream:
   * `external_reference_service_name`.
   */
  readonly externalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that have an external reference whose synchronisation stands at this status, in Kantata's
   * own words, such as `successful`. Upstream: `external_reference_status`.
   */
  readonly externalReferenceStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the tasks that any of these users follow. An empty list gives an empty connection without an upstream
   * call. Upstream: `with_followers`.
   */
  readonly followerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * True lists the tasks of archived projects as well; they are hidden when it is false or left out. Upstream:
   * `show_from_archived_workspaces`.
   */
  readonly fromArchivedWorkspaces?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the tasks that have external references, false the ones that have none. Upstream:
   * `has_external_references`.
   */
  readonly hasExternalReferences?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the tasks with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may not
   * see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True lists deleted tasks as well; they are hidden when it is false or left out. Upstream: `show_deleted`. */
  readonly includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True lists To Dos beside the tasks of projects; they are hidden when it is false or left out. Upstream:
   * `show_todos`.
   */
  readonly includeTodos?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keeps the tasks directly below the task with this id. Upstream: `with_parent_id`. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * True keeps the tasks at the top, without any that lie below another. Only true is accepted: Kantata takes
   * this filter as true whatever its value, so false is refused. Upstream: `parents_only`.
   */
  readonly parentsOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the tasks of any of these priorities. An empty list gives an empty connection without an upstream
   * call. `UNKNOWN` is refused with `BAD_USER_INPUT`, because Kantata cannot be asked for it. Upstream:
   * `priority`.
   */
  readonly priorities?: InputMaybe<ReadonlyArray<StoryPriority>>;
  /** Keeps the tasks at any level below the task with this id. Upstream: `with_root_id`. */
  readonly rootId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Searches tasks by text, best match first. It must stand alone: together with any other filter or with
   * `orderBy` it is refused, because Kantata would ignore the others. So it is refused inside
   * `Workspace.stories` too. Upstream: `search`.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Keeps the tasks whose `startDate` lies in this range, both ends included. Upstream: `starting_between`. */
  readonly startingBetween?: InputMaybe<DateRange>;
  /**
   * Keeps the tasks whose `status` is any of these names. An empty list gives an empty connection without an
   * upstream call; a name that is blank or contains a comma is refused. Upstream: `by_status`.
   */
  readonly statuses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Keeps the tasks of any of these types. An empty list gives an empty connection without an upstream call.
   * `UNKNOWN` is refused with `BAD_USER_INPUT`, because Kantata cannot be asked for it. Upstream: `story_types`.
   */
  readonly storyTypes?: InputMaybe<ReadonlyArray<StoryType>>;
  /**
   * True keeps the tasks that are not completed yet. Only true is accepted: Kantata does not filter at all for
   * false, so false is refused; ask `completed` for the others. Upstream: `uncompleted`.
   */
  readonly uncompleted?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps tasks last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps tasks last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Leaves out the tasks that have an external reference of the integration with this name. Upstream:
   * `without_external_reference_service_name`.
   */
  readonly withoutExternalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /** Keeps the tasks of this one project. Refused inside `Workspace.stories`. Upstream: `workspace_id`. */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps the tasks of any of these projects. An empty list gives an empty connection without an upstream call.
   * Upstream: `with_projects`.
   */
  readonly workspaceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Order of a list of tasks. Left out, the tasks that changed last come first. */
export type StoryOrder = {
  /**
   * Whether the list runs upwards or downwards. It has to be given with the field, also with `IMPORTANCE`,
   * `PARENT_AND_POSITION` and `POSITION`, which know one direction only.
   */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: StoryOrderField;
};

/** What a list of tasks can be sorted by. */
export const StoryOrderField = {
  /** The moment the task was created. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /** The day by which the task is meant to be done. Upstream: `due_date`. */
  DUE_DATE: 'DUE_DATE',
  /**
   * How important Kantata takes the task to be, which is no field of `Story`. Kantata runs it one way only, so
   * the direction does not change the list. Upstream: `importance`.
   */
  IMPORTANCE: 'IMPORTANCE',
  /**
   * The parent of the task, and its place below that. Kantata runs it one way only, so the direction does not
   * change the list. Upstream: `parent_and_position`.
   */
  PARENT_AND_POSITION: 'PARENT_AND_POSITION',
  /**
   * The place of the task in the task tracker. Kantata runs it one way only, so the direction does not change
   * the list. Upstream: `position`.
   */
  POSITION: 'POSITION',
  /** How urgent the task is. Upstream: `priority_level`. */
  PRIORITY_LEVEL: 'PRIORITY_LEVEL',
  /** The day on which the task is meant to start. Upstream: `start_date`. */
  START_DATE: 'START_DATE',
  /** The moment the task last changed. Upstream: `updated_at`. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type StoryOrderField = typeof StoryOrderField[keyof typeof StoryOrderField];
/** How urgent a task is. */
export const StoryPriority = {
  /** It is the most urgent. Upstream: `critical`. */
  CRITICAL: 'CRITICAL',
  /** It is more urgent than usual. Upstream: `high`. */
  HIGH: 'HIGH',
  /** It can wait. Upstream: `low`. */
  LOW: 'LOW',
  /** It is as urgent as usual. Upstream: `normal`. */
  NORMAL: 'NORMAL',
  /** Kantata wrote a priority that this schema does not name: read `priorityRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type StoryPriority = typeof StoryPriority[keyof typeof StoryPriority];
/**
 * Where a task stands, in the terms that all projects share. Beyond the first four, values occur only in
 * accounts without task status sets.
 */
export const StoryState = {
  /** The issue cannot go on for now. Upstream: `blocked`. */
  BLOCKED: 'BLOCKED',
  /**
   * The issue could not be reproduced, in the short wording that Kantata also has for it. Upstream: `can't
   * repro`.
   */
  CANT_REPRO: 'CANT_REPRO',
  /** The issue could not be reproduced. Upstream: `can't reproduce`. */
  CANT_REPRODUCE: 'CANT_REPRODUCE',
  /** It is done. Upstream: `completed`. */
  COMPLETED: 'COMPLETED',
  /** The issue is the same as another one. Upstream: `duplicate`. */
  DUPLICATE: 'DUPLICATE',
  /** The issue has been fixed. Upstream: `fixed`. */
  FIXED: 'FIXED',
  /** The issue is being worked on. Upstream: `in progress`. */
  IN_PROGRESS: 'IN_PROGRESS',
  /** It waits for information. Upstream: `needs info`. */
  NEEDS_INFO: 'NEEDS_INFO',
  /** The issue has been reported. Upstream: `new`. */
  NEW: 'NEW',
  /** Nobody has begun with it. Upstream: `not started`. */
  NOT_STARTED: 'NOT_STARTED',
  /** The issue was closed and has been opened again. Upstream: `reopened`. */
  REOPENED: 'REOPENED',
  /** The issue has been resolved. Upstream: `resolved`. */
  RESOLVED: 'RESOLVED',
  /** It has been begun. Upstream: `started`. */
  STARTED: 'STARTED',
  /** Kantata wrote a state that this schema does not name: read `stateRaw`. */
  UNKNOWN: 'UNKNOWN',
  /** The issue will not be fixed. Upstream: `won't fix`. */
  WONT_FIX: 'WONT_FIX'
} as const;

export type StoryState = typeof StoryState[keyof typeof StoryState];
/** What kind of task a task is. */
export const StoryType = {
  /** Something that is handed over to the client. Upstream: `deliverable`. */
  DELIVERABLE: 'DELIVERABLE',
  /** A problem that is to be solved. Upstream: `issue`. */
  ISSUE: 'ISSUE',
  /** A point in the project that is to be reached. Upstream: `milestone`. */
  MILESTONE: 'MILESTONE',
  /** A task proper. Upstream: `task`. */
  TASK: 'TASK',
  /** Kantata wrote a type that this schema does not name: read `storyTypeRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type StoryType = typeof StoryType[keyof typeof StoryType];
/**
 * Time that a user worked in a project on one day, to be billed to the client or not. Fields that need an extra
 * upstream call when the time entry was reached through a link share that call among all time entries of the
 * same level.
 */
export type TimeEntry = Node & {
  readonly __typename?: 'TimeEntry';
  /**
   * Id of the timesheet, pending or approved, on which the time was handed in. Null when it is on none. Needs an
   * extra upstream call when the time entry was reached through a link. Upstream: `active_submission_id`.
   */
  readonly activeSubmissionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the time has been approved. Upstream: `approved`. */
  readonly approved?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the time is billed to the client. Upstream: `billable`. */
  readonly billable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * What an hour of this time costs the provider, in the currency of the time entry. No extra call, whichever
   * parts are selected. Null for callers without financial access, from whom Kantata hides it. Upstream:
   * `cost_rate_in_cents`.
   */
  readonly costRate?: Maybe<Money>;
  /** When the time entry was entered in Kantata, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** ISO 4217 code of the currency of the time entry, such as `EUR`. The same as in `rate`. Upstream: `currency`. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * How many minor units make one main unit of the currency of the time entry, such as 100 for USD. Upstream:
   * `currency_base_unit`.
   */
  readonly currencyBaseUnit?: Maybe<Scalars['Int']['output']>;
  /** Sign of the currency of the time entry for display, such as `$`. Upstream: `currency_symbol`. */
  readonly currencySymbol?: Maybe<Scalars['String']['output']>;
  /**
   * Day on which the work was done, `YYYY-MM-DD`; lists run by it, latest first, unless asked otherwise.
   * Upstream: `date_performed`.
   */
  readonly datePerformed?: Maybe<Scalars['Date']['output']>;
  /**
   * References that tie the time entry to objects in other systems, in Kantata's order. An empty list when there
   * are none, null when Kantata did not tell. Needs an extra upstream call when the time entry was reached
   * through a link. Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * Id of the time entry, a whole number written as a string. It is unique among time entries only: a record of
   * another type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * Invoice that charges the time. Null when the time is on no invoice, or when that invoice was deleted or is
   * hidden from the caller (with only `id` selected it still answers). Needs an extra upstream call when the
   * time entry was reached through a link and more than `id` is selected. Upstream: `invoice_id`.
   */
  readonly invoice?: Maybe<Invoice>;
  /** Whether the time has been invoiced. It is told even where `invoice` is hidden. Upstream: `is_invoiced`. */
  readonly isInvoiced?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Name of the place where the work was done, one of the locations of the account. Null when none was given.
   * Upstream: `location`.
   */
  readonly location?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the account's location behind `location`. Null when none was given. Needs an extra upstream call when
   * the time entry was reached through a link. Upstream: `location_id`.
   */
  readonly locationId?: Maybe<Scalars['ID']['output']>;
  /** Id of the time entry that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * What was written about the work, as free text; some projects require it. Null or empty when nothing was
   * written. Upstream: `notes`.
   */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /**
   * What an hour of this time is billed at, in the currency of the time entry. No extra call, whichever parts
   * are selected. Null for callers without financial access, from whom Kantata hides it. Upstream:
   * `rate_in_cents`.
   */
  readonly rate?: Maybe<Money>;
  /**
   * Id of the timesheet on which the time was last handed in, be it rejected or cancelled. Null when it was
   * never handed in. Needs an extra upstream call when the time entry was reached through a link. Upstream:
   * `recent_submission_id`.
   */
  readonly recentSubmissionId?: Maybe<Scalars['ID']['output']>;
  /**
   * Id of the role in which the user did the work. Null when there is none. Needs an extra upstream call when
   * the time entry was reached through a link. Upstream: `role_id`.
   */
  readonly roleId?: Maybe<Scalars['ID']['output']>;
  /**
   * Task that the time was spent on. Null when it was logged to the project alone, or when the task is hidden
   * from the caller. Needs an extra upstream call when the time entry was reached through a link and more than
   * `id` is selected. Upstream: `story_id`.
   */
  readonly story?: Maybe<Story>;
  /** Whether tax is charged on the time when it is invoiced. Upstream: `taxable`. */
  readonly taxable?: Maybe<Scalars['Boolean']['output']>;
  /** How long the work took, in minutes. Upstream: `time_in_minutes`. */
  readonly timeInMinutes?: Maybe<Scalars['Int']['output']>;
  /** When the time entry last changed, ISO 8601 with offset. Upstream: `updated_at`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who did the work, also found when they have been disabled or left the project; fields that Kantata does
   * not tell about them are null. Needs an extra upstream call when the time entry was reached through a link
   * and more than `id` is selected. Upstream: `user_id`.
   */
  readonly user?: Maybe<User>;
  /**
   * Whether the caller may edit the time entry. Needs an extra upstream call when the time entry was reached
   * through a link. Upstream: `user_can_edit`.
   */
  readonly userCanEdit?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Project in which the work was done. An archived project is found too; null when it is hidden from the caller
   * or deleted. Needs an extra upstream call when the time entry was reached through a link and more than `id`
   * is selected. Upstream: `workspace_id`.
   */
  readonly workspace?: Maybe<Workspace>;
};

/**
 * One page of a list of time entries, with the size of the whole list. Asking only for `totalCount`, `pageCount`
 * or the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type TimeEntryConnection = {
  readonly __typename?: 'TimeEntryConnection';
  /**
   * The time entries of this page in list order, each with its cursor. Take `nodes` when the cursors of single
   * records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<TimeEntryEdge>;
  /**
   * The time entries of this page in list order, without cursors. Empty when nothing matches or when the page
   * lies past the end.
   */
  readonly nodes: ReadonlyArray<TimeEntry>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of time entries that match the filter over all pages, counting only what the caller may see.
   * Upstream: `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One time entry in a page, together with its position in the list. */
export type TimeEntryEdge = {
  readonly __typename?: 'TimeEntryEdge';
  /**
   * Opaque position of this time entry: pass it as `after` to continue behind it with the same order and filter.
   * It marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The time entry at this position. */
  readonly node: TimeEntry;
};

/**
 * Narrows a list of time entries. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type TimeEntryFilter = {
  /**
   * True keeps the time entries on approved timesheets and those of projects that require no approval. Only true
   * is accepted: Kantata takes this filter as true whatever its value, so false is refused. Upstream:
   * `approved`.
   */
  readonly approved?: InputMaybe<Scalars['Boolean']['input']>;
  /** True keeps the billable time entries, false the ones that are not billable. Upstream: `billable`. */
  readonly billable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps time entries created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps time entries created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the time entries that the user with this id created; whose time it is, `userIds` tells. Upstream:
   * `created_by`.
   */
  readonly createdBy?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps the time entries that have an external reference with exactly this message from the other system.
   * Upstream: `external_reference_external_message`.
   */
  readonly externalReferenceExternalMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries that have an external reference to an object that has this status in the other
   * system. Upstream: `external_reference_external_status`.
   */
  readonly externalReferenceExternalStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries that have an external reference to an object of this type in the other system.
   * Upstream: `external_reference_service_model`.
   */
  readonly externalReferenceServiceModel?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries that have an external reference to the object with this id in the other system.
   * Upstream: `external_reference_service_model_ref`.
   */
  readonly externalReferenceServiceModelRef?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries that have an external reference to any of the objects with these ids in the other
   * system, of which Kantata documents at most 200. An empty list gives an empty connection without an upstream
   * call; an id that is blank or contains a comma is refused. Upstream: `external_reference_service_model_refs`.
   */
  readonly externalReferenceServiceModelRefs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Keeps the time entries that have an external reference of the integration with this name. Upstream:
   * `external_reference_service_name`.
   */
  readonly externalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries that have an external reference whose synchronisation stands at this status, in
   * Kantata's own words, such as `successful`. Upstream: `external_reference_status`.
   */
  readonly externalReferenceStatus?: InputMaybe<Scalars['String']['input']>;
  /**
   * True lists the time entries of archived projects as well; they are hidden when it is false or left out.
   * Upstream: `from_archived_workspaces`.
   */
  readonly fromArchivedWorkspaces?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the time entries that have external references, false the ones that have none. Upstream:
   * `has_external_references`.
   */
  readonly hasExternalReferences?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the time entries with these ids, at most 150 distinct ones. Ids that do not exist or that the caller
   * may not see are left out without an error, and an empty list gives an empty connection without an upstream
   * call. Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Keeps the time entries that the active invoice with this id charges; a cancelled invoice gives none.
   * Upstream: `in_active_invoice_id`.
   */
  readonly inActiveInvoiceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * True keeps the time entries that are on a pending or approved timesheet, false the ones that are on none.
   * Upstream: `in_active_submission`.
   */
  readonly inActiveSubmission?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True keeps the time entries that have been invoiced. Only true is accepted: Kantata takes this filter as
   * true whatever its value, so false is refused; ask `uninvoiced` for the others. Upstream: `invoiced`.
   */
  readonly invoiced?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * False lists the time entries of projects on other accounts as well; when it is true or left out, only
   * projects of the caller's own account count. Upstream: `on_my_account`.
   */
  readonly onMyAccount?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps the time entries whose `datePerformed` lies in this range, both ends included. Upstream:
   * `date_performed_between`.
   */
  readonly performedBetween?: InputMaybe<DateRange>;
  /**
   * True keeps the time entries that have not been invoiced. Only true is accepted: Kantata takes this filter as
   * true whatever its value, so false is refused; ask `invoiced` for the others. Upstream: `uninvoiced`.
   */
  readonly uninvoiced?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Keeps time entries last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps time entries last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the time entries of any of these users. An empty list gives an empty connection without an upstream
   * call. Refused inside `User.timeEntries`. Upstream: `with_user_ids`.
   */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Leaves out the time entries that have an external reference of the integration with this name. Upstream:
   * `without_external_reference_service_name`.
   */
  readonly withoutExternalReferenceServiceName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the time entries of this one project. Refused inside `Workspace.timeEntries`. Upstream:
   * `workspace_id`.
   */
  readonly workspaceId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps the time entries of any of these projects. An empty list gives an empty connection without an upstream
   * call. Upstream: `workspace_ids`.
   */
  readonly workspaceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Order of a list of time entries. Left out, the work done last comes first. */
export type TimeEntryOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: TimeEntryOrderField;
};

/** What a list of time entries can be sorted by. */
export const TimeEntryOrderField = {
  /** The moment the time entry was entered in Kantata. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /** The day on which the work was done. Upstream: `date_performed`. */
  DATE_PERFORMED: 'DATE_PERFORMED',
  /** The moment the time entry last changed. Upstream: `updated_at`. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type TimeEntryOrderField = typeof TimeEntryOrderField[keyof typeof TimeEntryOrderField];
/**
 * A person in Kantata: a member of the own account, a client or another participant of a project. Fields that
 * need an extra upstream call when the user was reached through a link share that call among all users of the
 * same level, and are null for a user whom only the link may show.
 */
export type User = Node & {
  readonly __typename?: 'User';
  /**
   * Short name of the user's time zone, such as `PST`. Needs an extra upstream call when the user was reached
   * through a link. Upstream: `abbreviated_timezone`.
   */
  readonly abbreviatedTimezone?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the membership that ties the user to the account. Null when there is none to see. Needs an extra
   * upstream call when the user was reached through a link. Upstream: `account_membership_id`.
   */
  readonly accountMembershipId?: Maybe<Scalars['ID']['output']>;
  /**
   * What the user's profile says about them, as free text. Needs an extra upstream call when the user was
   * reached through a link. Upstream: `bio`.
   */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /**
   * City of the user's address. Needs an extra upstream call when the user was reached through a link. Upstream:
   * `city`.
   */
  readonly city?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the user counts as internal or external. `UNKNOWN` when Kantata wrote a value that this schema does
   * not name, null when it told none. Needs an extra upstream call when the user was reached through a link.
   * Upstream: `classification`.
   */
  readonly classification?: Maybe<UserClassification>;
  /**
   * The classification in Kantata's own words, such as `Internal`. Use `classification` to decide and this one
   * to show or log what is new. Needs an extra upstream call when the user was reached through a link. Upstream:
   * `classification`.
   */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /**
   * Country of the user's address. Needs an extra upstream call when the user was reached through a link.
   * Upstream: `country`.
   */
  readonly country?: Maybe<Scalars['String']['output']>;
  /**
   * Ids of the values that the account's custom fields have for this user. Null when Kantata did not tell, an
   * empty list when there are none. Needs an extra upstream call when the user was reached through a link.
   * Upstream: `custom_field_value_ids`.
   */
  readonly customFieldValueIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** E-mail address of the user. Null when Kantata hides it from the caller. Upstream: `email_address`. */
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  /**
   * External payments that this user recorded, newest first unless asked otherwise. Costs one upstream call per
   * user, so keep the list of users around it short. Null only when that call fails. Upstream: the `user_id`
   * filter of `/external_payments`.
   */
  readonly externalPayments?: Maybe<ExternalPaymentConnection>;
  /**
   * References that tie the user to objects in other systems, in Kantata's order. An empty list when there are
   * none, null when Kantata did not tell. Needs an extra upstream call when the user was reached through a link.
   * Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * First and last name of the user in one string, as Kantata displays it. Lists of users run by it. Upstream:
   * `full_name`.
   */
  readonly fullName?: Maybe<Scalars['String']['output']>;
  /**
   * Short free text from the user's profile. Null or empty when the user has not written one. Upstream:
   * `headline`.
   */
  readonly headline?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the user, a whole number written as a string. It is unique among users only: a record of another type
   * can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * When the user last used Kantata, ISO 8601 with offset. Needs an extra upstream call when the user was
   * reached through a link. Upstream: `last_site_activity`.
   */
  readonly lastSiteActivity?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The user's manager, a user like any other. Null when there is none, or when the caller may not see them.
   * Needs an extra upstream call when the user was reached through a link and more than `id` is selected.
   * Upstream: `manager_id`.
   */
  readonly manager?: Maybe<User>;
  /** Id of the user that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /** URL of the user's picture, to be used as an image source. Upstream: `photo_path`. */
  readonly photoPath?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the role that the user has been given. Null when there is none. Needs an extra upstream call when the
   * user was reached through a link. Upstream: `role_id`.
   */
  readonly roleId?: Maybe<Scalars['ID']['output']>;
  /**
   * Ids of the skills that the user has. Null when Kantata did not tell, an empty list when there are none.
   * Needs an extra upstream call when the user was reached through a link. Upstream: `skill_ids`.
   */
  readonly skillIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Ids of the records that tie the user to each skill, as against the skills themselves in `skillIds`. Null
   * when Kantata did not tell, an empty list when there are none. Needs an extra upstream call when the user was
   * reached through a link. Upstream: `skill_membership_ids`.
   */
  readonly skillMembershipIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * State or region of the user's address; it says nothing about the account being active. Needs an extra
   * upstream call when the user was reached through a link. Upstream: `state`.
   */
  readonly state?: Maybe<Scalars['String']['output']>;
  /**
   * Time that this user worked, the work done last first unless asked otherwise. Entries of archived projects
   * are hidden unless `filter.fromArchivedWorkspaces` is true, and those of projects on other accounts unless
   * `filter.onMyAccount` is false. Costs one upstream call per user, so keep the list of users around it short.
   * Null only when that call fails. Upstream: the `with_user_ids` filter of `/time_entries`.
   */
  readonly timeEntries?: Maybe<TimeEntryConnection>;
  /**
   * Web address that the user's profile names. Needs an extra upstream call when the user was reached through a
   * link. Upstream: `website`.
   */
  readonly website?: Maybe<Scalars['String']['output']>;
  /**
   * Ids of the work samples in the user's profile. Null when Kantata did not tell, an empty list when there are
   * none. Needs an extra upstream call when the user was reached through a link. Upstream: `work_sample_ids`.
   */
  readonly workSampleIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};


/**
 * A person in Kantata: a member of the own account, a client or another participant of a project. Fields that
 * need an extra upstream call when the user was reached through a link share that call among all users of the
 * same level, and are null for a user whom only the link may show.
 */
export type UserExternalPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExternalPaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExternalPaymentOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person in Kantata: a member of the own account, a client or another participant of a project. Fields that
 * need an extra upstream call when the user was reached through a link share that call among all users of the
 * same level, and are null for a user whom only the link may show.
 */
export type UserTimeEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimeEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TimeEntryOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a user counts as internal or external. */
export const UserClassification = {
  /** Kantata classifies the user as external. Upstream: `External`. */
  EXTERNAL: 'EXTERNAL',
  /** Kantata classifies the user as internal. Upstream: `Internal`. */
  INTERNAL: 'INTERNAL',
  /** Kantata wrote a classification that this schema does not name: read `classificationRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type UserClassification = typeof UserClassification[keyof typeof UserClassification];
/**
 * One page of a list of users, with the size of the whole list. Asking only for `totalCount`, `pageCount` or the
 * two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /**
   * The users of this page in list order, each with its cursor. Take `nodes` when the cursors of single records
   * do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<UserEdge>;
  /**
   * The users of this page in list order, without cursors. Empty when nothing matches or when the page lies past
   * the end.
   */
  readonly nodes: ReadonlyArray<User>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of users that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One user in a page, together with its position in the list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /**
   * Opaque position of this user: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The user at this position. */
  readonly node: User;
};

/**
 * One reason why a write was refused, meant for the person at the form. Reasons that nobody can mend there, such
 * as missing rights or an outage, are errors of the whole operation instead.
 */
export type UserError = {
  readonly __typename?: 'UserError';
  /** What kind of reason it is, for programs to decide by. */
  readonly code: UserErrorCode;
  /**
   * Path of the input field that the reason is about, such as `["input", "message"]`. Null when it is about the
   * write as a whole.
   */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * What is wrong, in English, for showing beside the field. When Kantata refused the write these are its words;
   * decide by `code`, not by this text.
   */
  readonly message: Scalars['String']['output'];
};

/** Kinds of reasons why a write was refused. Nothing was written by the request that carries one of them. */
export const UserErrorCode = {
  /**
   * The key already stands for a write with other input, which may have been recorded; nothing was sent now. Ask
   * `writeStatus` what became of that one before anything else.
   */
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  /**
   * A value is missing, malformed, out of range or at odds with another one, or Kantata refused the input.
   * Correct it and send it again.
   */
  INVALID: 'INVALID',
  /**
   * The write was attempted and is known not to have happened. To have it, send the same mutation again with the
   * same key and the same input; with other input take a new key.
   */
  NOT_APPLIED: 'NOT_APPLIED',
  /**
   * There is no such record, or the caller may not see it. A payment that the caller deleted through this
   * gateway is answered with `DONE` instead.
   */
  NOT_FOUND: 'NOT_FOUND',
  /**
   * A write that could not be told from this one is still in doubt under another key. Nothing was sent and
   * nothing kept: find out what became of that one, then try again with the same key.
   */
  SIMILAR_WRITE_OPEN: 'SIMILAR_WRITE_OPEN',
  /**
   * The payment to delete may be what a write in doubt has become. Nothing was deleted: try again when that
   * write is settled.
   */
  WRITE_UNSETTLED: 'WRITE_UNSETTLED'
} as const;

export type UserErrorCode = typeof UserErrorCode[keyof typeof UserErrorCode];
/**
 * Narrows a list of users. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type UserFilter = {
  /**
   * Keeps users created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps users created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps the users with any of these e-mail addresses, of which Kantata documents at most 200. An empty list
   * gives an empty connection without an upstream call; an address that is blank or contains a comma is refused.
   * Upstream: `by_email_addresses`.
   */
  readonly emailAddresses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keeps the users with this full name. Upstream: `by_full_name`. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps the users with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may not
   * see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True lists disabled users as well; they are hidden when it is false or left out. Upstream: `show_disabled`. */
  readonly includeDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True lists all members of the caller's account, whether or not they share a project with the caller.
   * Upstream: `on_my_account`.
   */
  readonly onMyAccount?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keeps the users who take part in the project with this id. Upstream: `participant_in`. */
  readonly participantIn?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Searches users by text, best match first. It must stand alone: together with any other filter it is refused,
   * because Kantata would ignore the others. Upstream: `search`.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps users last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps users last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type Workspace = Node & {
  readonly __typename?: 'Workspace';
  /**
   * Who can get into the project, in Kantata's own words, such as `invitation`, `open` or `admin`. Other values
   * occur (`admins`), so treat it as an open set. Upstream: `access_level`.
   */
  readonly accessLevel?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the account's colour that the project is shown in. Null when there is none. Needs an extra upstream
   * call when the project was reached through a link. Upstream: `account_color_id`.
   */
  readonly accountColorId?: Maybe<Scalars['ID']['output']>;
  /** Id of the account that the project belongs to. Upstream: `account_id`. */
  readonly accountId?: Maybe<Scalars['ID']['output']>;
  /**
   * Ids of the account's Insights mappings of this project. Null when Kantata did not tell, an empty list when
   * there are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `account_insights_mapping_ids`.
   */
  readonly accountInsightsMappingIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Whether additional line items count towards the actual fees of the project. Upstream:
   * `actual_fees_includes_additional_line_items`.
   */
  readonly actualFeesIncludesAdditionalLineItems?: Maybe<Scalars['Boolean']['output']>;
  /** Whether expenses count towards the actual fees of the project. Upstream: `actual_fees_includes_expenses`. */
  readonly actualFeesIncludesExpenses?: Maybe<Scalars['Boolean']['output']>;
  /**
   * User who approves for this project, worked out by Kantata on request rather than stored with the project. So
   * it needs an extra upstream call when the project was reached through a link, even if only `id` is selected.
   * Null when there is none. Upstream: `approver_id`.
   */
  readonly approver?: Maybe<User>;
  /**
   * Users who can approve for this project, in Kantata's order. Users whom the caller may not see are left out,
   * `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream call when the
   * project was reached through a link. Upstream: `approver_ids`.
   */
  readonly approvers?: Maybe<ReadonlyArray<User>>;
  /**
   * Whether the project has been archived. Lists hide such projects unless `filter.archived` asks for them, but
   * links reach them all the same. Upstream: `archived`.
   */
  readonly archived?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Billable time of the project, in minutes. Needs an extra upstream call when the project was reached through
   * a link. Upstream: `billable_minutes`.
   */
  readonly billableMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Billing milestones of this project, newest first unless asked otherwise. Costs one upstream call per
   * project, so keep the list of projects around it short. Null only when that call fails. Upstream: the
   * `workspace_ids` filter of `/billing_milestones`.
   */
  readonly billingMilestones?: Maybe<BillingMilestoneConnection>;
  /**
   * What is left of the budget, as a text to be shown as it is. Kantata gives no exact amount beside it. Null
   * when Kantata hides it from the caller. Upstream: `budget_remaining`.
   */
  readonly budgetRemainingDisplay?: Maybe<Scalars['String']['output']>;
  /**
   * How much of the budget has been used, in the currency of the project. Null when Kantata hides it from the
   * caller. Upstream: `budget_used_in_cents`.
   */
  readonly budgetUsed?: Maybe<Money>;
  /**
   * How much of the budget has been used, as a text that Kantata formatted, such as `$44,250`. Calculate with
   * `budgetUsed` instead. Null when Kantata hides it from the caller. Upstream: `budget_used`.
   */
  readonly budgetUsedDisplay?: Maybe<Scalars['String']['output']>;
  /** Whether the project is run with a budget. Upstream: `budgeted`. */
  readonly budgeted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the caller may create line items in the project. Upstream: `can_create_line_items`. */
  readonly canCreateLineItems?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the caller may invite people to the project. Upstream: `can_invite`. */
  readonly canInvite?: Maybe<Scalars['Boolean']['output']>;
  /** Whether change orders are switched on for the project. Upstream: `change_orders_enabled`. */
  readonly changeOrdersEnabled?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Name of the client lead, as a text. The user behind it is `primaryCounterpart`. Needs an extra upstream call
   * when the project was reached through a link. Upstream: `client_lead_name`.
   */
  readonly clientLeadName?: Maybe<Scalars['String']['output']>;
  /** What this project calls the people on the client's side, for use as a label. Upstream: `client_role_name`. */
  readonly clientRoleName?: Maybe<Scalars['String']['output']>;
  /**
   * What this project calls the people on the provider's side, for use as a label. Upstream:
   * `consultant_role_name`.
   */
  readonly consultantRoleName?: Maybe<Scalars['String']['output']>;
  /** When the project was created in Kantata, ISO 8601 with offset. Upstream: `created_at`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * User who created the project. Null when they are deleted or hidden from the caller. Needs an extra upstream
   * call when the project was reached through a link and more than `id` is selected. Upstream: `creator_id`.
   */
  readonly creator?: Maybe<User>;
  /**
   * ISO 4217 code of the currency of the project, such as `USD`; its external payments are in this currency too.
   * Null when Kantata hides it from the caller. Upstream: `currency`.
   */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * How many minor units make one main unit of the project currency, such as 100 for USD. Null when Kantata
   * hides it from the caller. Upstream: `currency_base_unit`.
   */
  readonly currencyBaseUnit?: Maybe<Scalars['Int']['output']>;
  /**
   * Sign of the project currency for display, such as `$`. Null when Kantata hides it from the caller. Upstream:
   * `currency_symbol`.
   */
  readonly currencySymbol?: Maybe<Scalars['String']['output']>;
  /**
   * Id of the status report that is current for the project. Null when there is none. Needs an extra upstream
   * call when the project was reached through a link. Upstream: `current_status_report_id`.
   */
  readonly currentStatusReportId?: Maybe<Scalars['ID']['output']>;
  /**
   * Id of the participation that makes the caller a member of the project. Null when the caller is none. Needs
   * an extra upstream call when the project was reached through a link. Upstream:
   * `current_user_participation_id`.
   */
  readonly currentUserParticipationId?: Maybe<Scalars['ID']['output']>;
  /**
   * Ids of the values that the account's custom fields have for this project. Null when Kantata did not tell, an
   * empty list when there are none. Needs an extra upstream call when the project was reached through a link.
   * Upstream: `custom_field_value_ids`.
   */
  readonly customFieldValueIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Rate that applies in the project unless another is set, as a text that Kantata formatted: show it, do not
   * calculate with it. Null when Kantata hides it from the caller. Upstream: `default_rate`.
   */
  readonly defaultRate?: Maybe<Scalars['String']['output']>;
  /** What the project is about, as free text. Null or empty when nothing was written. Upstream: `description`. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Day by which the project is meant to be finished, `YYYY-MM-DD`. Null when none is set. Upstream: `due_date`. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Due date that is in effect for the project, `YYYY-MM-DD`, which Kantata tells apart from the `dueDate` that
   * was set. Upstream: `effective_due_date`.
   */
  readonly effectiveDueDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Time that the work is estimated to take, in minutes. Needs an extra upstream call when the project was
   * reached through a link. Upstream: `estimated_minutes`.
   */
  readonly estimatedMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Whether archived tasks are left out when `percentageComplete` is worked out. Upstream:
   * `exclude_archived_stories_percent_complete`.
   */
  readonly excludeArchivedStoriesPercentComplete?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Expenses of this project, latest `date` first unless asked otherwise. When the project itself is archived,
   * the list is empty unless `filter.fromArchivedWorkspaces` is true; when it is on another account, unless
   * `filter.onMyAccount` is false. Costs one upstream call per project, so keep the list of projects around it
   * short. Null only when that call fails. Upstream: the `workspace_id` filter of `/expenses`.
   */
  readonly expenses?: Maybe<ExpenseConnection>;
  /** Whether expenses count towards the burn rate of the project. Upstream: `expenses_in_burn_rate`. */
  readonly expensesInBurnRate?: Maybe<Scalars['Boolean']['output']>;
  /** Link out of Kantata that was set on the project. Null when there is none. Upstream: `external_link`. */
  readonly externalLink?: Maybe<ExternalLink>;
  /**
   * External payments recorded for this project, with and without an invoice, newest first unless asked
   * otherwise. Costs one upstream call per project, so keep the list of projects around it short. Null only when
   * that call fails. Upstream: the `workspace_id` filter of `/external_payments`.
   */
  readonly externalPayments?: Maybe<ExternalPaymentConnection>;
  /**
   * References that tie the project to objects in other systems, in Kantata's order. An empty list when there
   * are none, null when Kantata did not tell. Needs an extra upstream call when the project was reached through
   * a link. Upstream: `external_reference_ids`.
   */
  readonly externalReferences?: Maybe<ReadonlyArray<ExternalReference>>;
  /**
   * Users who may see the financial side of the project, in Kantata's order. Users whom the caller may not see
   * are left out, `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream
   * call when the project was reached through a link. Upstream: `financial_viewer_ids`.
   */
  readonly financialViewers?: Maybe<ReadonlyArray<User>>;
  /**
   * Whether expense reports of the project have been handed in and are still active. Upstream:
   * `has_active_expense_report_submissions`.
   */
  readonly hasActiveExpenseReportSubmissions?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether timesheets of the project have been handed in and are still active. Upstream:
   * `has_active_timesheet_submissions`.
   */
  readonly hasActiveTimesheetSubmissions?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the caller has access to the budget of the project. Upstream: `has_budget_access`. */
  readonly hasBudgetAccess?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Id of the project, a whole number written as a string. It is unique among projects only: a record of another
   * type can carry the same id. Upstream: `id`.
   */
  readonly id: Scalars['ID']['output'];
  /**
   * E-mail address at which the project itself takes in mail. Needs an extra upstream call when the project was
   * reached through a link. Upstream: `incoming_email_address`.
   */
  readonly incomingEmailAddress?: Maybe<Scalars['String']['output']>;
  /**
   * Invoices that cover this project, newest first unless asked otherwise and with drafts unless filtered out.
   * Costs one upstream call per project, so keep the list of projects around it short. Null only when that call
   * fails. Upstream: the `workspace_id` filter of `/invoices`.
   */
  readonly invoices?: Maybe<InvoiceConnection>;
  /**
   * Lock date that is set on the project, `YYYY-MM-DD`. Null when none is set. Needs an extra upstream call when
   * the project was reached through a link. Upstream: `lock_date`.
   */
  readonly lockDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Time that has been logged in the project, in minutes. Needs an extra upstream call when the project was
   * reached through a link. Upstream: `minutes_logged`.
   */
  readonly minutesLogged?: Maybe<Scalars['Int']['output']>;
  /**
   * The next milestone that is not completed yet, worked out by Kantata on request rather than stored with the
   * project. So it needs an extra upstream call when the project was reached through a link, even if only `id`
   * is selected. Null when there is none. Upstream: `next_uncompleted_milestone_id`.
   */
  readonly nextUncompletedMilestone?: Maybe<Story>;
  /** Id of the project that no record of any other type has, too. The root fields `node` and `nodes` take it. */
  readonly nodeId: Scalars['ID']['output'];
  /**
   * Time of the project that is not billable, in minutes. Needs an extra upstream call when the project was
   * reached through a link. Upstream: `non_billable_minutes`.
   */
  readonly nonBillableMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Whether the project has used more than its budget. Null when Kantata hides it from the caller. Upstream:
   * `over_budget`.
   */
  readonly overBudget?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Users who take part in the project, on either side, in Kantata's order. Users whom the caller may not see
   * are left out, `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream
   * call when the project was reached through a link. Upstream: `participant_ids`.
   */
  readonly participants?: Maybe<ReadonlyArray<User>>;
  /**
   * Ids of the records that tie each participant to the project, as against the users themselves in
   * `participants`. Null when Kantata did not tell, an empty list when there are none. Needs an extra upstream
   * call when the project was reached through a link. Upstream: `participation_ids`.
   */
  readonly participationIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Share of the budget that has been used, in per cent. Null when Kantata hides it from the caller. Upstream:
   * `percent_of_budget_used`.
   */
  readonly percentOfBudgetUsed?: Maybe<Scalars['Float']['output']>;
  /** How far the project has come, in per cent. Upstream: `percentage_complete`. */
  readonly percentageComplete?: Maybe<Scalars['Float']['output']>;
  /** What the caller may do and see in this project. Null when Kantata did not tell. Upstream: `permissions`. */
  readonly permissions?: Maybe<WorkspacePermissions>;
  /**
   * Users who could be made approvers of this project, in Kantata's order. Users whom the caller may not see are
   * left out, `[]` means that there are none and null that Kantata did not tell. Needs an extra upstream call
   * when the project was reached through a link. Upstream: `possible_approver_ids`.
   */
  readonly possibleApprovers?: Maybe<ReadonlyArray<User>>;
  /**
   * Whether whoever posts in the project has to decide on the privacy of the post. Upstream:
   * `posts_require_privacy_decision`.
   */
  readonly postsRequirePrivacyDecision?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Price of the project, in its own currency. Null when Kantata hides it from the caller. Upstream:
   * `price_in_cents`.
   */
  readonly price?: Maybe<Money>;
  /**
   * Price of the project as a text that Kantata formatted, such as `$44,250` or `TBD`. Calculate with `price`
   * instead. Null when Kantata hides it from the caller. Upstream: `price`.
   */
  readonly priceDisplay?: Maybe<Scalars['String']['output']>;
  /**
   * The client lead, who speaks for the client. Null when the project has none. Needs an extra upstream call
   * when the project was reached through a link and more than `id` is selected. Upstream:
   * `primary_counterpart_id`.
   */
  readonly primaryCounterpart?: Maybe<User>;
  /**
   * The provider lead, who is in charge on the provider's side. Null when the project has none. Needs an extra
   * upstream call when the project was reached through a link and more than `id` is selected. Upstream:
   * `primary_maven_id`.
   */
  readonly primaryMaven?: Maybe<User>;
  /**
   * Id of the project group that counts as primary for the project. Null when there is none. Needs an extra
   * upstream call when the project was reached through a link. Upstream: `primary_workspace_group_id`.
   */
  readonly primaryWorkspaceGroupId?: Maybe<Scalars['ID']['output']>;
  /**
   * Name of the provider lead, as a text. The user behind it is `primaryMaven`. Needs an extra upstream call
   * when the project was reached through a link. Upstream: `provider_lead_name`.
   */
  readonly providerLeadName?: Maybe<Scalars['String']['output']>;
  /** Id of the rate card that the project uses. Null when it uses none. Upstream: `rate_card_id`. */
  readonly rateCardId?: Maybe<Scalars['ID']['output']>;
  /** Whether expenses in the project have to be approved. Upstream: `require_expense_approvals`. */
  readonly requireExpenseApprovals?: Maybe<Scalars['Boolean']['output']>;
  /** Whether a time entry in the project must carry notes. Upstream: `require_notes_on_time_entries`. */
  readonly requireNotesOnTimeEntries?: Maybe<Scalars['Boolean']['output']>;
  /** Whether time in the project has to be approved. Upstream: `require_time_approvals`. */
  readonly requireTimeApprovals?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether this is an estimate or a project proper. `UNKNOWN` when Kantata wrote a stage that this schema does
   * not name, null when it told none. Needs an extra upstream call when the project was reached through a link.
   * Upstream: `stage`.
   */
  readonly stage?: Maybe<WorkspaceStage>;
  /**
   * The stage in Kantata's own words, such as `estimate`. Use `stage` to decide and this one to show or log what
   * is new. Needs an extra upstream call when the project was reached through a link. Upstream: `stage`.
   */
  readonly stageRaw?: Maybe<Scalars['String']['output']>;
  /** Day on which the project starts, `YYYY-MM-DD`. Null when none is set. Upstream: `start_date`. */
  readonly startDate?: Maybe<Scalars['Date']['output']>;
  /**
   * Status that the project has been given, with its colour. Null for guests of the project, from whom Kantata
   * hides it. Upstream: `status`.
   */
  readonly status?: Maybe<WorkspaceStatus>;
  /**
   * Ids of the status reports written on the project. Null when Kantata did not tell, an empty list when there
   * are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `status_report_ids`.
   */
  readonly statusReportIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Tasks of this project, the ones updated last first unless asked otherwise. Archived and deleted tasks and To
   * Dos are hidden unless the filter asks for them; when the project itself is archived, the list is empty
   * unless `filter.fromArchivedWorkspaces` is true. Costs one upstream call per project, so keep the list of
   * projects around it short. Null only when that call fails. Upstream: the `workspace_id` filter of `/stories`.
   */
  readonly stories?: Maybe<StoryConnection>;
  /**
   * Whether a new task in the project is fixed fee unless set otherwise. Upstream:
   * `stories_are_fixed_fee_by_default`.
   */
  readonly storiesAreFixedFeeByDefault?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Margin that the project is meant to reach, in per cent. Null when Kantata hides it from the caller.
   * Upstream: `target_margin`.
   */
  readonly targetMargin?: Maybe<Scalars['Float']['output']>;
  /**
   * Whether a new task in the project is not billable unless set otherwise. Upstream:
   * `tasks_default_non_billable`.
   */
  readonly tasksDefaultNonBillable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Time entries of this project, the work done last first unless asked otherwise. When the project itself is
   * archived, the list is empty unless `filter.fromArchivedWorkspaces` is true; when it is on another account,
   * unless `filter.onMyAccount` is false. Costs one upstream call per project, so keep the list of projects
   * around it short. Null only when that call fails. Upstream: the `workspace_id` filter of `/time_entries`.
   */
  readonly timeEntries?: Maybe<TimeEntryConnection>;
  /** Whether time can be tracked in the project. Upstream: `time_trackable`. */
  readonly timeTrackable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Ids of the timesheet submissions of the project. Null when Kantata did not tell, an empty list when there
   * are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `timesheet_submission_ids`.
   */
  readonly timesheetSubmissionIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Name of the project as people see it in Kantata. It is not unique, so tell projects apart by `id`. Upstream:
   * `title`.
   */
  readonly title?: Maybe<Scalars['String']['output']>;
  /**
   * Sum of the expenses of the project, in its own currency. Null when Kantata hides it from the caller.
   * Upstream: `total_expenses_in_cents`.
   */
  readonly totalExpenses?: Maybe<Money>;
  /**
   * Sum that has been invoiced for the project, as a text that Kantata formatted: show it, do not calculate with
   * it. Needs an extra upstream call when the project was reached through a link. Upstream: `total_invoiced`.
   */
  readonly totalInvoiced?: Maybe<Scalars['String']['output']>;
  /**
   * Time in the project that has been approved, in minutes. Needs an extra upstream call when the project was
   * reached through a link. Upstream: `total_minutes_approved`.
   */
  readonly totalMinutesApproved?: Maybe<Scalars['Int']['output']>;
  /**
   * When the project last changed, ISO 8601 with offset; lists run by it, latest first, unless asked otherwise.
   * Upstream: `updated_at`.
   */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Ids of the project groups that the project belongs to. Null when Kantata did not tell, an empty list when
   * there are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `workspace_group_ids`.
   */
  readonly workspaceGroupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Id of the record that holds the invoice preferences of the project. Null when there is none. Upstream:
   * `workspace_invoice_preference_id`.
   */
  readonly workspaceInvoicePreferenceId?: Maybe<Scalars['ID']['output']>;
  /**
   * Ids of the resources of the project, without the unnamed ones. Null when Kantata did not tell, an empty list
   * when there are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `workspace_resource_ids`.
   */
  readonly workspaceResourceIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /**
   * Ids of the resources of the project, with the unnamed ones. Null when Kantata did not tell, an empty list
   * when there are none. Needs an extra upstream call when the project was reached through a link. Upstream:
   * `workspace_resources_with_unnamed_ids`.
   */
  readonly workspaceResourcesWithUnnamedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceBillingMilestonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BillingMilestoneFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BillingMilestoneOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceExpensesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExpenseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExpenseOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceExternalPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExternalPaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExternalPaymentOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvoiceOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A project: the name in Kantata's API is workspace. Kantata leaves out what the caller may not see, often
 * prices and budgets, and such fields are null. Fields that need an extra upstream call when the project was
 * reached through a link share that call among all projects of the same level.
 */
export type WorkspaceTimeEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimeEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TimeEntryOrder>;
  page?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * One page of a list of projects, with the size of the whole list. Asking only for `totalCount`, `pageCount` or
 * the two `pageInfo` booleans fetches a single record upstream and nothing that is linked to it.
 */
export type WorkspaceConnection = {
  readonly __typename?: 'WorkspaceConnection';
  /**
   * The projects of this page in list order, each with its cursor. Take `nodes` when the cursors of single
   * records do not matter; empty when nothing matches.
   */
  readonly edges: ReadonlyArray<WorkspaceEdge>;
  /**
   * The projects of this page in list order, without cursors. Empty when nothing matches or when the page lies
   * past the end.
   */
  readonly nodes: ReadonlyArray<Workspace>;
  /** Number of pages of `first` records that the whole list fills. It is 0 when nothing matches. */
  readonly pageCount: Scalars['Int']['output'];
  /** Where this page sits in the whole list, and the cursors for moving on from it. */
  readonly pageInfo: PageInfo;
  /**
   * Number of projects that match the filter over all pages, counting only what the caller may see. Upstream:
   * `count`.
   */
  readonly totalCount: Scalars['Int']['output'];
};

/** One project in a page, together with its position in the list. */
export type WorkspaceEdge = {
  readonly __typename?: 'WorkspaceEdge';
  /**
   * Opaque position of this project: pass it as `after` to continue behind it with the same order and filter. It
   * marks a place in the list, so records added in front of it shift what follows.
   */
  readonly cursor: Scalars['String']['output'];
  /** The project at this position. */
  readonly node: Workspace;
};

/**
 * Narrows a list of projects. Fields that are left out or null do not filter; a blank string is refused with
 * `BAD_USER_INPUT`, because Kantata would read it as no filter at all.
 */
export type WorkspaceFilter = {
  /** What becomes of archived projects; they are hidden when left out. Upstream: `archived`. */
  readonly archived?: InputMaybe<ArchivedFilter>;
  /**
   * Keeps projects created after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_after`.
   */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps projects created before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`. Upstream:
   * `created_before`.
   */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Keeps the projects in which the user with this id takes part. Upstream: `has_participant`. */
  readonly hasParticipant?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Keeps the projects with these ids, at most 150 distinct ones. Ids that do not exist or that the caller may
   * not see are left out without an error, and an empty list gives an empty connection without an upstream call.
   * Upstream: `only`.
   */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Keeps the projects whose title matches this text. Unlike `search` it goes with other filters and with
   * `orderBy`. Upstream: `matching`.
   */
  readonly matching?: InputMaybe<Scalars['String']['input']>;
  /**
   * Searches projects by text, best match first. It must stand alone: together with any other filter or with
   * `orderBy` it is refused, because Kantata would ignore the others. Upstream: `search`.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /**
   * Keeps projects last changed after this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_after`.
   */
  readonly updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Keeps projects last changed before this moment. ISO 8601 with offset, such as `2024-03-01T00:00:00Z`.
   * Upstream: `updated_before`.
   */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Order of a list of projects. Left out, the projects that changed last come first. */
export type WorkspaceOrder = {
  /** Whether the list runs upwards or downwards. It has to be given with the field. */
  readonly direction: OrderDirection;
  /** What the list is sorted by. Equal values are put in ascending order of their ids. */
  readonly field: WorkspaceOrderField;
};

/** What a list of projects can be sorted by. */
export const WorkspaceOrderField = {
  /** How much has been paid for the project, which is no field of `Workspace`. Upstream: `amount_paid`. */
  AMOUNT_PAID: 'AMOUNT_PAID',
  /** The name of the colour that the project is shown in. Upstream: `color_name`. */
  COLOR_NAME: 'COLOR_NAME',
  /** The moment the project was created. Upstream: `created_at`. */
  CREATED_AT: 'CREATED_AT',
  /** The day by which the project is meant to be finished. Upstream: `due_date`. */
  DUE_DATE: 'DUE_DATE',
  /** The last time the project was viewed, which is no field of `Workspace`. Upstream: `last_viewed`. */
  LAST_VIEWED: 'LAST_VIEWED',
  /** How far the project has come. Upstream: `percentage_complete`. */
  PERCENTAGE_COMPLETE: 'PERCENTAGE_COMPLETE',
  /** The price of the project. Upstream: `price`. */
  PRICE: 'PRICE',
  /** The name of the provider lead. Upstream: `provider_lead_name`. */
  PROVIDER_LEAD_NAME: 'PROVIDER_LEAD_NAME',
  /** The day on which the project starts. Upstream: `start_date`. */
  START_DATE: 'START_DATE',
  /** The status that the project has been given. Upstream: `status`. */
  STATUS: 'STATUS',
  /**
   * The set of task statuses that the project uses, which is no field of `Workspace`. Upstream:
   * `task_status_set`.
   */
  TASK_STATUS_SET: 'TASK_STATUS_SET',
  /** The name of the project. Upstream: `title`. */
  TITLE: 'TITLE',
  /** The moment the project last changed. Upstream: `updated_at`. */
  UPDATED_AT: 'UPDATED_AT'
} as const;

export type WorkspaceOrderField = typeof WorkspaceOrderField[keyof typeof WorkspaceOrderField];
/**
 * What the caller, the user whose token the request carries, may do and see in one project. It comes with the
 * project at no extra cost; null is not false but means that Kantata did not tell.
 */
export type WorkspacePermissions = {
  readonly __typename?: 'WorkspacePermissions';
  /**
   * The caller's own level of access to the project, in Kantata's words; an open set. Null when Kantata did not
   * tell. Upstream: `permissions.access_level`.
   */
  readonly accessLevel?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the caller may change the price of the project. Null when Kantata did not tell. Upstream:
   * `permissions.can_change_price`.
   */
  readonly canChangePrice?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may set whether tasks of the project are billable. Null when Kantata did not tell.
   * Upstream: `permissions.can_change_story_billable`.
   */
  readonly canChangeStoryBillable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may edit the project itself. Null when Kantata did not tell. Upstream:
   * `permissions.can_edit`.
   */
  readonly canEdit?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the caller may join the project. Null when Kantata did not tell. Upstream: `permissions.can_join`. */
  readonly canJoin?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may post in the project. Null when Kantata did not tell. Upstream:
   * `permissions.can_post`.
   */
  readonly canPost?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may write private messages in the project. Null when Kantata did not tell. Upstream:
   * `permissions.can_private_message`.
   */
  readonly canPrivateMessage?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may see the financial side of the project. Where it is false, expect amounts such as
   * `price` to be null. Null when Kantata did not tell. Upstream: `permissions.can_see_financials`.
   */
  readonly canSeeFinancials?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller may upload files to the project. Null when Kantata did not tell. Upstream:
   * `permissions.can_upload_files`.
   */
  readonly canUploadFiles?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller is only a guest in the project; guests do not see its `status`. Null when Kantata did not
   * tell. Upstream: `permissions.is_guest_on_project`.
   */
  readonly isGuestOnProject?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller takes part in the project. Null when Kantata did not tell. Upstream:
   * `permissions.is_participant`.
   */
  readonly isParticipant?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller's access to the project is restricted. Null when Kantata did not tell. Upstream:
   * `permissions.restricted`.
   */
  readonly restricted?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller is a team lead in the project. Null when Kantata did not tell. Upstream:
   * `permissions.team_lead`.
   */
  readonly teamLead?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the caller is on the client's side of the project. Null when Kantata did not tell. Upstream:
   * `permissions.user_is_client`.
   */
  readonly userIsClient?: Maybe<Scalars['Boolean']['output']>;
};

/** Whether a project is still an estimate. */
export const WorkspaceStage = {
  /** It is an estimate so far. Upstream: `estimate`. */
  ESTIMATE: 'ESTIMATE',
  /** It is a project proper. Upstream: `project`. */
  PROJECT: 'PROJECT',
  /** Kantata wrote a stage that this schema does not name: read `stageRaw`. */
  UNKNOWN: 'UNKNOWN'
} as const;

export type WorkspaceStage = typeof WorkspaceStage[keyof typeof WorkspaceStage];
/**
 * Status of a project, such as green, 300, Active or red, 501, Cancelled. Accounts set up their own, so none of
 * the three values is a closed set.
 */
export type WorkspaceStatus = {
  readonly __typename?: 'WorkspaceStatus';
  /** Name of the colour that stands for the status, such as `green`. Upstream: `status.color`. */
  readonly color?: Maybe<Scalars['String']['output']>;
  /** Code of the status, such as `300`. A string here, though Kantata may send a number. Upstream: `status.key`. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Wording of the status for display, such as `Active`. Upstream: `status.message`. */
  readonly message?: Maybe<Scalars['String']['output']>;
};

/**
 * How a write stands. Only `DONE` and `REJECTED` say what happened; never read `PENDING` or `UNRESOLVED` as a
 * failure.
 */
export const WriteOutcome = {
  /**
   * It was written, once. Sending the same again with the same key answers with the same record and writes
   * nothing.
   */
  DONE: 'DONE',
  /**
   * It was sent, and whether it was written is not known yet. Ask `writeStatus`, or send the same mutation again
   * with the same key; a new key could write it twice.
   */
  PENDING: 'PENDING',
  /**
   * Nothing was written for this input; `userErrors` say why. After Kantata refused it, the corrected input may
   * go out under the same key.
   */
  REJECTED: 'REJECTED',
  /**
   * It cannot be told by itself what became of it. `candidateIds` are the records that it may have become: a
   * person has to look at them and decide, and sending it again writes nothing.
   */
  UNRESOLVED: 'UNRESOLVED'
} as const;

export type WriteOutcome = typeof WriteOutcome[keyof typeof WriteOutcome];
/** How an earlier create stands by now. The record is in the field of its kind, and the other one is null. */
export type WriteStatus = {
  readonly __typename?: 'WriteStatus';
  /**
   * Ids of the records that the write may have become, payments or invoices by its kind, when the outcome is
   * `UNRESOLVED`: show them to a person, who decides. Empty with every other outcome.
   */
  readonly candidateIds: ReadonlyArray<Scalars['ID']['output']>;
  /**
   * The payment that the write recorded, read again as it is now. Null when the write was not one of a payment
   * or is not `DONE`, or when the payment was deleted or is hidden from the caller since.
   */
  readonly externalPayment?: Maybe<ExternalPayment>;
  /**
   * The invoice that the write made, read again as it is now. Null when the write was not one of an invoice or
   * is not `DONE`, or when the invoice was deleted or is hidden from the caller since.
   */
  readonly invoice?: Maybe<Invoice>;
  /** How the write stands by now. `DONE` does not change any more; `PENDING` does as soon as more is known. */
  readonly outcome: WriteOutcome;
  /**
   * When a write in doubt will be known, ISO 8601 with offset: a little over four minutes after it was sent,
   * unless the gateway is set otherwise. It can be known earlier; null when there is nothing left to wait for.
   */
  readonly settlesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the write was refused, or that it did not happen (`NOT_APPLIED`). Empty when neither is the case. */
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdditionalItem: ResolverTypeWrapper<WireRecord>;
  ArchivedFilter: ArchivedFilter;
  BillingMilestone: ResolverTypeWrapper<WireRecord>;
  BillingMilestoneConnection: ResolverTypeWrapper<Omit<BillingMilestoneConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BillingMilestoneEdge']>, nodes: ReadonlyArray<ResolversTypes['BillingMilestone']> }>;
  BillingMilestoneEdge: ResolverTypeWrapper<Omit<BillingMilestoneEdge, 'node'> & { node: ResolversTypes['BillingMilestone'] }>;
  BillingMilestoneFilter: BillingMilestoneFilter;
  BillingMilestoneOrder: BillingMilestoneOrder;
  BillingMilestoneOrderField: BillingMilestoneOrderField;
  BillingType: BillingType;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateExternalPaymentInput: CreateExternalPaymentInput;
  CreateExternalPaymentPayload: ResolverTypeWrapper<PaymentPayload>;
  CreateInvoiceInput: CreateInvoiceInput;
  CreateInvoicePayload: ResolverTypeWrapper<InvoicePayload>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteExternalPaymentInput: DeleteExternalPaymentInput;
  DeleteExternalPaymentPayload: ResolverTypeWrapper<DeleteExternalPaymentPayload>;
  Expense: ResolverTypeWrapper<WireRecord>;
  ExpenseConnection: ResolverTypeWrapper<Omit<ExpenseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExpenseEdge']>, nodes: ReadonlyArray<ResolversTypes['Expense']> }>;
  ExpenseEdge: ResolverTypeWrapper<Omit<ExpenseEdge, 'node'> & { node: ResolversTypes['Expense'] }>;
  ExpenseFilter: ExpenseFilter;
  ExpenseOrder: ExpenseOrder;
  ExpenseOrderField: ExpenseOrderField;
  ExternalLink: ResolverTypeWrapper<ExternalLink>;
  ExternalPayment: ResolverTypeWrapper<WireRecord>;
  ExternalPaymentConnection: ResolverTypeWrapper<Omit<ExternalPaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExternalPaymentEdge']>, nodes: ReadonlyArray<ResolversTypes['ExternalPayment']> }>;
  ExternalPaymentEdge: ResolverTypeWrapper<Omit<ExternalPaymentEdge, 'node'> & { node: ResolversTypes['ExternalPayment'] }>;
  ExternalPaymentFilter: ExternalPaymentFilter;
  ExternalPaymentOrder: ExternalPaymentOrder;
  ExternalPaymentOrderField: ExternalPaymentOrderField;
  ExternalReference: ResolverTypeWrapper<WireRecord>;
  ExternalReferenceConnection: ResolverTypeWrapper<Omit<ExternalReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExternalReferenceEdge']>, nodes: ReadonlyArray<ResolversTypes['ExternalReference']> }>;
  ExternalReferenceEdge: ResolverTypeWrapper<Omit<ExternalReferenceEdge, 'node'> & { node: ResolversTypes['ExternalReference'] }>;
  ExternalReferenceFilter: ExternalReferenceFilter;
  ExternalReferenceInput: ExternalReferenceInput;
  ExternalReferenceOrder: ExternalReferenceOrder;
  ExternalReferenceOrderField: ExternalReferenceOrderField;
  ExternalReferenceStatus: ExternalReferenceStatus;
  FixedFeeItem: ResolverTypeWrapper<WireRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ForeignExchangeAmount: ResolverTypeWrapper<ForeignExchangeAmount>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Invoice: ResolverTypeWrapper<WireRecord>;
  InvoiceAdditionalItemInput: InvoiceAdditionalItemInput;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InvoiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceFilter: InvoiceFilter;
  InvoiceFixedFeeItemInput: InvoiceFixedFeeItemInput;
  InvoiceOrder: InvoiceOrder;
  InvoiceOrderField: InvoiceOrderField;
  InvoiceStatus: InvoiceStatus;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Sum>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<WireRecord>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Story: ResolverTypeWrapper<WireRecord>;
  StoryConnection: ResolverTypeWrapper<Omit<StoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StoryEdge']>, nodes: ReadonlyArray<ResolversTypes['Story']> }>;
  StoryEdge: ResolverTypeWrapper<Omit<StoryEdge, 'node'> & { node: ResolversTypes['Story'] }>;
  StoryFilter: StoryFilter;
  StoryOrder: StoryOrder;
  StoryOrderField: StoryOrderField;
  StoryPriority: StoryPriority;
  StoryState: StoryState;
  StoryType: StoryType;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TimeEntry: ResolverTypeWrapper<WireRecord>;
  TimeEntryConnection: ResolverTypeWrapper<Omit<TimeEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TimeEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['TimeEntry']> }>;
  TimeEntryEdge: ResolverTypeWrapper<Omit<TimeEntryEdge, 'node'> & { node: ResolversTypes['TimeEntry'] }>;
  TimeEntryFilter: TimeEntryFilter;
  TimeEntryOrder: TimeEntryOrder;
  TimeEntryOrderField: TimeEntryOrderField;
  User: ResolverTypeWrapper<WireRecord>;
  UserClassification: UserClassification;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  Workspace: ResolverTypeWrapper<WireRecord>;
  WorkspaceConnection: ResolverTypeWrapper<Omit<WorkspaceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WorkspaceEdge']>, nodes: ReadonlyArray<ResolversTypes['Workspace']> }>;
  WorkspaceEdge: ResolverTypeWrapper<Omit<WorkspaceEdge, 'node'> & { node: ResolversTypes['Workspace'] }>;
  WorkspaceFilter: WorkspaceFilter;
  WorkspaceOrder: WorkspaceOrder;
  WorkspaceOrderField: WorkspaceOrderField;
  WorkspacePermissions: ResolverTypeWrapper<WorkspacePermissions>;
  WorkspaceStage: WorkspaceStage;
  WorkspaceStatus: ResolverTypeWrapper<WorkspaceStatus>;
  WriteOutcome: WriteOutcome;
  WriteStatus: ResolverTypeWrapper<StatusPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdditionalItem: WireRecord;
  BillingMilestone: WireRecord;
  BillingMilestoneConnection: Omit<BillingMilestoneConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BillingMilestoneEdge']>, nodes: ReadonlyArray<ResolversParentTypes['BillingMilestone']> };
  BillingMilestoneEdge: Omit<BillingMilestoneEdge, 'node'> & { node: ResolversParentTypes['BillingMilestone'] };
  BillingMilestoneFilter: BillingMilestoneFilter;
  BillingMilestoneOrder: BillingMilestoneOrder;
  Boolean: Scalars['Boolean']['output'];
  CreateExternalPaymentInput: CreateExternalPaymentInput;
  CreateExternalPaymentPayload: PaymentPayload;
  CreateInvoiceInput: CreateInvoiceInput;
  CreateInvoicePayload: InvoicePayload;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DeleteExternalPaymentInput: DeleteExternalPaymentInput;
  DeleteExternalPaymentPayload: DeleteExternalPaymentPayload;
  Expense: WireRecord;
  ExpenseConnection: Omit<ExpenseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExpenseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Expense']> };
  ExpenseEdge: Omit<ExpenseEdge, 'node'> & { node: ResolversParentTypes['Expense'] };
  ExpenseFilter: ExpenseFilter;
  ExpenseOrder: ExpenseOrder;
  ExternalLink: ExternalLink;
  ExternalPayment: WireRecord;
  ExternalPaymentConnection: Omit<ExternalPaymentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExternalPaymentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ExternalPayment']> };
  ExternalPaymentEdge: Omit<ExternalPaymentEdge, 'node'> & { node: ResolversParentTypes['ExternalPayment'] };
  ExternalPaymentFilter: ExternalPaymentFilter;
  ExternalPaymentOrder: ExternalPaymentOrder;
  ExternalReference: WireRecord;
  ExternalReferenceConnection: Omit<ExternalReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExternalReferenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ExternalReference']> };
  ExternalReferenceEdge: Omit<ExternalReferenceEdge, 'node'> & { node: ResolversParentTypes['ExternalReference'] };
  ExternalReferenceFilter: ExternalReferenceFilter;
  ExternalReferenceInput: ExternalReferenceInput;
  ExternalReferenceOrder: ExternalReferenceOrder;
  FixedFeeItem: WireRecord;
  Float: Scalars['Float']['output'];
  ForeignExchangeAmount: ForeignExchangeAmount;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Invoice: WireRecord;
  InvoiceAdditionalItemInput: InvoiceAdditionalItemInput;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InvoiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceFilter: InvoiceFilter;
  InvoiceFixedFeeItemInput: InvoiceFixedFeeItemInput;
  InvoiceOrder: InvoiceOrder;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Sum;
  Mutation: Record<PropertyKey, never>;
  Node: WireRecord;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Story: WireRecord;
  StoryConnection: Omit<StoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Story']> };
  StoryEdge: Omit<StoryEdge, 'node'> & { node: ResolversParentTypes['Story'] };
  StoryFilter: StoryFilter;
  StoryOrder: StoryOrder;
  String: Scalars['String']['output'];
  TimeEntry: WireRecord;
  TimeEntryConnection: Omit<TimeEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TimeEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TimeEntry']> };
  TimeEntryEdge: Omit<TimeEntryEdge, 'node'> & { node: ResolversParentTypes['TimeEntry'] };
  TimeEntryFilter: TimeEntryFilter;
  TimeEntryOrder: TimeEntryOrder;
  User: WireRecord;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserFilter: UserFilter;
  Workspace: WireRecord;
  WorkspaceConnection: Omit<WorkspaceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WorkspaceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Workspace']> };
  WorkspaceEdge: Omit<WorkspaceEdge, 'node'> & { node: ResolversParentTypes['Workspace'] };
  WorkspaceFilter: WorkspaceFilter;
  WorkspaceOrder: WorkspaceOrder;
  WorkspacePermissions: WorkspacePermissions;
  WorkspaceStatus: WorkspaceStatus;
  WriteStatus: StatusPayload;
};

export type AdditionalItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdditionalItem'] = ResolversParentTypes['AdditionalItem']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingMilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingMilestone'] = ResolversParentTypes['BillingMilestone']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingType?: Resolver<Maybe<ResolversTypes['BillingType']>, ParentType, ContextType>;
  billingTypeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateToInvoice?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invoice']>>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingMilestoneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingMilestoneConnection'] = ResolversParentTypes['BillingMilestoneConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BillingMilestoneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BillingMilestone']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BillingMilestoneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingMilestoneEdge'] = ResolversParentTypes['BillingMilestoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BillingMilestone'], ParentType, ContextType>;
};

export type CreateExternalPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateExternalPaymentPayload'] = ResolversParentTypes['CreateExternalPaymentPayload']> = {
  candidateIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  externalPayment?: Resolver<Maybe<ResolversTypes['ExternalPayment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateInvoicePayload'] = ResolversParentTypes['CreateInvoicePayload']> = {
  candidateIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteExternalPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteExternalPaymentPayload'] = ResolversParentTypes['DeleteExternalPaymentPayload']> = {
  candidateIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExpenseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Expense'] = ResolversParentTypes['Expense']> = {
  activeSubmissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyBaseUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expenseBudgetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expenseCategoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  foreignExchangeAmount?: Resolver<Maybe<ResolversTypes['ForeignExchangeAmount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBillable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInvoiced?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receiptId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recentSubmissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reimbursable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  roleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  taxable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userCanEdit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  vendorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpenseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpenseConnection'] = ResolversParentTypes['ExpenseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExpenseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Expense']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExpenseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpenseEdge'] = ResolversParentTypes['ExpenseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Expense'], ParentType, ContextType>;
};

export type ExternalLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalLink'] = ResolversParentTypes['ExternalLink']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExternalPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalPayment'] = ResolversParentTypes['ExternalPayment']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalPaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalPaymentConnection'] = ResolversParentTypes['ExternalPaymentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExternalPaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExternalPayment']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExternalPaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalPaymentEdge'] = ResolversParentTypes['ExternalPaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExternalPayment'], ParentType, ContextType>;
};

export type ExternalReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalReference'] = ResolversParentTypes['ExternalReference']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSyncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceModelRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ExternalReferenceStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalReferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalReferenceConnection'] = ResolversParentTypes['ExternalReferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExternalReferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExternalReference']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExternalReferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalReferenceEdge'] = ResolversParentTypes['ExternalReferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExternalReference'], ParentType, ContextType>;
};

export type FixedFeeItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FixedFeeItem'] = ResolversParentTypes['FixedFeeItem']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  taxable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForeignExchangeAmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForeignExchangeAmount'] = ResolversParentTypes['ForeignExchangeAmount']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sourceCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  additionalItems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AdditionalItem']>>, ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingMilestones?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BillingMilestone']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyBaseUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expenses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Expense']>>, ParentType, ContextType>;
  externalPayments?: Resolver<Maybe<ResolversTypes['ExternalPaymentConnection']>, ParentType, ContextType, RequireFields<InvoiceExternalPaymentsArgs, 'first'>>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  fixedFeeItems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FixedFeeItem']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentSchedule?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  projectCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['InvoiceStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  timeEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userInvoiceNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userInvoiceTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workspaces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Workspace']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  baseUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decimal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  symbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createExternalPayment?: Resolver<ResolversTypes['CreateExternalPaymentPayload'], ParentType, ContextType, RequireFields<MutationCreateExternalPaymentArgs, 'input'>>;
  createInvoice?: Resolver<ResolversTypes['CreateInvoicePayload'], ParentType, ContextType, RequireFields<MutationCreateInvoiceArgs, 'input'>>;
  deleteExternalPayment?: Resolver<ResolversTypes['DeleteExternalPaymentPayload'], ParentType, ContextType, RequireFields<MutationDeleteExternalPaymentArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AdditionalItem' | 'BillingMilestone' | 'Expense' | 'ExternalPayment' | 'ExternalReference' | 'FixedFeeItem' | 'Invoice' | 'Story' | 'TimeEntry' | 'User' | 'Workspace', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  billingMilestone?: Resolver<Maybe<ResolversTypes['BillingMilestone']>, ParentType, ContextType, RequireFields<QueryBillingMilestoneArgs, 'id'>>;
  billingMilestones?: Resolver<Maybe<ResolversTypes['BillingMilestoneConnection']>, ParentType, ContextType, RequireFields<QueryBillingMilestonesArgs, 'first'>>;
  expense?: Resolver<Maybe<ResolversTypes['Expense']>, ParentType, ContextType, RequireFields<QueryExpenseArgs, 'id'>>;
  expenses?: Resolver<Maybe<ResolversTypes['ExpenseConnection']>, ParentType, ContextType, RequireFields<QueryExpensesArgs, 'first'>>;
  externalPayment?: Resolver<Maybe<ResolversTypes['ExternalPayment']>, ParentType, ContextType, RequireFields<QueryExternalPaymentArgs, 'id'>>;
  externalPayments?: Resolver<Maybe<ResolversTypes['ExternalPaymentConnection']>, ParentType, ContextType, RequireFields<QueryExternalPaymentsArgs, 'first'>>;
  externalReferences?: Resolver<Maybe<ResolversTypes['ExternalReferenceConnection']>, ParentType, ContextType, RequireFields<QueryExternalReferencesArgs, 'first' | 'subjectType'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, RequireFields<QueryInvoicesArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  stories?: Resolver<Maybe<ResolversTypes['StoryConnection']>, ParentType, ContextType, RequireFields<QueryStoriesArgs, 'first'>>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType, RequireFields<QueryStoryArgs, 'id'>>;
  timeEntries?: Resolver<Maybe<ResolversTypes['TimeEntryConnection']>, ParentType, ContextType, RequireFields<QueryTimeEntriesArgs, 'first'>>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType, RequireFields<QueryTimeEntryArgs, 'id'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspaceArgs, 'id'>>;
  workspaces?: Resolver<Maybe<ResolversTypes['WorkspaceConnection']>, ParentType, ContextType, RequireFields<QueryWorkspacesArgs, 'first'>>;
  writeStatus?: Resolver<Maybe<ResolversTypes['WriteStatus']>, ParentType, ContextType, RequireFields<QueryWriteStatusArgs, 'idempotencyKey'>>;
};

export type StoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Story'] = ResolversParentTypes['Story']> = {
  ancestors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Story']>>, ParentType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  assignedRoleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assignees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  billable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  budgetEstimate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetUsed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  canEdit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canPost?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  currentAssignmentIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  customFieldValueIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  customTaskStatusId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  descendants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Story']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  fixedFee?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  followers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  formattedDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasProofingAccess?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  loggedBillableTimeInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  loggedNonbillableTimeInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  percentageComplete?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['StoryPriority']>, ParentType, ContextType>;
  priorityRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  sourceDependencyIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['StoryState']>, ParentType, ContextType>;
  stateRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storyTaskIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  storyType?: Resolver<Maybe<ResolversTypes['StoryType']>, ParentType, ContextType>;
  storyTypeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subStories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Story']>>, ParentType, ContextType>;
  subStoriesBillableTimeInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subStoriesBudgetEstimate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subStoriesBudgetUsed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subStoriesTimeEstimateInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subStoryCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subtreeDepth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tagIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  targetDependencyIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  timeEstimateInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timeTrackable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uninvoicedBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  workspaceResourceIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  workspaceResourcesWithUnnamedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoryConnection'] = ResolversParentTypes['StoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Story']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoryEdge'] = ResolversParentTypes['StoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Story'], ParentType, ContextType>;
};

export type TimeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntry'] = ResolversParentTypes['TimeEntry']> = {
  activeSubmissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  approved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  billable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  costRate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyBaseUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  datePerformed?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  isInvoiced?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  recentSubmissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  roleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  taxable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  timeInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userCanEdit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimeEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntryConnection'] = ResolversParentTypes['TimeEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimeEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntryEdge'] = ResolversParentTypes['TimeEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimeEntry'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  abbreviatedTimezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountMembershipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['UserClassification']>, ParentType, ContextType>;
  classificationRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customFieldValueIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalPayments?: Resolver<Maybe<ResolversTypes['ExternalPaymentConnection']>, ParentType, ContextType, RequireFields<UserExternalPaymentsArgs, 'first'>>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSiteActivity?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  photoPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  skillIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  skillMembershipIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeEntries?: Resolver<Maybe<ResolversTypes['TimeEntryConnection']>, ParentType, ContextType, RequireFields<UserTimeEntriesArgs, 'first'>>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workSampleIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace']> = {
  accessLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountColorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountInsightsMappingIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  actualFeesIncludesAdditionalLineItems?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  actualFeesIncludesExpenses?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  approvers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  billableMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  billingMilestones?: Resolver<Maybe<ResolversTypes['BillingMilestoneConnection']>, ParentType, ContextType, RequireFields<WorkspaceBillingMilestonesArgs, 'first'>>;
  budgetRemainingDisplay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  budgetUsed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetUsedDisplay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  budgeted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canCreateLineItems?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canInvite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  changeOrdersEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  clientLeadName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientRoleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consultantRoleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyBaseUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currencySymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentStatusReportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currentUserParticipationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customFieldValueIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  defaultRate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  estimatedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  excludeArchivedStoriesPercentComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  expenses?: Resolver<Maybe<ResolversTypes['ExpenseConnection']>, ParentType, ContextType, RequireFields<WorkspaceExpensesArgs, 'first'>>;
  expensesInBurnRate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalLink?: Resolver<Maybe<ResolversTypes['ExternalLink']>, ParentType, ContextType>;
  externalPayments?: Resolver<Maybe<ResolversTypes['ExternalPaymentConnection']>, ParentType, ContextType, RequireFields<WorkspaceExternalPaymentsArgs, 'first'>>;
  externalReferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalReference']>>, ParentType, ContextType>;
  financialViewers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  hasActiveExpenseReportSubmissions?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasActiveTimesheetSubmissions?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasBudgetAccess?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incomingEmailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, RequireFields<WorkspaceInvoicesArgs, 'first'>>;
  lockDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  minutesLogged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextUncompletedMilestone?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nonBillableMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  overBudget?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  participationIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  percentOfBudgetUsed?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentageComplete?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['WorkspacePermissions']>, ParentType, ContextType>;
  possibleApprovers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  postsRequirePrivacyDecision?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceDisplay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryCounterpart?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  primaryMaven?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  primaryWorkspaceGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerLeadName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rateCardId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requireExpenseApprovals?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requireNotesOnTimeEntries?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requireTimeApprovals?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['WorkspaceStage']>, ParentType, ContextType>;
  stageRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['WorkspaceStatus']>, ParentType, ContextType>;
  statusReportIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  stories?: Resolver<Maybe<ResolversTypes['StoryConnection']>, ParentType, ContextType, RequireFields<WorkspaceStoriesArgs, 'first'>>;
  storiesAreFixedFeeByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  targetMargin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tasksDefaultNonBillable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  timeEntries?: Resolver<Maybe<ResolversTypes['TimeEntryConnection']>, ParentType, ContextType, RequireFields<WorkspaceTimeEntriesArgs, 'first'>>;
  timeTrackable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  timesheetSubmissionIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalExpenses?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalInvoiced?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalMinutesApproved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  workspaceGroupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  workspaceInvoicePreferenceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  workspaceResourceIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  workspaceResourcesWithUnnamedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkspaceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceConnection'] = ResolversParentTypes['WorkspaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkspaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Workspace']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkspaceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceEdge'] = ResolversParentTypes['WorkspaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type WorkspacePermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspacePermissions'] = ResolversParentTypes['WorkspacePermissions']> = {
  accessLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  canChangePrice?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canChangeStoryBillable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canEdit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canJoin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canPost?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canPrivateMessage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canSeeFinancials?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canUploadFiles?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isGuestOnProject?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isParticipant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  restricted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  teamLead?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userIsClient?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type WorkspaceStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceStatus'] = ResolversParentTypes['WorkspaceStatus']> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WriteStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WriteStatus'] = ResolversParentTypes['WriteStatus']> = {
  candidateIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  externalPayment?: Resolver<Maybe<ResolversTypes['ExternalPayment']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  settlesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdditionalItem?: AdditionalItemResolvers<ContextType>;
  BillingMilestone?: BillingMilestoneResolvers<ContextType>;
  BillingMilestoneConnection?: BillingMilestoneConnectionResolvers<ContextType>;
  BillingMilestoneEdge?: BillingMilestoneEdgeResolvers<ContextType>;
  CreateExternalPaymentPayload?: CreateExternalPaymentPayloadResolvers<ContextType>;
  CreateInvoicePayload?: CreateInvoicePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteExternalPaymentPayload?: DeleteExternalPaymentPayloadResolvers<ContextType>;
  Expense?: ExpenseResolvers<ContextType>;
  ExpenseConnection?: ExpenseConnectionResolvers<ContextType>;
  ExpenseEdge?: ExpenseEdgeResolvers<ContextType>;
  ExternalLink?: ExternalLinkResolvers<ContextType>;
  ExternalPayment?: ExternalPaymentResolvers<ContextType>;
  ExternalPaymentConnection?: ExternalPaymentConnectionResolvers<ContextType>;
  ExternalPaymentEdge?: ExternalPaymentEdgeResolvers<ContextType>;
  ExternalReference?: ExternalReferenceResolvers<ContextType>;
  ExternalReferenceConnection?: ExternalReferenceConnectionResolvers<ContextType>;
  ExternalReferenceEdge?: ExternalReferenceEdgeResolvers<ContextType>;
  FixedFeeItem?: FixedFeeItemResolvers<ContextType>;
  ForeignExchangeAmount?: ForeignExchangeAmountResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Story?: StoryResolvers<ContextType>;
  StoryConnection?: StoryConnectionResolvers<ContextType>;
  StoryEdge?: StoryEdgeResolvers<ContextType>;
  TimeEntry?: TimeEntryResolvers<ContextType>;
  TimeEntryConnection?: TimeEntryConnectionResolvers<ContextType>;
  TimeEntryEdge?: TimeEntryEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceConnection?: WorkspaceConnectionResolvers<ContextType>;
  WorkspaceEdge?: WorkspaceEdgeResolvers<ContextType>;
  WorkspacePermissions?: WorkspacePermissionsResolvers<ContextType>;
  WorkspaceStatus?: WorkspaceStatusResolvers<ContextType>;
  WriteStatus?: WriteStatusResolvers<ContextType>;
};


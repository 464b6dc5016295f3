import type { Currency } from './currencies.js';
import type { Instant } from './time.js';

/** How far a timesheet or an expense report has come. */
export type Submission = 'approved' | 'pending' | 'rejected' | null;

export interface TimeEntryRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly storyId: string | null;
  /** Null: not on an invoice, or on one that was cancelled. */
  readonly invoiceId: string | null;
  readonly submission: Submission;
  readonly billable: boolean;
  readonly taxable: boolean;
  /** An hour. */
  readonly rateInCents: number;
  readonly costRateInCents: number;
  readonly currency: Currency;
  readonly datePerformed: string;
  readonly timeInMinutes: number;
  readonly location: string | null;
  readonly locationId: number | null;
  readonly notes: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface ExpenseRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly storyId: string | null;
  readonly vendorId: string | null;
  /** Never sent: an expense only tells that it is invoiced. */
  readonly invoiceId: string | null;
  readonly submission: Submission;
  readonly amountInCents: number;
  readonly currency: Currency;
  readonly category: string;
  readonly date: string;
  /** Absent when it was paid in the project's currency. */
  readonly foreign: { readonly currency: string; readonly rate: number; readonly value: string } | null;
  readonly isBillable: boolean;
  readonly reimbursable: boolean;
  readonly taxable: boolean;
  readonly notes: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface BillingMilestoneRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly storyId: string | null;
  /** The one that bills it now. */
  readonly invoiceId: string | null;
  /** Cancelled ones, too. */
  readonly invoiceIds: readonly string[];
  readonly amountInCents: number;
  readonly currency: Currency;
  readonly billingType: 'fixed_date' | 'upon_completion';
  readonly dateToInvoice: string | null;
  readonly title: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface AdditionalItemRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly invoiceId: string;
  readonly amountInCents: number;
  readonly currency: Currency;
  readonly notes: string;
  readonly taxable: boolean;
  readonly createdAt: Instant;
}

export interface FixedFeeItemRow extends AdditionalItemRow {
  readonly storyId: string | null;
}

export interface ExternalReferenceRow {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The projects whose people see the subject; of a user, none. */
  readonly workspaceIds: readonly string[];
  readonly serviceName: string;
  readonly serviceModel: string;
  readonly serviceModelRef: string;
  readonly status: 'successful' | 'pending' | 'failed';
  readonly externalStatus: string | null;
  readonly externalMessage: string | null;
  readonly externalLink: string | null;
  readonly locked: boolean;
  readonly lastSyncedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

import type { Currency } from './currencies.js';
import type { Instant } from './time.js';

export interface UserRow {
  readonly id: string;
  readonly fullName: string;
  readonly emailAddress: string;
  readonly headline: string | null;
  readonly photoPath: string;
  /** Client contacts belong to accounts of their own. */
  readonly accountId: number;
  readonly managerId: string | null;
  readonly disabled: boolean;
  readonly classification: 'Internal' | 'External';
  readonly bio: string | null;
  readonly website: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly abbreviatedTimezone: string;
  readonly lastSiteActivity: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface WorkspaceRow {
  readonly id: string;
  /** Ours, or the client's. */
  readonly accountId: number;
  readonly title: string;
  readonly description: string | null;
  readonly clientName: string;
  readonly currency: Currency;
  readonly archived: boolean;
  readonly creatorId: string;
  readonly primaryMavenId: string;
  readonly primaryCounterpartId: string | null;
  readonly participantIds: readonly string[];
  readonly approverIds: readonly string[];
  readonly financialViewerIds: readonly string[];
  /** Null while the price is to be agreed. */
  readonly priceInCents: number | null;
  readonly budgetUsedInCents: number;
  readonly expensesInCents: number;
  readonly targetMargin: number;
  readonly percentageComplete: number;
  readonly estimatedMinutes: number;
  readonly minutesLogged: number;
  readonly billableMinutes: number;
  readonly stage: 'estimate' | 'project';
  readonly status: { readonly color: string; readonly key: number | string; readonly message: string };
  readonly externalLink: { readonly url: string; readonly text: string } | null;
  readonly rateCardId: number | null;
  readonly startDate: string | null;
  readonly dueDate: string | null;
  readonly lockDate: string | null;
  readonly lastViewed: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export type InvoiceStatus = 'new' | 'cancelled' | 'accepted payment';

/** An invoice before it is known what it is made of. */
export interface InvoiceHead {
  readonly id: string;
  readonly workspaceIds: readonly string[];
  readonly userId: string;
  readonly recipientId: string | null;
  readonly status: InvoiceStatus;
  readonly draft: boolean;
  readonly totalInCents: number;
  /** Still owed. */
  readonly balanceInCents: number;
  readonly currency: Currency;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly paymentSchedule: number;
  readonly message: string | null;
  readonly projectCode: string | null;
  readonly purchaseOrder: string | null;
  readonly taxRate: number;
  readonly userInvoiceNumber: number;
  readonly userInvoiceTitle: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface InvoiceRow extends InvoiceHead {
  readonly additionalItemIds: readonly string[];
  readonly billingMilestoneIds: readonly string[];
  readonly expenseIds: readonly string[];
  readonly fixedFeeItemIds: readonly string[];
  readonly timeEntryIds: readonly string[];
}

export interface ExternalPaymentRow {
  readonly id: string;
  readonly amountInCents: number;
  readonly message: string | null;
  /** Null: recorded to the project. */
  readonly invoiceId: string | null;
  readonly userId: string;
  readonly workspaceId: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

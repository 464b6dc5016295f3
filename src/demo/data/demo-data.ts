import { createExternalPayments } from './external-payments.js';
import { createInvoices } from './invoices.js';
import { findLandmarks, type Landmarks } from './landmarks.js';
import { createRandom } from './random.js';
import type { ExternalPaymentRow, InvoiceRow, UserRow, WorkspaceRow } from './rows.js';
import type { StoryRow } from './story-rows.js';
import { createUsers } from './users.js';
import type * as work from './work-rows.js';
import { createWork } from './work.js';
import { createWorkspaces } from './workspaces.js';

export interface DemoTables {
  readonly additionalItems: Map<string, work.AdditionalItemRow>;
  readonly billingMilestones: Map<string, work.BillingMilestoneRow>;
  readonly expenses: Map<string, work.ExpenseRow>;
  readonly externalPayments: Map<string, ExternalPaymentRow>;
  readonly externalReferences: Map<string, work.ExternalReferenceRow>;
  readonly fixedFeeItems: Map<string, work.FixedFeeItemRow>;
  readonly invoices: Map<string, InvoiceRow>;
  readonly stories: Map<string, StoryRow>;
  readonly timeEntries: Map<string, work.TimeEntryRow>;
  readonly users: Map<string, UserRow>;
  readonly workspaces: Map<string, WorkspaceRow>;
}

export interface DemoData extends DemoTables {
  /** Who stands behind each token. */
  readonly callers: {
    readonly admin: string;
    readonly lead: string;
    readonly guest: string;
    readonly forbidden: string;
  };
  readonly landmarks: Landmarks;
}

export function createDemoData(): DemoData {
  const random = createRandom(20_260_615);
  const cast = createUsers(random);
  const workspaces = createWorkspaces(random, cast);
  const account = {
    users: cast.rows,
    workspaces,
    invoices: createInvoices(random, workspaces),
    bookkeeper: cast.withPart('bookkeeper'),
    lead: cast.withPart('lead'),
  };
  const externalPayments = createExternalPayments(random, account);
  const made = createWork(account);
  const tables = {
    additionalItems: byId(made.additionalItems),
    billingMilestones: byId(made.billingMilestones),
    expenses: byId(made.expenses),
    externalPayments: byId(externalPayments),
    externalReferences: byId(made.externalReferences),
    fixedFeeItems: byId(made.fixedFeeItems),
    invoices: byId(made.invoices),
    stories: byId(made.stories),
    timeEntries: byId(made.timeEntries),
    users: byId(cast.rows),
    workspaces: byId(workspaces),
  };
  const callers = {
    admin: cast.withPart('admin').id,
    lead: cast.withPart('lead').id,
    guest: cast.withPart('guest').id,
    forbidden: cast.withPart('forbidden').id,
  };
  return { ...tables, callers, landmarks: findLandmarks(tables, callers) };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  const table = new Map<string, Row>();
  for (const row of rows) table.set(row.id, row);
  return table;
}

import { createExternalPayments } from './external-payments.js';
import { createInvoices } from './invoices.js';
import { findLandmarks, type Landmarks } from './landmarks.js';
import { createRandom } from './random.js';
import type { ExternalPaymentRow, InvoiceRow, UserRow, WorkspaceRow } from './rows.js';
import { createUsers } from './users.js';
import { createWorkspaces } from './workspaces.js';

export interface DemoTables {
  readonly externalPayments: Map<string, ExternalPaymentRow>;
  readonly invoices: Map<string, InvoiceRow>;
  readonly users: Map<string, UserRow>;
  readonly workspaces: Map<string, WorkspaceRow>;
}

export interface DemoData extends DemoTables {
  /** Who stands behind each token. */
  readonly callers: { readonly admin: string; readonly lead: string; readonly guest: string; readonly forbidden: string };
  readonly landmarks: Landmarks;
}

export function createDemoData(): DemoData {
  const random = createRandom(20_260_615);
  const cast = createUsers(random);
  const workspaces = createWorkspaces(random, cast);
  const invoices = createInvoices(random, workspaces);
  const externalPayments = createExternalPayments(random, {
    users: cast.rows,
    workspaces,
    invoices,
    bookkeeper: cast.withPart('bookkeeper'),
    lead: cast.withPart('lead'),
  });
  const tables = {
    externalPayments: byId(externalPayments),
    invoices: byId(invoices),
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

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

import type { DemoData } from '../data/demo-data.js';
import type { WorkspaceRow } from '../data/rows.js';
import type { WriteContext, Refusal } from './write-context.js';

/** What a new invoice is made of, of one kind; nothing is stored before all kinds are found good. */
export interface InvoicePart {
  readonly count: number;
  readonly totalInCents: number;
  readonly refusals: readonly Refusal[];
  /** Returns the ids. */
  readonly store: (invoiceId: string) => readonly string[];
}

/** Of which projects, into what, and when. */
export interface InvoiceScope extends Pick<WriteContext, 'now' | 'nextId'> {
  readonly data: DemoData;
  readonly workspaces: readonly WorkspaceRow[];
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

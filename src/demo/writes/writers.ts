import { createPayment, deletePayment } from './external-payments.js';
import type { Input } from './input.js';
import { createInvoice } from './invoices.js';
import type { Outcome, WriteContext } from './write-context.js';

/** What can be written of a collection. */
export interface Writer {
  /** The key of the object in a request's body. */
  readonly key: string;
  /** Stores the record, or tells everything that speaks against it. */
  readonly create: (input: Input, context: WriteContext) => Outcome;
  /** Of a record that the caller sees. */
  readonly remove?: (id: string, context: WriteContext) => void;
}

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['external_payments', { key: 'external_payment', create: createPayment, remove: deletePayment }],
  ['invoices', { key: 'invoice', create: createInvoice }],
]);

export const findWriter = (collection: string): Writer | undefined => writers.get(collection);

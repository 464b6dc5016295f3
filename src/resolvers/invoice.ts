import type { InvoiceResolvers } from '../generated/resolvers.js';
import { externalPayments } from '../kantata/resources/external-payments.js';
import { hasMany } from './factories.js';

export const invoiceResolvers: InvoiceResolvers = {
  externalPayments: hasMany(externalPayments, 'invoiceId'),
};

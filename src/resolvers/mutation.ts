import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.js';
import { externalPayments } from '../kantata/resources/external-payments.js';
import { invoices } from '../kantata/resources/invoices.js';
import { authorizationOf } from '../loading/credentials.js';
import { noNeeds } from '../loading/needs.js';
import { parseInvoice } from '../writes/invoice-input.js';
import { invoicePlan } from '../writes/invoice-plan.js';
import { parsePayment } from '../writes/payment-input.js';
import { paymentPlan } from '../writes/payment-plan.js';
import { checkWrites } from './check-writes.js';
import { createRecord, recordOf } from './create-record.js';
import { deletionOf, rejected, standingOf } from './write-answers.js';

export const mutationResolvers: MutationResolvers = {
  createExternalPayment: async (_parent, { input }, context, info) => {
    const { record, ...payload } = await createRecord(context, info, {
      resource: externalPayments,
      field: 'externalPayment',
      idempotencyKey: input.idempotencyKey,
      parsed: parsePayment(input, context.isPaymentMarked),
      plan: paymentPlan,
    });
    return { ...payload, externalPayment: record };
  },
  createInvoice: async (_parent, { input }, context, info) => {
    const { record, ...payload } = await createRecord(context, info, {
      resource: invoices,
      field: 'invoice',
      idempotencyKey: input.idempotencyKey,
      parsed: parseInvoice(input),
      plan: invoicePlan,
    });
    return { ...payload, invoice: record };
  },
  deleteExternalPayment: async (_parent, { input: { id } }, context, info) => {
    checkWrites(context, info, null);
    if (!/^[1-9][0-9]{0,17}$/.test(id)) {
      const message = `input.id must be an id of 1 to 18 digits, but got: ${id.slice(0, 80)}`;
      return { deletedId: null, ...rejected({ field: ['input', 'id'], message, code: 'INVALID' }) };
    }
    const result = await context.writes.deletePayment({
      authorization: authorizationOf(context.caller),
      id,
      startedAt: context.startedAt,
    });
    context.loaders.afterWrite(externalPayments.path, null, noNeeds);
    return deletionOf(id, result);
  },
};

/** The record of a write is read again with the caller's token, whoever's answer told of it. */
export const writeStatus: NonNullable<QueryResolvers['writeStatus']> = async (
  _parent,
  { idempotencyKey },
  context,
  info,
) => {
  const row = await context.writes.status(authorizationOf(context.caller), idempotencyKey);
  if (!row) return null;
  // What was under way when this became known may be from before it.
  context.loaders.forget();
  const isInvoice = row.kind === 'createInvoice';
  const [resource, field] = isInvoice ? [invoices, 'invoice'] : [externalPayments, 'externalPayment'];
  const record = recordOf(context, info, resource, field, row);
  const standing = standingOf(row);
  return {
    ...standing,
    externalPayment: isInvoice ? null : record,
    invoice: isInvoice ? record : null,
    settlesAt: standing.outcome === 'PENDING' ? new Date(row.settleAt).toISOString() : null,
  };
};

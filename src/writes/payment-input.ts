import type { CreateExternalPaymentInput } from '../generated/resolvers.js';
import { markLength, markOf } from '../kantata/payment-mark.js';
import { checkId, checkKey, checkText } from './input-checks.js';
import type { PaymentInput } from './payment-plan.js';
import { collectFaults, type UserError } from './user-errors.js';

const maxMessageLength = 255;

/** A payment that can be sent, or all that is wrong with what was asked for. A message that leaves no room for its mark goes without. */
export function parsePayment(
  input: CreateExternalPaymentInput,
  isMarked: boolean,
): PaymentInput | readonly UserError[] {
  const faults = collectFaults();
  const { workspaceId, invoiceId = null, message = null, idempotencyKey } = input;
  checkKey(faults, idempotencyKey);
  checkId(faults, 'workspaceId', workspaceId);
  checkId(faults, 'invoiceId', invoiceId);
  checkText(faults, 'message', message);
  // Upstream counts code points, as this does: an emoji is one of them and two of JavaScript's.
  const { length } = Array.from(message ?? '');
  if (length > maxMessageLength) faults.add('message', `be at most ${maxMessageLength} characters long`, length);
  const amount = readAmount(input.amount);
  if (input.amount !== null && input.amount !== undefined && amount === null) {
    faults.add('amount', 'be a positive whole number of minor units that JSON carries exactly', input.amount);
  } else if (invoiceId !== null && amount !== null) {
    faults.add('amount', 'be left out beside invoiceId, whose sum Kantata records whatever is sent', amount);
  } else if (invoiceId === null && amount === null) {
    faults.add('amount', 'be given without invoiceId');
  }
  const mark = isMarked && length + markLength <= maxMessageLength ? markOf(idempotencyKey) : null;
  return faults.all.length > 0 ? faults.all : { workspaceId, invoiceId, amount, message, mark };
}

function readAmount(value: unknown): number | null {
  const amount = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}

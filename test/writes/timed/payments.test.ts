import { expect, test } from '@jest/globals';
import { useWrites } from '../../support/use-writes.js';

const writes = useWrites();

const create = `mutation ($input: CreateExternalPaymentInput!) {
  createExternalPayment(input: $input) {
    outcome candidateIds userErrors { field message code }
    externalPayment {
      id createdAt message amount { minorUnits currency } workspace { title } invoice { id status balance { minorUnits } }
      user { fullName }
    }
  } }`;
const sent = () => writes.demo.requests.splice(0).map(({ method, path, query }) => `${method} ${path}?${query}`);
const done = { outcome: 'DONE', candidateIds: [], userErrors: [] };

test('a payment to a project is one POST, whose answer brings all that was selected', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const { title, currency } = writes.demo.data.workspaces.get(workspaceId)!;
  const input = { workspaceId, amount: 12_345, message: 'By wire', idempotencyKey: 'k-1' };
  const { data } = await writes.ask(create, { input });
  expect(data.createExternalPayment).toMatchObject({
    ...done,
    externalPayment: {
      message: 'By wire',
      amount: { minorUnits: 12_345, currency: currency.code },
      workspace: { title },
      invoice: null,
    },
  });
  const [request] = writes.demo.requests;
  expect(request?.body).toEqual({
    external_payment: { workspace_id: Number(workspaceId), amount_in_cents: 12_345, message: 'By wire' },
  });
  expect(sent()).toEqual(['POST /external_payments?include=invoice,user,workspace']);
});

test('a payment of an invoice sends no amount, and the invoice is read as it is after it', async () => {
  const { id: invoiceId, workspaceIds, balanceInCents } = writes.demo.data.landmarks.openInvoice;
  const input = { workspaceId: workspaceIds[0]!, invoiceId, idempotencyKey: 'k-2' };
  const { data } = await writes.ask(create, { input });
  expect(data.createExternalPayment).toMatchObject({
    ...done,
    externalPayment: {
      message: null,
      amount: { minorUnits: balanceInCents },
      invoice: { id: invoiceId, status: 'ACCEPTED_PAYMENT', balance: { minorUnits: 0 } },
    },
  });
  const [request] = writes.demo.requests;
  expect(request?.body).toEqual({
    external_payment: { workspace_id: Number(input.workspaceId), invoice_id: Number(invoiceId) },
  });
  expect(sent()).toEqual(['POST /external_payments?include=invoice,user,workspace']);
});

test('without a record selected the POST asks for nothing beside it', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const input = { workspaceId, amount: 1, idempotencyKey: 'k-3' };
  await writes.ask(
    'mutation ($input: CreateExternalPaymentInput!) { createExternalPayment(input: $input) { outcome } }',
    { input },
  );
  expect(sent()).toEqual(['POST /external_payments?']);
});

test('255 code points of a message pass, however many units they take', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const message = '\u{1F4B8}'.repeat(255);
  const { data } = await writes.ask(create, {
    input: { workspaceId, amount: 2, message, idempotencyKey: 'k'.repeat(255) },
  });
  expect(data.createExternalPayment).toMatchObject({ ...done, externalPayment: { message } });
});

test('the largest amount that JSON carries exactly is sent as it is', async () => {
  const { workspaceId } = writes.demo.data.landmarks.ordinaryPayment;
  const input = { workspaceId, amount: String(Number.MAX_SAFE_INTEGER), idempotencyKey: 'k-4' };
  const { data } = await writes.ask(create, { input });
  expect(data.createExternalPayment.externalPayment.amount.minorUnits).toBe(Number.MAX_SAFE_INTEGER);
});

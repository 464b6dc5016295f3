import { expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const create = `mutation ($input: CreateExternalPaymentInput!) {
  createExternalPayment(input: $input) {
    outcome candidateIds userErrors { field message code }
    externalPayment { id amount { decimal currency } message workspace { title } invoice { id status } user { fullName } }
  } }`;

test('a payment to a project is one POST, whose answer brings all that was selected, and its key never makes a second', async () => {
  const { workspaceId } = gateway.data.landmarks.ordinaryPayment;
  const input = { workspaceId, amount: 12_345, message: 'By wire', idempotencyKey: 'k-1' };
  const first = await gateway.ask(create, { input });
  expect(first.createExternalPayment).toMatchObject({
    outcome: 'DONE',
    userErrors: [],
    externalPayment: { message: 'By wire', invoice: null, workspace: { title: expect.any(String) } },
  });
  expect(gateway.upstreamRequests()).toEqual(['/external_payments?include=invoice,user,workspace']);
  const again = await gateway.ask(create, { input });
  expect(again.createExternalPayment).toEqual(first.createExternalPayment);
  expect(gateway.upstreamRequests()).toEqual([expect.stringMatching(/^\/external_payments\/\d+\?/)]);
  const other = await gateway.ask(create, { input: { ...input, amount: 1 } });
  expect(other.createExternalPayment).toMatchObject({
    outcome: 'REJECTED',
    userErrors: [{ field: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
  expect(gateway.upstreamRequests()).toEqual([]);
});

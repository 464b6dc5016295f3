import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/start-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

test('100 payments with invoice, user and workspace cost one call', async () => {
  const { data, errors } = await gateway.query(`{
    externalPayments(first: 100) { nodes { id invoice { title } user { fullName } workspace { title } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data.externalPayments.nodes).toHaveLength(100);
  expect(gateway.upstreamRequests()).toEqual(['/external_payments?include=invoice,user,workspace&page=1&per_page=100']);
});

test('payers and makers below several links cost one call to users', async () => {
  const { errors } = await gateway.query(`{
    externalPayments(first: 20) { nodes { invoice { user { bio } recipient { bio } } workspace { stage creator { bio } } } }
  }`);
  expect(errors).toBeUndefined();
  console.log(gateway.upstreamRequests());
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pay, startWrites, statusOf, type Writes } from '../support/start-writes.js';
import { ownAmount } from '../support/use-writes.js';
import { account, startBeside } from './start-beside.js';

let marked: Writes;
/** On the same account and journal, with the setting off. */
let plain: Writes;
beforeAll(async () => {
  marked = await startWrites({ account, isPaymentMarked: true });
  plain = await startBeside(marked, { isPaymentMarked: false });
});
afterAll(async () => {
  await plain.close();
  await marked.close();
});

const emoji = '\u{1F4B8}';
const inputOf = (key: string, message?: string) => {
  const { workspaceId } = marked.demo.data.landmarks.ordinaryPayment;
  return { workspaceId, amount: ownAmount(), idempotencyKey: key, ...(message !== undefined && { message }) };
};
const storedOf = (id: string | undefined) => marked.demo.data.externalPayments.get(id ?? '')?.message;

async function made(key: string, message?: string) {
  const { outcome, externalPayment } = await pay(marked, inputOf(key, message));
  expect(outcome).toBe('DONE');
  return { id: externalPayment!.id, message: externalPayment!.message, stored: storedOf(externalPayment!.id) };
}

/** Everywhere that a client may meet the message of a payment. */
async function messagesOf(writes: Writes, id: string, key: string): Promise<unknown[]> {
  const { workspaceId } = marked.demo.data.externalPayments.get(id)!;
  const query = `query ($id: ID!, $workspaceId: ID!, $key: String!) {
    externalPayment(id: $id) { message }
    externalPayments(filter: { ids: [$id] }) { nodes { message } edges { node { message } } }
    workspace(id: $workspaceId) { externalPayments(orderBy: { field: ID, direction: DESC }) { nodes { id message } } }
    writeStatus(idempotencyKey: $key) { externalPayment { message } }
  }`;
  const { data, errors } = await writes.ask(query, { id, workspaceId, key });
  expect(errors).toBeUndefined();
  return [
    data.externalPayment.message,
    data.externalPayments.nodes[0].message,
    data.externalPayments.edges[0].node.message,
    data.workspace.externalPayments.nodes.find((node: { id: string }) => node.id === id).message,
    data.writeStatus.externalPayment.message,
  ];
}

test('a mark of the key follows the message in Kantata, short and the same for the same key alone', async () => {
  const { id, stored } = await made('k-1', 'Rent for May');
  expect(stored).toMatch(/^Rent for May \S{1,24}$/);
  const mark = stored!.slice('Rent for May'.length);
  marked.demo.data.externalPayments.delete(id);
  expect((await made('k-2', 'Rent for May')).stored).not.toContain(mark);
  expect(mark).not.toContain('k-1');
});

test('with the setting off nothing is added', async () => {
  const { externalPayment } = await pay(plain, inputOf('off', 'Rent for June'));
  expect(storedOf(externalPayment?.id)).toBe('Rent for June');
});

describe('nobody who reads through a gateway meets the mark:', () => {
  const texts = ['Rent', ' in blanks  ', 'two\nlines\n', 'ends like one [kg:nothing]', `${emoji}${emoji}`];
  test.each(texts)('%j', async (text) => {
    const key = `read ${text}`;
    const { id, message, stored } = await made(key, text);
    expect(stored).not.toBe(text);
    expect([message, ...(await messagesOf(marked, id, key))]).toEqual(Array.from({ length: 6 }, () => text));
    expect(await messagesOf(plain, id, key)).toEqual(Array.from({ length: 5 }, () => text));
  });

  test('a payment without a message has none', async () => {
    const { id, message, stored } = await made('read null');
    expect(stored).toMatch(/^\S+$/);
    expect([message, ...(await messagesOf(marked, id, 'read null'))]).toEqual(Array.from({ length: 6 }, () => null));
    expect(await messagesOf(plain, id, 'read null')).toEqual(Array.from({ length: 5 }, () => null));
  });

  test('a message that is empty stays empty', async () => {
    const { id, message } = await made('read empty', '');
    expect([message, ...(await messagesOf(plain, id, 'read empty'))]).toEqual(Array.from({ length: 6 }, () => ''));
  });

  test('a payment of an invoice is marked, and read, alike', async () => {
    const { id: invoiceId, workspaceIds } = marked.demo.data.landmarks.openInvoice;
    const input = { workspaceId: workspaceIds[0]!, invoiceId, message: 'Paid', idempotencyKey: 'invoice' };
    const { externalPayment } = await pay(marked, input);
    expect(externalPayment?.message).toBe('Paid');
    expect(storedOf(externalPayment?.id)).toMatch(/^Paid \S+$/);
    const query = `query ($id: ID!) { invoice(id: $id) { externalPayments { nodes { message } } } }`;
    const { data } = await plain.ask(query, { id: invoiceId });
    expect(data.invoice.externalPayments.nodes).toEqual([{ message: 'Paid' }]);
  });
});

test('a message that leaves no room for its mark goes without, and is as long as ever', async () => {
  const room = 255 - ' [kg:0123456789ab]'.length;
  const marking = await made('just fits', emoji.repeat(room));
  expect(Array.from(marking.stored ?? '')).toHaveLength(255);
  expect(marking.message).toBe(emoji.repeat(room));
  for (const length of [room + 1, 255]) {
    const { stored, message } = await made(`no room in ${length}`, emoji.repeat(length));
    expect({ stored, message }).toEqual({ stored: emoji.repeat(length), message: emoji.repeat(length) });
  }
  expect(await pay(marked, inputOf('too long', 'm'.repeat(256)))).toMatchObject({
    outcome: 'REJECTED',
    userErrors: [{ field: ['input', 'message'], code: 'INVALID', message: expect.stringMatching(/at most 255\b/) }],
  });
});

test('its key is known again, with the mark or without', async () => {
  const input = inputOf('again', 'Again');
  const done = await pay(marked, input);
  expect(await pay(marked, input)).toEqual(done);
  expect(await pay(plain, input)).toEqual(done);
  expect(await statusOf(plain, 'again')).toMatchObject({ outcome: 'DONE', externalPayment: { message: 'Again' } });
  expect(await pay(plain, { ...input, message: 'Other' })).toMatchObject({
    outcome: 'REJECTED',
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
});

test('a payment that was recorded before marks were on stays done, however long its message', async () => {
  const input = inputOf('recorded before', 'm'.repeat(255));
  const done = await pay(plain, input);
  expect(done).toMatchObject({ outcome: 'DONE' });
  expect(await pay(marked, input)).toEqual(done);
});

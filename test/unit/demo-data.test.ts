import { describe, expect, test } from '@jest/globals';
import { displayMoney, currencies } from '../../src/demo/data/currencies.js';
import { createDemoData } from '../../src/demo/data/demo-data.js';

const data = createDemoData();
const payments = [...data.externalPayments.values()];
const invoices = [...data.invoices.values()];
const workspaces = [...data.workspaces.values()];
const users = [...data.users.values()];

describe('the demo data', () => {
  test('are the same on every start', () => {
    expect(createDemoData()).toEqual(data);
  });

  test('are made in a moment', () => {
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      createDemoData();
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThan(150);
  });

  test('have the promised size', () => {
    expect([payments.length, invoices.length, workspaces.length, users.length]).toEqual([1000, 600, 60, 40]);
  });

  test('share ids across collections', () => {
    const { sharedId } = data.landmarks;
    for (const table of [data.externalPayments, data.invoices, data.users, data.workspaces]) {
      expect(table.has(sharedId)).toBe(true);
    }
    expect(payments.filter(({ id }) => data.invoices.has(id)).length).toBeGreaterThan(20);
  });

  test('owe nothing on a paid or cancelled invoice, and the whole sum on any other', () => {
    for (const { status, balanceInCents, totalInCents } of invoices) {
      expect(balanceInCents).toBe(status === 'new' ? totalInCents : 0);
    }
  });

  test('have payments that settle their invoice in full, of a project that it covers, after it was made', () => {
    for (const payment of payments) {
      const invoice = data.invoices.get(payment.invoiceId ?? '');
      if (invoice === undefined) continue;
      expect(payment.amountInCents).toBe(invoice.totalInCents);
      expect(invoice.workspaceIds).toEqual([payment.workspaceId]);
      expect(invoice.status).toBe('accepted payment');
      expect(payment.createdAt).toBeGreaterThanOrEqual(invoice.createdAt);
    }
    const paid = payments.flatMap(({ invoiceId }) => invoiceId ?? []);
    expect(new Set(paid).size).toBe(paid.length);
  });

  test('have amounts that are whole and exact', () => {
    for (const { amountInCents } of payments) expect(Number.isSafeInteger(amountInCents)).toBe(true);
    expect(payments.some(({ amountInCents }) => amountInCents > 2 ** 31)).toBe(true);
  });

  test('have many currencies, and scripts that are not Latin', () => {
    expect(new Set(workspaces.map(({ currency }) => currency.baseUnit))).toEqual(new Set([1, 100, 1000]));
    expect(new Set(workspaces.map(({ currency }) => currency.code)).size).toBeGreaterThanOrEqual(6);
    for (const script of [/\p{sc=Han}/u, /\p{sc=Arabic}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u, /\p{sc=Hangul}/u]) {
      expect(users.some(({ fullName }) => script.test(fullName))).toBe(true);
    }
    expect(payments.some(({ message }) => /\p{Extended_Pictographic}/u.test(message ?? ''))).toBe(true);
  });

  test('have titles of their own, and nobody who manages himself', () => {
    expect(new Set(workspaces.map(({ title }) => title)).size).toBe(60);
    expect(new Set(users.map(({ fullName }) => fullName)).size).toBe(40);
    expect(users.filter(({ id, managerId }) => id === managerId)).toEqual([]);
  });
});

describe('money for display', () => {
  test.each([
    [4_425_000, currencies.USD, '$44,250'],
    [4_425_050, currencies.USD, '$44,250.50'],
    [-98_500, currencies.EUR, '-€985'],
    [1_000_000, currencies.JPY, '¥1,000,000'],
    [19_490_890, currencies.KWD, 'KD19,490.890'],
    [0, currencies.CHF, 'CHF0'],
  ])('%i of %o is %s', (minorUnits, currency, text) => {
    expect(displayMoney(minorUnits, currency)).toBe(text);
  });
});

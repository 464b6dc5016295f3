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
    const runs = Array.from({ length: 8 }, () => {
      const start = performance.now();
      createDemoData();
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThan(500);
  });

  test('have the promised size', () => {
    expect([payments.length, invoices.length, workspaces.length, users.length]).toEqual([1000, 600, 60, 40]);
    expect(data.timeEntries.size).toBeGreaterThan(4500);
    expect(data.timeEntries.size).toBeLessThan(5500);
    expect(data.expenses.size).toBeGreaterThan(1000);
    expect(data.stories.size).toBeGreaterThan(450);
    for (const table of [data.billingMilestones, data.externalReferences, data.additionalItems, data.fixedFeeItems]) {
      expect(table.size).toBeGreaterThan(100);
    }
  });

  test('share ids across collections', () => {
    const { sharedId } = data.landmarks;
    for (const table of Object.values(data).filter((each) => each instanceof Map)) {
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

describe('the work in the demo data', () => {
  const entries = [...data.timeEntries.values()];
  const free = entries.filter(({ invoiceId }) => invoiceId === null);

  test('costs whole minor units', () => {
    for (const { timeInMinutes, rateInCents } of entries) expect((timeInMinutes * rateInCents) % 60).toBe(0);
  });

  test('is waiting to be invoiced on most projects that are live', () => {
    const waiting = (rows: readonly { workspaceId: string; invoiceId: string | null }[], id: string) =>
      rows.some((row) => row.workspaceId === id && row.invoiceId === null);
    const live = workspaces.filter(({ archived }) => !archived);
    const both = live.filter(
      ({ id }) =>
        waiting(
          entries.filter(({ billable }) => billable),
          id,
        ) &&
        waiting(
          [...data.expenses.values()].filter(({ isBillable }) => isBillable),
          id,
        ),
    );
    expect(both.length).toBeGreaterThan(live.length * 0.8);
    expect(free.filter(({ billable }) => !billable).length).toBeGreaterThan(100);
  });

  test('is on stories of its own project', () => {
    for (const { storyId, workspaceId } of entries) {
      const story = data.stories.get(storyId ?? '');
      if (story !== undefined) expect(story.workspaceId).toBe(workspaceId);
    }
  });

  test('is told in many scripts', () => {
    const notes = entries.map(({ notes: text }) => text ?? '').join();
    for (const script of [/\p{sc=Han}/u, /\p{sc=Arabic}/u, /\p{sc=Cyrillic}/u, /\p{Extended_Pictographic}/u]) {
      expect(notes).toMatch(script);
    }
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

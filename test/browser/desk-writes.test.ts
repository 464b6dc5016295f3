import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { DemoRule } from '../../src/demo/account.js';
import { choose, fillPayment, isFocused, rowsOf, useDesk } from './use-desk.js';

const { desk, page } = useDesk();

const isPost = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path === '/external_payments';
const posts = () => desk().demo.requests.filter(isPost);
const projectIn = (currency: string) =>
  [...desk().demo.data.workspaces.values()].find((row) => row.currency.code === currency && !row.archived)!;
const recorded = () => page().getByRole('heading', { name: 'Recorded', exact: true });
const storedKeys = () => page().evaluate('Object.keys(sessionStorage)');

const removals: (() => void)[] = [];
const answerWith = (rule: Omit<DemoRule, 'matches'>) =>
  removals.push(desk().demo.answerWith({ matches: isPost, times: 1, ...rule }));
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
  desk().demo.faults.lagMs = 0;
});

describe('recording a payment', () => {
  test.each([
    ['KWD', '1 234.5', 1_234_500, '1,234.500 KWD'],
    ['JPY', '98765', 98_765, '98,765 JPY'],
    ['USD', '90071992547409.91', 9_007_199_254_740_991, '90,071,992,547,409.91 USD'],
  ])('in %s sends %j as minor units, and puts it on top of the list', async (currency, typed, minorUnits, shown) => {
    const project = projectIn(currency);
    await desk().enter(page());
    const dialog = await fillPayment(page(), project.title, typed, `of ${currency}`);
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(await dialog.innerText()).toContain(shown);
    expect(desk().demo.commits).toHaveLength(1);
    expect(desk().demo.data.externalPayments.get(desk().demo.commits[0]!.id)).toMatchObject({
      amountInCents: minorUnits,
      workspaceId: project.id,
      message: `of ${currency}`,
    });
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await rowsOf(page()).first().innerText()).toContain(shown);
    expect(await storedKeys()).toEqual([]);
    expect(await isFocused(page().getByRole('button', { name: 'Record a payment' }))).toBe(true);
  });

  test('of an open invoice takes the sum from the invoice', async () => {
    const { openInvoice } = desk().demo.data.landmarks;
    const number = String(openInvoice.userInvoiceNumber);
    await desk().enter(page());
    await page().getByRole('button', { name: 'Record a payment' }).click();
    const dialog = page().getByRole('dialog', { name: 'Record a payment' });
    expect(await isFocused(dialog.getByLabel('An open invoice'))).toBe(true);
    await choose(dialog, 'Open invoice', number, new RegExp(`#${number}\\b`));
    const project = desk().demo.data.workspaces.get(openInvoice.workspaceIds[0]!)!;
    await dialog.getByText(`For ${project.title}`).waitFor();
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(desk().demo.data.externalPayments.get(desk().demo.commits[0]!.id)).toMatchObject({
      invoiceId: openInvoice.id,
      amountInCents: openInvoice.balanceInCents,
    });
  });

  test.each([
    ['12,50', 'USD', 'Use a point for the decimals and no commas'],
    ['12.505', 'USD', 'USD has at most 2 decimals'],
    ['12.5', 'JPY', 'JPY has no decimals'],
    ['0.00', 'USD', 'more than nothing'],
    ['', 'USD', 'Enter the amount'],
  ])('refuses %j in %s before anything is sent', async (typed, currency, words) => {
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn(currency).title, typed, '');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText(words).waitFor();
    const amount = dialog.getByLabel('Amount');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await isFocused(amount)).toBe(true);
    await amount.fill('1');
    expect(await amount.getAttribute('aria-invalid')).toBeNull();
    expect(await dialog.getByText('Please look at what is marked.').count()).toBe(0);
    expect(posts()).toEqual([]);
  });

  test('shows what Kantata refuses at its field, and can be mended', async () => {
    await desk().enter(page());
    const project = projectIn('EUR');
    const dialog = await fillPayment(page(), project.title, '10', 'x'.repeat(256));
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('This note is too long: 255 characters at most.').waitFor();
    expect(await dialog.getByLabel('Note').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByText('Nothing was recorded.').waitFor();
    await dialog.getByLabel('Note').fill('shorter');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('of an invoice that somebody else has paid meanwhile marks the invoice', async () => {
    const open = [...desk().demo.data.invoices.values()].find(
      (row) => row.status === 'new' && !row.draft && row.workspaceIds.length === 1,
    )!;
    const number = String(open.userInvoiceNumber);
    await desk().enter(page());
    await page().getByRole('button', { name: 'Record a payment' }).click();
    const dialog = page().getByRole('dialog', { name: 'Record a payment' });
    await choose(dialog, 'Open invoice', number, new RegExp(`#${number}\\b`));
    desk().demo.commitDirectly(
      '/external_payments',
      { workspace_id: open.workspaceIds[0], invoice_id: open.id },
      'admin',
    );
    desk().demo.commits.length = 0;
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('Kantata says: Invoice must be a pending invoice of this project alone.').waitFor();
    expect(await dialog.getByRole('combobox', { name: 'Open invoice' }).getAttribute('aria-invalid')).toBe('true');
    expect(desk().demo.commits).toEqual([]);
  });
});

test('What Kantata does not let its caller write is said, and nothing is kept waiting.', async () => {
  answerWith({
    answer: { status: 403, body: '{"errors":[{"type":"permissions","message":"Not allowed"}]}' },
    commit: 'never',
    delayMs: 1_500,
  });
  await desk().enter(page());
  const dialog = await fillPayment(page(), projectIn('USD').title, '19', 'forbidden');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await expectPosts(1);
  await page().reload();
  await dialog.getByText('Nothing was recorded. Kantata does not let you do that.').waitFor();
  expect(await dialog.getByLabel('Amount').inputValue()).toBe('19');
  expect(desk().demo.commits).toEqual([]);
});

describe('one payment is recorded once', () => {
  test('after a double click', async () => {
    answerWith({ delayMs: 500 });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '20', 'double');
    await dialog.getByRole('button', { name: 'Record payment' }).dblclick();
    await recorded().waitFor();
    await pause(500);
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('after a reload in the middle, and then it is said', async () => {
    answerWith({ delayMs: 2_500 });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '21', 'reloaded');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByRole('button', { name: 'Sending …' }).waitFor();
    await expectPosts(1);
    await page().reload();
    await page().getByText('Still being found out').waitFor();
    await recorded().waitFor();
    await page().getByRole('button', { name: 'Done' }).click();
    expect(await rowsOf(page()).filter({ hasText: 'reloaded' }).count()).toBe(1);
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('after a reload of a form that is not sent yet, which comes back as it was', async () => {
    await desk().enter(page());
    await fillPayment(page(), projectIn('USD').title, '22.22', 'kept');
    await page().reload();
    const dialog = page().getByRole('dialog', { name: 'Record a payment' });
    await dialog.getByText('This is what you had entered. It was not sent.').waitFor();
    expect(await dialog.getByLabel('Amount').inputValue()).toBe('22.22');
    expect(desk().demo.commits).toEqual([]);
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('after the session ended meanwhile, which takes nothing of what was typed', async () => {
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '22.50', 'signed out');
    await page().context().clearCookies();
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await page().getByText('What you had entered was not recorded. It is kept').waitFor();
    expect(desk().demo.commits).toEqual([]);
    await desk().enter(page());
    await dialog.getByText('Nothing was recorded. Your session had ended.').waitFor();
    expect(await dialog.getByLabel('Amount').inputValue()).toBe('22.50');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('after the back end was killed in the middle, once it is there again', async () => {
    answerWith({ delayMs: 1_500 });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '23', 'killed');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await expectPosts(1);
    await desk().kill();
    await page().getByText('Still being found out').waitFor();
    await page().getByText('The desk cannot be reached.').waitFor();
    await pause(500);
    await desk().start();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  test('when it was sent while the back end was away, as soon as it is back', async () => {
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '24', 'away');
    await desk().kill();
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await page().getByText('Still being found out').waitFor();
    expect(desk().demo.commits).toEqual([]);
    await desk().start();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
  });
});

describe('a payment whose answer is lost', () => {
  test('is found, and was never shown before', async () => {
    desk().demo.faults.lagMs = 2_500;
    answerWith({ answer: 'reset' });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '25', 'lost');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(await rowsOf(page()).filter({ hasText: 'lost' }).count()).toBe(0);
    await page()
      .getByText(/^The payment was recorded\./)
      .waitFor();
    await rowsOf(page()).filter({ hasText: 'lost' }).waitFor();
    expect(desk().demo.commits).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  test('and that never came to be is said not to be recorded, and can be sent again', async () => {
    answerWith({ answer: 'reset', commit: 'never' });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '26', 'gone');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('Kantata never got it').waitFor({ timeout: 40_000 });
    expect(desk().demo.commits).toEqual([]);
    await dialog.getByRole('button', { name: 'Send it again' }).click();
    await recorded().waitFor();
    expect(desk().demo.commits).toHaveLength(1);
  });

  test('and that Kantata wrote down in other words is left to a person', async () => {
    answerWith({ answer: 'reset', mangle: (row) => ({ ...row, message: 'in other words' }) });
    await desk().enter(page());
    const dialog = await fillPayment(page(), projectIn('USD').title, '27', 'mangled');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('Please look for yourself').waitFor({ timeout: 40_000 });
    const { id } = desk().demo.commits[0]!;
    await dialog.getByRole('button', { name: `Payment ${id}` }).click();
    await page()
      .getByRole('dialog', { name: `Payment ${id}` })
      .getByText('in other words')
      .waitFor();
    await page().getByText('Somebody has to look').waitFor();
    await page().getByRole('button', { name: 'Look' }).click();
    await page().getByRole('button', { name: 'I have looked' }).click();
    expect(await storedKeys()).toEqual([]);
    expect(desk().demo.commits).toHaveLength(1);
  });
});

describe('creating an invoice', () => {
  test('from time, expenses and an item bills each of them, once', async () => {
    const { uninvoicedTimeEntry } = desk().demo.data.landmarks;
    const project = desk().demo.data.workspaces.get(uninvoicedTimeEntry.workspaceId)!;
    await desk().enter(page());
    await page().getByRole('button', { name: 'Create an invoice' }).click();
    const dialog = page().getByRole('dialog', { name: 'Create an invoice' });
    await choose(dialog, 'Project', project.title, project.title);
    await dialog.getByRole('group', { name: 'Time' }).getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Add an item' }).click();
    await dialog.getByLabel('Item 1: what for').fill('Travel, flat');
    await dialog.getByLabel(/^Item 1: whole/).fill('250');
    const estimate = await dialog.locator('.estimate strong').innerText();
    await dialog.getByRole('button', { name: 'Create invoice' }).dblclick();
    await dialog.getByRole('heading', { name: 'Created' }).waitFor();
    expect(await dialog.innerText()).toContain(estimate);
    expect(desk().demo.commits).toHaveLength(1);
    const made = desk().demo.data.invoices.get(desk().demo.commits[0]!.id)!;
    expect(made.timeEntryIds.length).toBeGreaterThan(0);
    expect(made.additionalItemIds).toHaveLength(1);
    expect(made.paymentSchedule).toBe(30);

    await dialog.getByRole('button', { name: 'Show it' }).click();
    await page()
      .getByRole('dialog', { name: `Invoice #${made.userInvoiceNumber}` })
      .getByText('Still open')
      .waitFor();
  });

  test('marks the item that is wrong, and works out no sum with it', async () => {
    await desk().enter(page());
    await page().getByRole('button', { name: 'Create an invoice' }).click();
    const dialog = page().getByRole('dialog', { name: 'Create an invoice' });
    expect(await isFocused(dialog.getByRole('combobox', { name: 'Project' }))).toBe(true);
    const { title } = projectIn('SEK');
    await choose(dialog, 'Project', title, title);
    for (const [number, amount] of ['12', '12.5'].entries()) {
      await dialog.getByRole('button', { name: 'Add an item' }).click();
      await dialog.getByLabel(`Item ${number + 1}: what for`).fill('Travel');
      await dialog.getByLabel(new RegExp(`^Item ${number + 1}: whole`)).fill(amount);
    }
    await dialog.getByText('not known: an item has no sum in whole units').waitFor();
    await dialog.getByRole('button', { name: 'Create invoice' }).click();
    await dialog.getByText('This needs a sum in whole units').waitFor();
    expect(await dialog.getByLabel(/^Item 1: whole/).getAttribute('aria-invalid')).toBeNull();
    const wrong = dialog.getByLabel(/^Item 2: whole/);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    await wrong.fill('13');
    expect(await wrong.getAttribute('aria-invalid')).toBeNull();
    await dialog.getByText('25.00 SEK', { exact: true }).waitFor();
  });

  test('ticks all expenses that are billable, and says that others are not', async () => {
    removals.push(
      desk().demo.answerWith({
        matches: ({ method, path }) => method === 'GET' && path === '/expenses',
        rewrite: (envelope) => {
          const { results, expenses } = envelope as Listed;
          results.forEach(({ id }, index) => (expenses[id]!['is_billable'] = index > 0));
          return envelope;
        },
      }),
    );
    const invoiced = new Set([...desk().demo.data.invoices.values()].flatMap(({ expenseIds }) => expenseIds));
    const counts = new Map<string, number>();
    for (const row of desk().demo.data.expenses.values()) {
      if (!invoiced.has(row.id)) counts.set(row.workspaceId, (counts.get(row.workspaceId) ?? 0) + 1);
    }
    const [id] = [...counts].find(([id, count]) => count > 2 && !desk().demo.data.workspaces.get(id)!.archived)!;
    const { title } = desk().demo.data.workspaces.get(id)!;
    await desk().enter(page());
    await page().getByRole('button', { name: 'Create an invoice' }).click();
    const dialog = page().getByRole('dialog', { name: 'Create an invoice' });
    await choose(dialog, 'Project', title, title);
    const expenses = dialog.getByRole('group', { name: 'Expenses' });
    await expenses.getByLabel(/^All \d+ that are billable; 1 more is not/).check();
    expect(await expenses.getByRole('listitem').first().getByRole('checkbox').isChecked()).toBe(false);
    expect(await expenses.getByRole('listitem').nth(1).getByRole('checkbox').isChecked()).toBe(true);
  });

  test('of nothing is refused, with the field marked', async () => {
    await desk().enter(page());
    await page().getByRole('button', { name: 'Create an invoice' }).click();
    const dialog = page().getByRole('dialog', { name: 'Create an invoice' });
    await dialog.getByLabel('Days to pay').fill('soon');
    await dialog.getByRole('button', { name: 'Create invoice' }).click();
    await dialog.getByText('Choose the project to bill.').waitFor();
    await dialog.getByText('Enter a number of days.').waitFor();
    expect(await isFocused(dialog.getByRole('combobox', { name: 'Project' }))).toBe(true);
  });
});

interface Listed {
  readonly results: readonly { readonly id: string }[];
  readonly expenses: Readonly<Record<string, Record<string, unknown>>>;
}

/** Until they have come to Kantata. */
async function expectPosts(count: number): Promise<void> {
  for (let tries = 0; tries < 200 && posts().length < count; tries += 1) await pause(20);
  expect(posts()).toHaveLength(count);
}

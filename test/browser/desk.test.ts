import { describe, expect, test } from '@jest/globals';
import { choose, isFocused, rowsOf, useDesk } from './use-desk.js';

const { desk, page, context, open } = useDesk();

const listed = () => desk().demo.requests.filter(({ path }) => path === '/external_payments');
const workspaceOf = (id: string) => desk().demo.data.workspaces.get(id)!;

describe('the table', () => {
  test('shows the newest payments, and what they add up to in each currency', async () => {
    await desk().enter(page());
    await rowsOf(page()).nth(39).waitFor();
    expect(await rowsOf(page()).count()).toBe(40);
    expect(await rowsOf(page()).first().innerText()).toContain('54,512.00 AED');

    const newest = [...desk().demo.data.externalPayments.values()]
      .sort((left, right) => right.createdAt - left.createdAt || Number(left.id) - Number(right.id))
      .slice(0, 40);
    const dinars = newest.filter(({ workspaceId }) => workspaceOf(workspaceId).currency.code === 'KWD');
    const sum = dinars.reduce((total, { amountInCents }) => total + amountInCents, 0);
    const text = `${Math.floor(sum / 1_000).toLocaleString('en-US')}.${String(sum % 1_000).padStart(3, '0')} KWD`;
    const totals = page().getByRole('region', { name: 'Total of what is shown' });
    expect(await totals.innerText()).toContain(text);
    expect(await totals.innerText()).toContain('40 of 1,000 payments');
  });

  test('goes on as one scrolls, and with the button', async () => {
    await desk().enter(page());
    await rowsOf(page()).nth(39).scrollIntoViewIfNeeded();
    await rowsOf(page()).nth(40).waitFor();
    const ids = await page().evaluate<string[]>("[...document.querySelectorAll('button.row')].map(({ id }) => id)");
    expect(new Set(ids).size).toBe(ids.length);

    // What the observer would see is out of sight for those who do not scroll.
    const count = await rowsOf(page()).count();
    await page().getByRole('button', { name: 'Load more' }).focus();
    await page().keyboard.press('Enter');
    await rowsOf(page()).nth(count).waitFor();
    expect(listed().length).toBeGreaterThanOrEqual(3);
  });

  test('is narrowed by project, period and invoice; the address keeps it', async () => {
    const { ordinaryPayment } = desk().demo.data.landmarks;
    const { title } = workspaceOf(ordinaryPayment.workspaceId);
    await desk().enter(page());
    await choose(page(), 'Project', title, title);
    await page()
      .getByText(/^\d+ of \d+ payments/)
      .waitFor();
    await page().waitForURL(/project=/);
    await rowsOf(page()).filter({ hasNotText: title }).first().waitFor({ state: 'detached' });

    await page().getByLabel('From').fill('2026-01-01');
    await page().getByLabel('To', { exact: true }).fill('2026-05-31');
    await page().waitForURL(/from=2026-01-01&to=2026-05-31/);
    await page().reload();
    await page()
      .getByRole('combobox', { name: 'Project' })
      .and(page().locator(`[value="${title}"]`))
      .waitFor();
    expect(listed().at(-1)!.query).toMatch(/created_after=2025-12-31T23.*created_before=2026-05-31T21/);

    await page().getByRole('button', { name: 'Show all' }).click();
    const invoice = desk().demo.data.invoices.get(ordinaryPayment.invoiceId!)!;
    const number = String(invoice.userInvoiceNumber);
    await choose(page(), 'Invoice', number, new RegExp(`#${number}\\b`));
    await page().getByText('1 of 1 payments').waitFor();
    expect(await rowsOf(page()).count()).toBe(1);
  });

  test('says that nothing matches, and that a period is the wrong way round', async () => {
    await desk().enter(page(), '?from=2030-01-02');
    await page().getByText('No payments match').waitFor();
    await page().getByLabel('To', { exact: true }).fill('2030-01-01');
    await page().getByText('The last day lies before the first.').waitFor();
    expect(await page().getByLabel('To', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });

  test('says that there are none yet where nothing is narrowed', async () => {
    const remove = desk().demo.answerWith({
      matches: ({ path }) => path === '/external_payments',
      rewrite: (envelope) => ({ ...(envelope as object), count: 0, results: [] }),
    });
    await desk().enter(page());
    await page().getByText('No payments yet.').waitFor();
    remove();
  });

  test('ignores a day that is none in the address, and marks a year of five digits', async () => {
    await desk().enter(page(), '?from=2026-99-99&to=2026-02-30');
    await page().getByText('40 of 1,000 payments').waitFor();
    const from = page().getByLabel('From');
    expect(await from.inputValue()).toBe('');
    // As browsers let it be typed that do not know `max`.
    await page().evaluate(`{
      const input = document.querySelector('input[type=date]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '12026-01-01');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await page().getByText('The year has four digits.').waitFor();
    await rowsOf(page()).first().waitFor();
    expect(page().url()).not.toContain('12026');
    await from.fill('2026-01-01');
    await page().waitForURL(/from=2026-01-01/);
    expect(await page().getByText('The year has four digits.').count()).toBe(0);
  });

  test('says it in plain words when Kantata is away, and goes on when it is back', async () => {
    const isBack = desk().demo.answerWith({
      matches: ({ path }) => path === '/external_payments',
      answer: { status: 503, body: 'proxy' },
    });
    await desk().enter(page());
    await page().getByText('Kantata cannot be reached at the moment.').waitFor();
    isBack();
    await page().getByRole('button', { name: 'Try again' }).click();
    await rowsOf(page()).first().waitFor();
  });
});

describe('the details', () => {
  test('of a payment tell its invoice, payer and project, and give the focus back', async () => {
    const { ordinaryPayment } = desk().demo.data.landmarks;
    const invoice = desk().demo.data.invoices.get(ordinaryPayment.invoiceId!)!;
    await desk().enter(page(), `?invoice=${invoice.id}`);
    const row = page().locator('button.row').first();
    await row.click();
    const detail = page().getByRole('dialog', { name: `Payment ${ordinaryPayment.id}` });
    await detail.getByText('Still open').waitFor();
    const text = await detail.innerText();
    expect(text).toContain(workspaceOf(ordinaryPayment.workspaceId).title);
    const payer = desk().demo.data.users.get(invoice.recipientId ?? '');
    expect(text).toContain(payer?.fullName ?? 'Not known');

    await page().keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
    expect(await isFocused(row)).toBe(true);
  });

  test('of a payment without invoice, note or known user say so', async () => {
    const { paymentByDeletedUser, paymentWithoutMessage, paymentOfDeletedInvoice } = desk().demo.data.landmarks;
    await desk().enter(page(), `?payment=${paymentByDeletedUser.id}`);
    await page().getByText('By somebody who is not known any more.').waitFor();
    await page().goto(`${desk().url}?payment=${paymentOfDeletedInvoice.id}`);
    await page().getByText('recorded straight to the project, or the invoice is hidden or deleted').waitFor();
    await page().getByText('Kantata names a payer only as the recipient of an invoice').waitFor();
    await page().goto(`${desk().url}?payment=${paymentWithoutMessage.id}`);
    await page().getByText('No note').waitFor();
  });
});

describe.each([
  ['a wide screen', { width: 1280, height: 860 }],
  ['a phone', { width: 375, height: 812 }],
])('on %s', (_, viewport) => {
  test('Back closes the details, and leaves what was narrowed meanwhile', async () => {
    const page = await open({ viewport });
    await desk().enter(page, '?from=2025-01-01');
    const row = page.locator('button.row').first();
    await row.click();
    const detail = page.getByRole('dialog', { name: /^Payment / });
    await detail.waitFor();
    if (viewport.width > 1000) {
      await page.getByLabel('From').fill('2025-02-02');
      await page.waitForURL(/from=2025-02-02.*payment=/);
    }
    await page.goBack();
    await detail.waitFor({ state: 'detached' });
    await page.waitForURL(viewport.width > 1000 ? /from=2025-02-02$/ : /from=2025-01-01$/);

    await row.click();
    await detail.getByRole('button', { name: 'Close details' }).dblclick();
    await detail.waitFor({ state: 'detached' });
    await rowsOf(page).first().waitFor();
    expect(page.url()).toContain('?from=');
  });
});

describe('the search for an invoice', () => {
  const search = async (text: string) => {
    const box = page().getByRole('combobox', { name: 'Open invoice' });
    await box.fill(text);
    return page().getByRole('option');
  };

  test('finds projects among the newest, says that there are more, and finds no nonsense', async () => {
    await desk().enter(page());
    await page().getByRole('button', { name: 'Record a payment' }).click();
    await page().getByRole('combobox', { name: 'Open invoice' }).click();
    const options = page().getByRole('option');
    await page()
      .getByText(/^Of the newest 50 of \d+\. A number finds any of them\.$/)
      .waitFor();
    const [title] = (await options.last().locator('small').innerText()).split(' · ');
    await search(title!);
    await page().getByRole('option').filter({ hasNotText: title! }).first().waitFor({ state: 'detached' });
    await options.first().waitFor();
    await search('no such client');
    await page().getByText('Nothing found among the newest').waitFor();
  });

  test('says of a paid one that it is paid', async () => {
    const paid = [...desk().demo.data.invoices.values()].find(({ status }) => status === 'accepted payment')!;
    await desk().enter(page());
    await page().getByRole('button', { name: 'Record a payment' }).click();
    await search(`#${paid.userInvoiceNumber}`);
    await page().getByText(`Invoice #${paid.userInvoiceNumber} is paid already.`).waitFor();
  });
});

test('To a guest in a project it is said at once that nothing can be recorded for it.', async () => {
  const remove = desk().demo.answerWith({
    matches: ({ path }) => /^\/workspaces\/\d+$/.test(path),
    rewrite: (envelope) => {
      const { workspaces } = envelope as { workspaces: Record<string, { permissions: object }> };
      for (const row of Object.values(workspaces)) row.permissions = { is_guest_on_project: true };
      return envelope;
    },
  });
  const { title } = [...desk().demo.data.workspaces.values()].find(({ archived }) => !archived)!;
  await desk().enter(page());
  await page().getByRole('button', { name: 'Record a payment' }).click();
  const dialog = page().getByRole('dialog', { name: 'Record a payment' });
  await dialog.getByLabel('Straight to a project').check();
  await choose(dialog, 'Project', title, title);
  await dialog.getByText('You are a guest in this project.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Record payment' }).getAttribute('aria-disabled')).toBe('true');
  remove();
});

describe('the session', () => {
  test('is a cookie that scripts cannot read, and the token stays behind it', async () => {
    const bodies: Promise<string>[] = [];
    page().on('response', (response) => bodies.push(response.text().catch(() => '')));
    await desk().enter(page());
    await rowsOf(page()).first().waitFor();
    const [cookie] = await context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const stored = await page().evaluate(
      'JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])',
    );
    expect([cookie!.value, stored, ...(await Promise.all(bodies))].join()).not.toContain('demo-admin');
  });

  test('a wrong password opens nothing, and signing out closes', async () => {
    await page().goto(desk().url);
    await page().getByLabel('Password of this desk').fill('guess');
    await page().getByRole('button', { name: 'Sign in' }).click();
    await page().getByText('That is not the password').waitFor();
    await desk().enter(page());
    await page().getByRole('button', { name: 'Sign out' }).click();
    await page().getByLabel('Password of this desk').waitFor();
  });

  test('answers neither the pages of others nor documents that are not of the screen', async () => {
    await desk().enter(page());
    const [cookie] = await context().cookies();
    const ask = (headers: Record<string, string>) =>
      fetch(`${desk().url}api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `${cookie!.name}=${cookie!.value}`, ...headers },
        body: '{"query":"{ me { id } }"}',
      });
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
    const answer = await ask({ origin: desk().url.slice(0, -1) });
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status: 400,
      text: expect.stringContaining('registered clients'),
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose, fillPayment, isFocused, rowsOf, useDesk } from './use-desk.js';

const { desk, open } = useDesk();

const path = (file: string) => new URL(`../../${file}`, import.meta.url);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe finds wrong with the page as it is; for lines of what and where. */
async function faultsOf(page: Page): Promise<string[]> {
  // As a script of the test's own, which the page's policy does not bind.
  await page.evaluate(readFileSync(path('examples/web/node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** By how much the page, and each dialog that is open, is wider than what is seen of it. */
const widthsOf = (page: Page) =>
  page.evaluate<number[]>(
    "[document.documentElement, ...document.querySelectorAll('dialog[open]')].map((e) => e.scrollWidth - e.clientWidth)",
  );

const shoot = async (page: Page, name: string) => {
  if (process.env['SCREENSHOTS'] === '1') {
    await page.screenshot({ path: path(`docs/images/${name}.png`).pathname, animations: 'disabled' });
  }
};

async function openInvoiceForm(page: Page): Promise<void> {
  const { uninvoicedTimeEntry } = desk().demo.data.landmarks;
  const { title } = desk().demo.data.workspaces.get(uninvoicedTimeEntry.workspaceId)!;
  await page.getByRole('button', { name: 'Create an invoice' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an invoice' });
  await choose(dialog, 'Project', title, title);
  await dialog.getByRole('group', { name: 'Time' }).getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: 'Add an item' }).click();
}

const dollars = () =>
  [...desk().demo.data.workspaces.values()].find(({ currency, archived }) => currency.code === 'USD' && !archived)!
    .title;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing wrong, on any of the screens', async () => {
    const page = await open({ colorScheme });
    await page.goto(desk().url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await desk().enter(page);
    await rowsOf(page).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('combobox', { name: 'Project' }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await rowsOf(page).filter({ hasText: 'Invoice #1571' }).getByRole('button').click();
    await page.getByText('Still open').waitFor();
    await page.mouse.move(0, 0);
    await shoot(page, `desk-${colorScheme}`);
    expect(await faultsOf(page)).toEqual([]);

    const dialog = await fillPayment(page, dollars(), '1,5', '');
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    await dialog.getByText('Use a point').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep it for later' }).click();
    expect(await faultsOf(page)).toEqual([]);

    await openInvoiceForm(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('At 375 px nothing is wider than the screen.', async () => {
  const page = await open({ viewport: { width: 375, height: 812 } });
  await desk().enter(page);
  await rowsOf(page).first().waitFor();
  await shoot(page, 'desk-phone');
  expect(await widthsOf(page)).toEqual([0]);
  // A payment is in sight before anybody scrolls.
  expect((await rowsOf(page).first().boundingBox())!.y).toBeLessThan(500);

  await page.locator('button.row').first().click();
  await page.getByText('Still open').waitFor();
  expect(await widthsOf(page)).toEqual([0, 0]);
  await page.keyboard.press('Escape');

  const dialog = await fillPayment(page, dollars(), '1,5', 'a note without any place to break '.repeat(3));
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  expect(await widthsOf(page)).toEqual([0, 0]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await widthsOf(page)).toEqual([0, 0]);
  await page.getByRole('button', { name: 'Throw it away' }).click();

  await openInvoiceForm(page);
  expect(await widthsOf(page)).toEqual([0, 0]);
  expect(await faultsOf(page)).toEqual([]);
});

test.each([375, 1280])(
  'At %d px a name of one long word makes nothing wider, and lies under no amount.',
  async (width) => {
    const remove = desk().demo.answerWith({
      matches: ({ path }) => path === '/external_payments',
      rewrite: (envelope) => {
        const { workspaces } = envelope as { workspaces: Record<string, { title: string }> };
        for (const row of Object.values(workspaces)) row.title = 'Donaudampfschiff'.repeat(5);
        return envelope;
      },
    });
    const page = await open({ viewport: { width, height: 812 } });
    await desk().enter(page);
    await rowsOf(page).filter({ hasText: 'Donaudampfschiff' }).first().waitFor();
    expect(await widthsOf(page)).toEqual([0]);
    const title = (await page.locator('button.row').first().boundingBox())!;
    const amount = (await page.locator('td.amount').first().boundingBox())!;
    expect(title.x + title.width).toBeLessThanOrEqual(amount.x);
    remove();
  },
);

test('The keyboard alone records a payment.', async () => {
  const page = await open();
  await desk().enter(page);
  await page.getByRole('button', { name: 'Record a payment' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Record a payment' });
  await dialog.getByLabel('An open invoice').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type(dollars());
  await dialog.getByRole('option', { name: dollars() }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByText('With a point for the decimals').waitFor();
  for (let tabs = 0; tabs < 3 && !(await isFocused(dialog.getByLabel('Amount'))); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('31.5');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Recorded', exact: true }).waitFor();
  expect(desk().demo.commits).toHaveLength(1);
});

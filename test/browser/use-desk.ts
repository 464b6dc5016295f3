import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startBrowser } from './start-browser.js';
import { startDesk, type TestDesk } from './start-desk.js';

/** A desk and a browser for a file of tests, and a page for each of them. */
export function useDesk(settleSeconds?: number) {
  let browser: Browser;
  let desk: TestDesk;
  let context: BrowserContext;
  let page: Page;
  const contexts: BrowserContext[] = [];
  const failures: string[] = [];

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const opened = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      timezoneId: 'Europe/Berlin',
      locale: 'en-GB',
      ...options,
    });
    contexts.push(opened);
    const fresh = await opened.newPage();
    fresh.setDefaultTimeout(20_000);
    fresh.on('pageerror', ({ message }) => failures.push(message));
    fresh.on('console', (line) => line.text().startsWith('forbidden by the policy') && failures.push(line.text()));
    await fresh.addInitScript(
      `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error('forbidden by the policy: ' + violatedDirective + ' ' + blockedURI))`,
    );
    return fresh;
  };

  beforeAll(async () => {
    [browser, desk] = await Promise.all([startBrowser(), startDesk(settleSeconds)]);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });
  beforeEach(async () => {
    page = await open();
    context = page.context();
    failures.length = 0;
    desk.demo.commits.length = 0;
    desk.demo.requests.length = 0;
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((opened) => opened.close()));
    if (failures.length > 0) throw new Error(`the page failed: ${failures.join('; ')}`);
  });

  return {
    desk: () => desk,
    page: () => page,
    context: () => context,
    open,
  };
}

export const rowsOf = (page: Page): Locator => page.locator('table.payments tbody tr');

export const isFocused = async (locator: Locator): Promise<boolean> =>
  (await locator.and(locator.page().locator(':focus')).count()) === 1;

/** Types into a combobox, and takes the option of that name. */
export async function choose(
  scope: Locator | Page,
  name: string,
  text: string,
  option: string | RegExp,
): Promise<void> {
  await scope.getByRole('combobox', { name }).fill(text);
  await scope.getByRole('option', { name: option }).first().click();
}

/** Fills the form of a payment straight to a project. */
export async function fillPayment(page: Page, project: string, amount: string, note: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Record a payment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a payment' });
  await dialog.getByLabel('Straight to a project').check();
  await choose(dialog, 'Project', project, project);
  await dialog.getByLabel('Amount').fill(amount);
  await dialog.getByLabel('Note').fill(note);
  return dialog;
}

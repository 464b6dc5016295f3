import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useBrowser, type Visit } from './use-browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}docs/operations/`;
const documents = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'));

const browser = useBrowser();
let visit: Visit;
let page: Page;

beforeEach(async () => {
  visit = await browser.visit();
  page = visit.page;
  await page.goto(new URL('explorer', browser.url).href);
  await tab('FirstPayments').and(page.locator('.window-switcher__item--active')).waitFor();
});
afterEach(() => visit.end());

const tab = (name: string): Locator =>
  page.locator('app-window-switcher-item .window-switcher__item', { hasText: name });
const editor = (): Locator => page.locator('app-query-editor .cm-content').first();
const send = () => page.getByRole('button', { name: 'Send Request' }).click();
const result = (): Locator => page.locator('app-query-result .cm-content');

async function typeAnew(into: Locator, text: string): Promise<void> {
  await into.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

describe('the explorer', () => {
  test('loads without an error, a breach of its policy, or a request to another origin', async () => {
    await page.waitForLoadState('networkidle');
    expect(visit.faults).toEqual([]);
    expect(visit.outside).toEqual([]);
    const policy = (await page.request.get(page.url())).headers()['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
  });

  test('has one tab for each operation of the documentation, and shows the first query', async () => {
    const names = documents.map((document) => /^query (\w+)/m.exec(document)?.[1] ?? '');
    const shown = await page.locator('.window-switcher__input').allInnerTexts();
    expect(shown.map((name) => name.trim()).sort()).toEqual(names.sort());
    await expectText(editor(), 'query FirstPayments');
  });

  test('runs a query, and shows the answer', async () => {
    await send();
    await expectText(result(), '"id": "41004974"');
    if (process.env['SCREENSHOTS'] === '1') await takePicture();
    expect(visit.faults).toEqual([]);
    expect(visit.outside).toEqual([]);
  });

  test('runs one with variables, which have an editor', async () => {
    await tab('PaymentsOfAProject').click();
    await page.getByText('Variables', { exact: true }).click();
    const variables = page.locator('app-variables-editor .cm-content');
    await expectText(variables, '"workspaceId": "41001582"');
    await send();
    await expectText(result(), '"createdAt"');
  });

  test('brings a closed tab back, from the menu of another one', async () => {
    const closing = tab('UsersSearch');
    await closing.locator('[track-id=close_window_tab]').click();
    await closing.waitFor({ state: 'detached' });
    await tab('FirstPayments').click({ button: 'right' });
    await page.getByText('Reopen closed window').click();
    await closing.waitFor();
  });

  test('leads to the schema for people', async () => {
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Schema' }).click();
    const reference = await opened;
    await reference.getByRole('heading', { name: 'The schema' }).waitFor();
    await reference.getByRole('link', { name: 'Explorer' }).click();
    await reference.locator('.window-switcher__item', { hasText: 'FirstPayments' }).waitFor();
    await reference.close();
  });

  test('can be used in the width of a phone', async () => {
    await page.setViewportSize({ width: 375, height: 740 });
    const { x = 0, width = 0 } = (await page.getByRole('button', { name: 'Send Request' }).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(80);
    expect(x + width).toBeLessThanOrEqual(375);
    await page.locator('.url-box__input', { hasText: '/graphql' }).waitFor();
    await send();
    await expectText(result(), '"id": "41004974"');
    expect((await result().boundingBox())?.width).toBeGreaterThan(250);
  });

  test('completes fields', async () => {
    await typeAnew(editor(), '{ me { fullN');
    await expectText(page.locator('.cm-tooltip-autocomplete'), 'fullName');
  });

  test('shows types and their descriptions', async () => {
    await page.getByText('Docs', { exact: true }).click();
    const docs = page.locator('app-doc-viewer');
    await docs.getByText('Query', { exact: true }).click();
    await docs.getByText('User', { exact: true }).first().click();
    const sdl = readFileSync(`${root}schema/user.graphql`, 'utf8');
    const [description = ''] = /(?<=\n"""\n)[^"\n]+(?=\n[^"]*"""\ntype User )/.exec(sdl) ?? [];
    expect(description).toMatch(/^A person/);
    await expectText(docs, description);
  });

  test('has an editor of headers, and sends what it holds', async () => {
    await typeAnew(editor(), '{ me { fullName } }');
    await setAuthorization('Bearer demo-lead');
    const asked = page.waitForRequest((request) => request.postData()?.includes('{ me {') === true);
    await send();
    expect((await asked).headers()).toMatchObject({ authorization: 'Bearer demo-lead' });
    await expectText(result(), '"me"');
  });

  test('has the documents of its tabs as they were left when it is opened again', async () => {
    await tab('UsersSearch').click();
    await typeAnew(editor(), '{ me { id } } # of mine');
    while (!(await page.evaluate<boolean>(isStored('# of mine')))) await page.waitForTimeout(200);
    await page.reload();
    await tab('UsersSearch').click();
    await expectText(editor(), '# of mine');
    expect(await page.locator('.window-switcher__input').count()).toBe(documents.length);
  });
});

async function setAuthorization(value: string): Promise<void> {
  await page.locator('[track-id=show_set_headers]').click();
  await typeAnew(page.locator('app-headers-editor [aria-placeholder="Header key"]'), 'Authorization');
  await typeAnew(page.locator('app-headers-editor [aria-placeholder="Header value"]'), value);
  await page.getByRole('button', { name: 'Done' }).click();
}

async function expectText(where: Locator, text: string): Promise<void> {
  await where.filter({ hasText: text }).first().waitFor({ timeout: 10_000 });
}

/** Altair writes it some time after it was typed. */
const isStored = (text: string) => `(async () => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await ask(indexedDB.open('AltairDB'));
  const rows = await ask(database.transaction('appState').objectStore('appState').getAll());
  database.close();
  return rows.some(({ value }) => JSON.stringify(value).includes('${text}'));
})()`;

/** For the README and docs/operations.md. What Altair tells of an answer's time is that of a gateway that is warm. */
async function takePicture(): Promise<void> {
  for (let sent = 0; sent < 5; sent += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await send();
    await (await answered).finished();
    await page.waitForTimeout(300);
  }
  await page.getByText('Docs', { exact: true }).click();
  await page.locator('app-doc-viewer').getByText('Query', { exact: true }).click();
  await page.locator('.toast-close-button, .ngx-toastr').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: `${root}docs/images/explorer.png` });
}

import { describe, expect, test } from '@jest/globals';
import { useBrowser } from './use-browser.js';

describe('a browser without internet at the Sandbox page', () => {
  const browser = useBrowser();

  test.each(['', 'graphql'])('"/%s" is led to the explorer', async (path) => {
    const { page, outside, end } = await browser.visit();
    await page.goto(new URL(path, browser.url).href, { waitUntil: 'commit' });
    await page.waitForURL(new URL('explorer', browser.url).href);
    await page.getByRole('button', { name: 'Send Request' }).waitFor();
    expect(outside.some((url) => url.includes('embeddable-sandbox'))).toBe(true);
    await end();
  });

  test('whose requests to it are never answered is led there, too', async () => {
    const { page, end } = await browser.visit();
    await page.route(/apollographql|googleapis/, () => undefined);
    await page.goto(browser.url, { waitUntil: 'commit' });
    await page.waitForURL(new URL('explorer', browser.url).href);
    await end();
  });

  test('stays where Apollo’s script can be loaded', async () => {
    const { page, end } = await browser.visit();
    const body = 'window.EmbeddedSandbox = class { constructor() { document.body.append("Sandbox is here"); } };';
    await page.route(/embeddable-sandbox/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(browser.url, { waitUntil: 'commit' });
    await page.getByText('Sandbox is here').waitFor();
    await page.waitForTimeout(6_000);
    expect(page.url()).toBe(browser.url);
    await end();
  });
});

describe('in production', () => {
  const browser = useBrowser({ NODE_ENV: 'production', KANTATA_DEMO: '1' });

  test('there is no explorer', async () => {
    const { page, end } = await browser.visit();
    expect((await page.goto(new URL('explorer', browser.url).href))?.status()).toBe(404);
    await end();
  });
});

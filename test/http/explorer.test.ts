import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { useGateway, type SharedGateway } from '../support/use-gateway.js';

const development = useGateway();
const production = useGateway({ isProduction: true });
const asked = useGateway({ isProduction: true, explorer: true });
const refused = useGateway({ explorer: false });
const sampled = useGateway({ samples: { workspaceId: '41001582' } });

const get = (gateway: SharedGateway, path: string, init: RequestInit = {}) => fetch(new URL(path, gateway.url), init);
const html = { headers: { accept: 'text/html' } };

/** With its path as it is written, which `fetch` would tidy up. */
async function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(development.url);
  const [response] = await once(rawRequest({ hostname, port, path }).end(), 'response');
  response.resume();
  return response.statusCode;
}

describe('the explorer', () => {
  test('is there outside production, and where it is asked for', async () => {
    for (const [gateway, status] of [
      [development, 200],
      [production, 404],
      [asked, 200],
      [refused, 404],
    ] as const) {
      for (const path of ['/explorer', '/explorer/main.js', '/explorer/start.js']) {
        expect((await get(gateway, path)).status).toBe(status);
      }
    }
    expect(development.upstreamRequests()).toEqual([]);
  });

  test.each([
    ['/explorer', 'text/html; charset=utf-8'],
    ['/explorer/main.js', 'text/javascript; charset=utf-8'],
    ['/explorer/start.js', 'text/javascript; charset=utf-8'],
    ['/explorer/styles.css', 'text/css; charset=utf-8'],
    ['/explorer/page.css', 'text/css; charset=utf-8'],
    ['/explorer/assets/i18n/en-US.json', 'application/json; charset=utf-8'],
    ['/explorer/assets/img/logo.svg', 'image/svg+xml'],
    ['/explorer/media/jetbrains-mono-latin-400-normal.woff2', 'font/woff2'],
  ])('serves %s as %s, under a strict policy', async (path, type) => {
    const { headers } = await get(development, path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test('names no other origin in its page, and has no script within it', async () => {
    const page = await (await get(development, '/explorer')).text();
    expect(page).not.toMatch(/(src|href)="(https?:|\/)/);
    expect(page.match(/<script[^>]*>/g)).toHaveLength(4);
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
  });

  test('opens with each operation of the documentation, and the variables that have to be given', async () => {
    const start = await (await get(development, '/explorer/start.js')).text();
    const tabs = JSON.parse(/^const tabs = (.*);$/m.exec(start)?.[1] ?? '') as Record<string, string>[];
    const files = readdirSync(new URL('../../docs/operations/', import.meta.url));
    expect(tabs).toHaveLength(files.length);
    expect(tabs[0]?.['initialName']).toBe('FirstPayments');
    const byName = new Map(tabs.map(({ initialName, initialVariables }) => [initialName, initialVariables]));
    expect(JSON.parse(byName.get('PaymentsOfAProject') ?? '')).toEqual({ workspaceId: '<put a workspaceId here>' });
    expect(JSON.parse(byName.get('UsersSearch') ?? '')).toEqual({});
  });

  test('fills in what the account is known to have', async () => {
    const start = await (await get(sampled, '/explorer/start.js')).text();
    const tabs = JSON.parse(/^const tabs = (.*);$/m.exec(start)?.[1] ?? '') as Record<string, string>[];
    const given = tabs.map(({ initialVariables }) => initialVariables ?? '').filter((variables) => variables !== '{}');
    expect(given).toHaveLength(5);
    for (const variables of given) expect(JSON.parse(variables)).toEqual({ workspaceId: '41001582' });
  });

  test('leads to the schema for people where that is, and is led to from there', async () => {
    expect(await (await get(development, '/explorer')).text()).toContain('<a class="to-reference" href="../docs"');
    expect(await (await get(asked, '/explorer')).text()).not.toContain('docs');
    expect(await (await get(development, '/docs')).text()).toContain('<a href="explorer">Explorer</a>');
    expect(await (await get(development, '/docs/invoice')).text()).toContain('<a href="../explorer">Explorer</a>');
    expect(await (await get(refused, '/docs')).text()).not.toContain('explorer"');
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await get(development, '/explorer/main.js');
    const etag = headers.get('etag') ?? '';
    const again = await get(development, '/explorer/main.js', { headers: { 'if-none-match': `"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
    const other = await get(development, '/explorer/main.js', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('is compressed for who can read that', async () => {
    const plain = await get(development, '/explorer/main.js', { headers: { 'accept-encoding': 'identity' } });
    const zipped = await get(development, '/explorer/main.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toBe('accept-encoding, origin');
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(1_000_000);
    expect(await zipped.text()).toBe(await plain.text());
  });

  test('answers HEAD as GET, without the body', async () => {
    const head = await get(development, '/explorer', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe((await get(development, '/explorer')).headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await get(development, '/explorer/main.js', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test.each([
    '/explorer/',
    '/explorer/nothing.js',
    '/explorer/index.html',
    '/explorer/iframe-sandbox/index.html',
    '/explorer/../package.json',
    '/explorer/../../package.json',
    '/explorer/%2e%2e/package.json',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/assets/../main.js',
    '/explorer/..\\package.json',
    '/explorer/main.js%00.png',
    '/explorer//etc/passwd',
    '/explorer/constructor',
  ])('has nothing at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});

describe('the Sandbox page', () => {
  test('leads to the explorer where there is one', async () => {
    const page = await (await get(development, '/', html)).text();
    expect(page.indexOf("'/explorer'")).toBeGreaterThan(0);
    expect(page.indexOf("'/explorer'")).toBeLessThan(page.indexOf('Content-Security-Policy'));
  });

  test('is Apollo’s own where there is none', async () => {
    const page = await (await get(refused, '/', html)).text();
    expect(page).toMatch(/embeddable-sandbox/);
    expect(page).not.toContain("'/explorer'");
  });
});

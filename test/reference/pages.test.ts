import { describe, expect, test } from '@jest/globals';
import { referenceAsHtml } from '../../src/reference/html.js';
import { pagesOf } from '../../src/reference/pages.js';
import { partsOf } from '../../src/reference/parts.js';
import { createSchema } from '../../src/schema.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();
const production = useGateway({ isProduction: true });
const get = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, gateway.url), { redirect: 'manual', ...init });

const pages = referenceAsHtml(createSchema(), '0.0.0');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('the reference in HTML', () => {
  test('has every type, field and value at an address of its own', () => {
    for (const { slug, types } of pagesOf(createSchema())) {
      const ids = all(pages.get(slug) ?? '', / id="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const names = types.flatMap((type) => [type.name, ...partsOf(type).map(({ coordinate }) => coordinate)]);
      expect(ids).toEqual(expect.arrayContaining(names));
    }
  });

  test('lists every name on one page, with links to all that have it', () => {
    const list = pages.get('names') ?? '';
    const coordinates = pagesOf(createSchema()).flatMap(({ types }) =>
      types.flatMap((type) => [type.name, ...partsOf(type).map(({ coordinate }) => coordinate)]),
    );
    for (const coordinate of coordinates) expect(list).toContain(`#${coordinate}">${coordinate}</a>`);
  });

  test('has arguments with what is taken when they are left out', () => {
    expect(pages.get('query')).toContain('<code>first</code><code class="type">: Int = 20</code>');
  });

  test.each([...pages])('has only links that lead somewhere: %s', (slug, page) => {
    const base = new URL(slug === '' ? 'http://gateway/api/docs' : `http://gateway/api/docs/${slug}`);
    for (const link of all(page, /<(?:a|link)\b[^>]* href="([^"]*)"/g).filter((link) => !link.startsWith('data:'))) {
      const { pathname, hash } = new URL(link, base);
      expect(pathname).toMatch(/^\/api\/docs(\/|$)/);
      const target = pathname === '/api/docs/style.css' ? '' : pages.get(pathname.slice('/api/docs/'.length));
      expect([link, target]).toEqual([link, expect.any(String)]);
      if (hash !== '') expect(target).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test.each([...pages])('has no script, no style and nothing from elsewhere: %s', (_, page) => {
    expect(page).not.toMatch(/<script|<style|<img|<iframe|\sstyle=|\son\w+=|https?:\/\//i);
  });

  test.each([...pages])('closes what it opens: %s', (_, page) => {
    const open: string[] = [];
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z]\w*)\b[^>]*>/g)) {
      if (['meta', 'link'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe('at /docs', () => {
  test.each(['/docs', '/docs/invoice', '/docs/basics'])(
    '%s is a page that loads nothing but its own style',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).toMatch(/^<!doctype html>/);
      expect(gateway.upstreamRequests()).toEqual([]);
    },
  );

  test('the style is CSS, and knows the dark', async () => {
    const response = await get('/docs/style.css');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await response.text()).toContain('prefers-color-scheme: dark');
  });

  test('a slash too much leads back', async () => {
    const response = await get('/docs/');
    expect([response.status, response.headers.get('location')]).toEqual([308, '../docs']);
  });

  test('HEAD has the length and no body', async () => {
    const page = await (await get('/docs')).arrayBuffer();
    const response = await get('/docs', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(page.byteLength));
    expect(await response.text()).toBe('');
  });

  test('other methods are refused', async () => {
    const response = await get('/docs', { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test.each(['/docs/nothing', '/docs/invoice/more', '/docs/..%2f', '/docs/*'])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['/docs', '/docs/invoice', '/docs/style.css'])('%s is not there in production', async (path) => {
    expect((await fetch(new URL(path, production.url))).status).toBe(404);
  });
});

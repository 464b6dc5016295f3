import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createSlugger } from '../../scripts/heading-slugs.js';
import { pages, read } from './pages.js';

const root = new URL('../../', import.meta.url);
const withoutCode = (page: string) => read(page).replaceAll(/^```.*?^```$/gms, '');

function anchorsOf(page: string): Set<string> {
  const slugOf = createSlugger();
  return new Set([...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slugOf(heading)));
}

function linksOf(page: string): string[] {
  const text = withoutCode(page).replaceAll(/(?<!\[)`[^`\n]*`(?!\])/g, '');
  const inline = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const images = [...text.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, link = '']) => link);
  return [...inline, ...images];
}

/** What is wrong with a link, or null. Addresses elsewhere are not asked. */
function faultOf(page: string, link: string): string | null {
  if (/^(https?|mailto):/.test(link)) return URL.canParse(link) ? null : 'no address';
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
  if (target.startsWith('..')) return 'outside of the repository';
  if (!existsSync(new URL(target, root))) return 'nothing there';
  if (anchor === undefined) return null;
  if (!target.endsWith('.md') || statSync(new URL(target, root)).isDirectory()) return 'an anchor in no page';
  return anchorsOf(target).has(anchor) ? null : 'no such heading';
}

describe.each(pages)('%s', (page) => {
  test('has no link that leads nowhere', () => {
    const faults = linksOf(page).map((link) => [link, faultOf(page, link)]);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  });
});

test('Every guide is reached from the README, by one step or two.', () => {
  const reached = new Set(['README.md']);
  for (const page of ['README.md', ...pages]) {
    if (!reached.has(page)) continue;
    for (const link of linksOf(page))
      reached.add(posix.normalize(posix.join(posix.dirname(page), link.split('#')[0] ?? '')));
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

test('Anchors are those of GitHub.', () => {
  const slugOf = createSlugger();
  expect(['Money, and null!', 'a `code` word', 'Invoice.id', 'Same', 'same', '[A link](x.md)'].map(slugOf)).toEqual([
    'money-and-null',
    'a-code-word',
    'invoiceid',
    'same',
    'same-1',
    'a-link',
  ]);
});

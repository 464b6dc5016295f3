import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig, settings } from '../../src/config.js';

interface Row {
  readonly name: string;
  /** As it is written. */
  readonly defaults: string;
}

/** Of the first table in a file that has settings in it. */
function rowsOf(path: string): Row[] {
  const page = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const table = page.slice(page.search(/^\| Setting /m)).split('\n\n')[0] ?? '';
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return cells.slice(2).map(([, name = '', defaults = '']) => ({ name: name.replaceAll('`', ''), defaults }));
}

const documented = rowsOf('docs/operations.md');
const known: Readonly<Record<string, { safeParse: (value: unknown) => { data?: unknown } }>> = settings.shape;

test('The table in docs/operations.md names every setting once, and no other.', () => {
  expect(documented.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());
});

describe('the default in the table is that of the gateway:', () => {
  test.each(documented)('$name, $defaults', ({ name, defaults }) => {
    const value = /^`(.+)`$/.exec(defaults)?.[1];
    if (value === undefined) {
      expect(defaults).toMatch(/^unset(:| \()/);
      expect(known[name]?.safeParse(undefined).data).toBeUndefined();
    } else {
      expect(readConfig({ [name]: value })).toEqual(readConfig({}));
    }
  });
});

test('The short table in the README is part of it.', () => {
  const short = rowsOf('README.md');
  expect(short.length).toBeGreaterThan(3);
  expect(documented).toEqual(expect.arrayContaining(short));
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorCatalogue } from '../../src/errors.js';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

/** The first cells of the first table, without its head. */
function firstTable(): string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(start + 2, length === -1 ? undefined : start + length);
  return rows.map((row) => row.split('|')[1]?.trim() ?? '');
}

test('The catalogue has the codes that clients rely on.', () => {
  expect(Object.keys(errorCatalogue).sort()).toEqual([
    'BAD_USER_INPUT',
    'FORBIDDEN',
    'INTERNAL_SERVER_ERROR',
    'JOURNAL_UNAVAILABLE',
    'OPERATION_TOO_EXPENSIVE',
    'RATE_LIMITED',
    'UNAUTHENTICATED',
    'UPSTREAM_INVALID_RESPONSE',
    'UPSTREAM_TIMEOUT',
    'UPSTREAM_UNAVAILABLE',
  ]);
});

test('Every code has a meaning that is a sentence.', () => {
  const odd = Object.entries(errorCatalogue).filter(([, meaning]) => !/^[A-Z].{10,}\.$/.test(meaning));
  expect(odd).toEqual([]);
});

test('The table in docs/errors.md names every code of the catalogue, and no other.', () => {
  const codes = Object.keys(errorCatalogue).map((code) => `\`${code}\``);
  expect(firstTable().sort()).toEqual(codes.sort());
});

test('docs/errors.md names the codes of Apollo Server, which come too.', () => {
  const codes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST'];
  expect(codes.filter((code) => !page.includes(code))).toEqual([]);
});

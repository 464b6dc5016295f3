import { describe, expect, test } from '@jest/globals';
import { factsOf, sentencesOf } from '../../src/reference/facts.js';
import { pagesOf } from '../../src/reference/pages.js';
import { partsOf } from '../../src/reference/parts.js';
import { createSchema } from '../../src/schema.js';

const pages = pagesOf(createSchema());
const types = pages.flatMap((page) => page.types);
const parts = types.flatMap(partsOf);

test('A description falls into its meaning, unit, visibility, cost and source.', () => {
  const description = `Time of the project, in minutes. Null when Kantata hides it from the caller. Needs an extra
    upstream call when the project was reached through a link. Upstream: \`minutes_logged\`.`;
  expect(factsOf(description, 'Int')).toEqual({
    text: 'Time of the project, in minutes.',
    unit: 'minutes',
    visibility: 'Null when Kantata hides it from the caller.',
    cost: 'Needs an extra upstream call when the project was reached through a link.',
    upstream: '`minutes_logged`',
  });
});

test('No sentence of any description is lost.', () => {
  const descriptions = [...types, ...parts, ...parts.flatMap(({ args }) => args)].map(
    ({ description }) => description ?? '',
  );
  for (const description of descriptions) {
    const { text, visibility, cost, upstream } = factsOf(description);
    const told = [text, visibility, cost, upstream].join(' ');
    for (const sentence of sentencesOf(description))
      expect(told).toContain(sentence.replace(/^Upstream: (.*)\.$/, '$1'));
  }
});

test('Every part says what it means, beside where it comes from.', () => {
  expect(
    parts.filter(({ description }) => factsOf(description).text === '').map(({ coordinate }) => coordinate),
  ).toEqual([]);
});

describe('the pages', () => {
  const pageOf = (name: string) => pages.find((page) => page.types.some((type) => type.name === name))?.title;

  test('have every type once', () => {
    const names = types.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const all = Object.keys(createSchema().getTypeMap()).filter(
      (name) => !/^(__|String$|Boolean$|Int$|Float$|ID$)/.test(name),
    );
    expect(names.sort()).toEqual(all.sort());
  });

  test.each([
    ['InvoiceFilter', 'Invoice'],
    ['InvoiceStatus', 'Invoice'],
    ['BillingType', 'BillingMilestone'],
    ['WorkspacePermissions', 'Workspace'],
    ['UserErrorCode', 'Mutations'],
    ['WriteOutcome', 'Mutations'],
    ['Money', 'Basics'],
    ['PageInfo', 'Basics'],
    ['ArchivedFilter', 'Basics'],
  ])('explain %s with %s', (name, title) => {
    expect(pageOf(name)).toBe(title);
  });

  test('begin with what they are named for', () => {
    const named = pages.filter(({ title }) => !['Queries', 'Mutations', 'Basics'].includes(title));
    expect(named.map((page) => page.types[0]?.name)).toEqual(named.map(({ title }) => title));
  });
});

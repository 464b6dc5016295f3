import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from '@jest/globals';
import { createSchema, typeDefs } from '../../src/schema.js';

const folder = new URL('../../schema/', import.meta.url);

test('What was released is no part of what is served, which is every other file of the folder, once.', () => {
  expect(readdirSync(folder)).toContain('released.graphql');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== 'released.graphql');
  expect(typeDefs).toBe(
    names
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n'),
  );
});

test('What was released is a whole schema, in the form that npm run schema:print gives it.', () => {
  const released = readFileSync(new URL('released.graphql', folder), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(buildSchema(released)))}\n`).toBe(released);
  expect(createSchema().getQueryType()?.name).toBe(buildSchema(released).getQueryType()?.name);
});

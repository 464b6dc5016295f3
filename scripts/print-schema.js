// Writes the whole schema, descriptions and all, as one file: schema.graphql, or the path given.
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../dist/schema.js';

const path = process.argv[2] ?? 'schema.graphql';
writeFileSync(path, `${printSchema(lexicographicSortSchema(createSchema()))}\n`);
console.log(`The schema is written to ${path}`);

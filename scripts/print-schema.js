// Writes the whole schema, descriptions and all, as one file: schema.graphql, or the path given.
import { writeFileSync } from 'node:fs';
import { printedSchema } from './printed-schema.js';

const path = process.argv[2] ?? 'schema.graphql';
writeFileSync(path, printedSchema());
console.log(`The schema is written to ${path}`);

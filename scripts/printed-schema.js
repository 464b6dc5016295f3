// The whole schema as one text that does not depend on how it is spread over files.
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../dist/schema.js';

export const printedSchema = () => `${printSchema(lexicographicSortSchema(createSchema()))}\n`;

import { printSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { createSubgraphSchema } from '../federation.js';
import { createSchema } from '../schema.js';

/** The whole schema, descriptions and all; as a subgraph, in the form that composition takes. */
export async function printSchema(isSubgraph: boolean): Promise<number> {
  const text = isSubgraph
    ? printSubgraphSchema(createSubgraphSchema())
    : print(lexicographicSortSchema(createSchema()));
  console.log(text);
  return 0;
}

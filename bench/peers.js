// What the gateway is compared with.
import { existsSync } from 'node:fs';

const plainApollo = {
  label: 'plain Apollo Server',
  file: 'bench/peers/plain-apollo.js',
  packages: ['@apollo/server', 'dataloader', 'got'],
  means: 'a DataLoader per type, and got',
};

const installed = [
  {
    label: 'Apollo + RESTDataSource',
    file: 'bench/peers/apollo-rest.js',
    packages: ['@apollo/server', '@apollo/datasource-rest', 'dataloader'],
    means: 'a RESTDataSource per request, and a DataLoader per type, as its documentation has it',
  },
  {
    label: 'Apollo + includes',
    file: 'bench/peers/apollo-include.js',
    packages: ['@apollo/server', 'got'],
    means: 'one `got().json()` with `include` per list, written by hand for these very queries',
  },
  {
    label: 'Mercurius + JIT',
    file: 'bench/peers/mercurius.js',
    packages: ['mercurius', 'fastify', 'graphql-jit', 'dataloader', 'undici'],
    means: 'on Fastify with `jit: 1`, a DataLoader per type, and undici',
  },
  {
    label: 'GraphQL Yoga',
    file: 'bench/peers/yoga.js',
    packages: ['graphql-yoga', 'dataloader', 'undici'],
    means: 'on `node:http`, a DataLoader per type, and undici',
  },
  {
    label: 'Hive Gateway + Mesh',
    file: 'bench/peers/hive.js',
    packages: ['@graphql-hive/gateway-runtime', '@omnigraph/json-schema', 'dataloader'],
    means: "the JSON handler's operations, and a DataLoader per type in additional resolvers",
  },
];

/** With `all`, those that need what bench/peers/package.json names. */
export function peersOf(all) {
  if (!all) return [plainApollo];
  if (existsSync(new URL('peers/node_modules', import.meta.url))) return installed;
  throw new Error('the peers are not installed: npm run bench:peers does so');
}

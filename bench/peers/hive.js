// Hive Gateway over GraphQL Mesh's JSON handler. Its configuration can't express records in maps and lists of ids, so
// that the types are additional ones, and the operations that the handler makes of the REST API are what they read by.
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { getComposedSchemaFromConfig } from '@graphql-mesh/compose-cli';
import { loadJSONSchemaSubgraph } from '@omnigraph/json-schema';
import { createContext, resolvers } from './loaders.js';
import { typeDefs } from './schema.js';

const { KANTATA_API_URL, PORT } = process.env;

const batch = { only: 'string', per_page: 'integer', apply_default_filters: 'boolean' };
const sourceHandler = loadJSONSchemaSubgraph('Kantata', {
  endpoint: KANTATA_API_URL,
  operationHeaders: { authorization: "{context.headers['authorization']}" },
  operations: [
    operationOf('external_payments', { page: 'integer', per_page: 'integer' }),
    ...['invoices', 'users', 'workspaces'].map((collection) => operationOf(collection, batch)),
  ],
});

const gateway = createGatewayRuntime({
  supergraph: await getComposedSchemaFromConfig({ subgraphs: [{ sourceHandler }] }, quietLog()),
  logging: false,
  additionalTypeDefs: typeDefs.replace('type Query', 'extend type Query'),
  additionalResolvers: resolvers,
  plugins: () => [{ onContextBuilding: () => addLoaders }],
});
const server = createServer(gateway);
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Hive Gateway is ready at http://127.0.0.1:${server.address().port}/`);
});

process.once('disconnect', () => process.exit());

function operationOf(collection, types) {
  const names = Object.keys(types);
  return {
    type: 'Query',
    field: collection,
    method: 'GET',
    path: `/${collection}?${names.map((name) => `${name}={args.${name}}`).join('&')}`,
    argTypeMap: Object.fromEntries(names.map((name) => [name, { type: types[name] }])),
    responseSchema: { type: 'object', title: 'Answer', additionalProperties: true },
  };
}

function addLoaders({ context, extendContext }) {
  extendContext(createContext((collection, args) => context.Kantata.Query[collection]({ root: {}, args, context })));
}

function quietLog() {
  const log = { debug() {}, info() {}, log() {}, warn: console.warn, error: console.error, child: () => log };
  return log;
}

// Mercurius on Fastify, with its just-in-time compiler on from the first request, and undici.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { createContext, resolvers } from './loaders.js';
import { typeDefs } from './schema.js';
import { getAs } from './undici-get.js';

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  jit: 1,
  context: ({ headers }) => createContext(getAs(headers.authorization)),
});
console.log(`Mercurius is ready at ${await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })}`);

process.once('disconnect', () => process.exit());

// GraphQL Yoga on Node's own HTTP server, with DataLoader and undici.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { createContext, resolvers } from './loaders.js';
import { typeDefs } from './schema.js';
import { getAs } from './undici-get.js';

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  context: ({ request }) => createContext(getAs(request.headers.get('authorization'))),
});
const server = createServer(yoga);
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`GraphQL Yoga is ready at http://127.0.0.1:${server.address().port}/`);
});

process.once('disconnect', () => process.exit());

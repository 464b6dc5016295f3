// Apollo Server, DataLoader and got, which the gateway is made of as well: the peer that nothing is installed for.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import got from 'got';
import { createContext, resolvers } from './loaders.js';
import { typeDefs } from './schema.js';

const { KANTATA_API_URL, PORT } = process.env;

const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(PORT) },
  context: async ({ req: { headers } }) => {
    const http = got.extend({ prefixUrl: KANTATA_API_URL, headers: { authorization: headers.authorization } });
    return createContext((path, searchParams) => http(path, { searchParams }).json());
  },
});
console.log(`The plain Apollo Server is ready at ${url}`);

process.once('disconnect', () => process.exit());

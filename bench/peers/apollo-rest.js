// Apollo Server as its documentation has it for REST: a RESTDataSource per request, and DataLoader for batches.
import { RESTDataSource } from '@apollo/datasource-rest';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createContext, resolvers } from './loaders.js';
import { typeDefs } from './schema.js';

const { KANTATA_API_URL, PORT } = process.env;

class Kantata extends RESTDataSource {
  baseURL = `${KANTATA_API_URL}/`;
  read = (path, params) => this.get(path, { params, headers: this.headers });

  constructor({ authorization }) {
    super();
    this.headers = { authorization };
  }
}

const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(PORT) },
  context: async ({ req }) => createContext(new Kantata(req.headers).read),
});
console.log(`Apollo Server with RESTDataSource is ready at ${url}`);

process.once('disconnect', () => process.exit());

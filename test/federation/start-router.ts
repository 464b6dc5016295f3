import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { demoToken } from '../../src/demo/account.js';

/** What another team knows: who sits where, for which project. */
export interface Desk {
  readonly id: string;
  readonly user: { readonly id: string };
  readonly project: { readonly id: string };
}

export interface Router {
  /** Of the composed schema. */
  ask(query: string): Promise<{ readonly data: unknown; readonly errors: readonly string[] }>;
  stop(): Promise<void>;
}

/** It names users and projects of Kantata by their ids, and adds a field to users. */
const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
  type Query { desks: [Desk!]! lastPage: PageInfo! }
  type Desk { id: ID! user: User project: Workspace }
  type User @key(fields: "id") { id: ID! seat: String! }
  type Workspace @key(fields: "id", resolvable: false) { id: ID! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`);

/** A subgraph of another team beside the gateway's, and a router in front of both, which composes them at its start. */
export async function startRouter(gatewayUrl: string, desks: readonly Desk[]): Promise<Router> {
  const resolvers = {
    Query: { desks: () => desks, lastPage: () => ({ hasNextPage: false, hasPreviousPage: false }) },
    User: { seat: ({ id }: { id: string }) => `seat of ${id}` },
  };
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs, resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  const subgraphs = [
    { name: 'kantata', url: new URL('graphql', gatewayUrl).href },
    { name: 'desks', url },
  ];
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({ subgraphs }),
    buildService: (definition) =>
      new RemoteGraphQLDataSource({
        ...definition,
        willSendRequest: ({ request }) => request.http?.headers.set('authorization', `Bearer ${demoToken}`),
      }),
    logger: { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error },
  });
  const router = new ApolloServer({ gateway });
  await router.start();
  return {
    async ask(query) {
      const { body } = await router.executeOperation({ query });
      if (body.kind !== 'single') throw new Error('expected one answer, but got several parts');
      const { data, errors = [] } = body.singleResult;
      // Plain, as a client would read it.
      return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map(({ message }) => message) };
    },
    async stop() {
      await router.stop();
      await server.stop();
    },
  };
}

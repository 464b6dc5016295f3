import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { possibleTypes, typePolicies } from 'kantata-graphql/apollo-client';
import { isSignedOut } from './words.js';

/** Document nodes as the generator leaves them: with the hash that the manifest has. */
interface Hashed {
  readonly __meta__?: { readonly hash?: string };
}

/** Names the document by its hash, which the gateway knows from the manifest of the same build. */
const byHash = new ApolloLink((operation, forward) => {
  const { hash } = (operation.query as Hashed).__meta__ ?? {};
  // While the screen is edited, its documents are not in any manifest yet.
  if (import.meta.env.DEV) return forward(operation);
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

export function createClient(onSignedOut: () => void): ApolloClient {
  const watchSession = new ErrorLink(({ error }) => {
    // A form that was sent hears of it first, and keeps that nothing was recorded.
    if (isSignedOut(error)) setTimeout(onSignedOut);
  });
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: ApolloLink.from([watchSession, byHash, new HttpLink({ uri: '/api/graphql' })]),
    devtools: { enabled: import.meta.env.DEV },
  });
}

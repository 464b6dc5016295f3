import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type FieldFunctionOptions,
  type Reference,
} from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { isSignedOut } from './words.js';

/** A connection as the cache holds it: all pages that were loaded, as one. */
interface Stored {
  readonly nodes: readonly Reference[];
  readonly pageInfo?: unknown;
  readonly totalCount?: number;
}

/**
 * Appends a page to what is there. A cursor is a position, so records that were added since push others onto the next
 * page, which then come twice: each is kept once.
 */
function appendPage(before: Stored | undefined, page: Stored, { args, readField }: FieldFunctionOptions): Stored {
  if (!before || !args?.['after']) return page;
  const known = new Set(before.nodes.map((node) => readField('id', node)));
  return { ...page, nodes: [...before.nodes, ...page.nodes.filter((node) => !known.has(readField('id', node)))] };
}

const paged = { keyArgs: ['filter', 'orderBy'], merge: appendPage };

const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: { externalPayments: paged },
      },
      // It has no id, and belongs to the record that holds it.
      Money: { keyFields: false },
    },
  });

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
    if (isSignedOut(error)) onSignedOut();
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([watchSession, byHash, new HttpLink({ uri: '/api/graphql' })]),
    devtools: { enabled: import.meta.env.DEV },
  });
}

import type { ApolloServerPlugin } from '@apollo/server';

/** Nothing is wrong with these requests but the document or its variables. */
const codes: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * GraphQL over HTTP has 200 for every well-formed request of a client that asks for `application/json` by name, and 400
 * for the media type of GraphQL's own. Whoever names neither is told 400, too.
 */
export function statusForJson(): ApolloServerPlugin {
  return {
    requestDidStart: async ({ request: { http } }) => {
      const accept = http?.headers.get('accept') ?? '';
      if (!accept.includes('application/json') || accept.includes('application/graphql-response+json')) return;
      return {
        async willSendResponse({ response: { http: head, body } }) {
          if (head.status !== 400 || body.kind !== 'single') return;
          const { errors = [] } = body.singleResult;
          if (errors.every(({ extensions }) => codes.includes(extensions?.['code']))) head.status = 200;
        },
      };
    },
  };
}

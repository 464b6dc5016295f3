import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Context } from './context.js';

/** What the page opens with: payments with their invoice, payer and project. */
const firstQuery = new URL('../docs/operations/first-query.graphql', import.meta.url);

/** Apollo Sandbox, embedded; it posts to the address it was served from. Production has no page. */
export function landingPage({ isProduction }: { readonly isProduction: boolean }): ApolloServerPlugin<Context> {
  if (isProduction) return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    document: readFileSync(firstQuery, 'utf8'),
    footer: false,
    includeCookies: false,
    embed: { runTelemetry: false, endpointIsEditable: false, initialState: { pollForSchemaUpdates: false } },
  });
}

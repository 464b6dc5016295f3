import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Context } from './context.js';

interface LandingPageOptions {
  readonly isProduction: boolean;
  /** Whether there is another page, for browsers without internet. */
  readonly explorer: boolean;
}

/** What the page opens with: payments with their invoice, payer and project. */
const firstQuery = new URL('../docs/operations/first-query.graphql', import.meta.url);

/** Apollo Sandbox, embedded; it posts to the address it was served from. Production has no page. */
export function landingPage({ isProduction, explorer }: LandingPageOptions): ApolloServerPlugin<Context> {
  if (isProduction) return ApolloServerPluginLandingPageDisabled();
  const sandbox = ApolloServerPluginLandingPageLocalDefault({
    document: readFileSync(firstQuery, 'utf8'),
    footer: false,
    includeCookies: false,
    embed: { runTelemetry: false, endpointIsEditable: false, initialState: { pollForSchemaUpdates: false } },
  });
  return explorer ? leadingToExplorer(sandbox) : sandbox;
}

/** Sandbox is a script from Apollo's servers: without internet its page would stay blank. */
function leadingToExplorer(sandbox: ApolloServerPlugin<Context>): ApolloServerPlugin<Context> {
  return {
    async serverWillStart(service) {
      const listener = await sandbox.serverWillStart?.(service);
      const page = await listener?.renderLandingPage?.();
      if (!page) return;
      const html = async () => {
        const text = typeof page.html === 'string' ? page.html : await page.html();
        // Before the page's own policy, which therefore does not forbid it, and before whatever it would wait for.
        return text.replace('<head>', `<head><script>${leaveWithoutSandbox}</script>`);
      };
      return { renderLandingPage: async () => ({ html }) };
    },
  };
}

/** Below whatever path: the page is at the gateway's own address, with or without a slash, and at `graphql` below that. */
const leaveWithoutSandbox = `(() => {
  const leave = () =>
    location.replace(location.origin + location.pathname.replace(/\\/(graphql\\/?)?$/, '') + '/explorer');
  if (!navigator.onLine) leave();
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && leave(), true);
  setTimeout(() => 'EmbeddedSandbox' in window || leave(), 5000);
})();`;

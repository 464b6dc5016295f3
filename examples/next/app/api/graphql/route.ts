// Next.js (App Router): GraphQL at /api/graphql. Browsers hold a session and never see a Kantata token.
// next.config.js: `serverExternalPackages: ['kantata-graphql']`, since it reads files beside its code.
import { createGateway, readConfig, type Gateway } from 'kantata-graphql';
import { openUpstream } from 'kantata-graphql/demo';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Whatever keeps sessions: session id -> Kantata token, here one of the demo account. */
const sessions: ReadonlyMap<string, string> = new Map([['anna', 'demo-lead']]);

// With the first request, not when `next build` loads this file; and once, also where a change loads it again.
const shared: { kantata?: Promise<Gateway> } = globalThis as object;

export async function POST(request: Request): Promise<Response> {
  const gateway = await (shared.kantata ??= start());
  return gateway.fetch('/api')(request);
}

/** On the account of KANTATA_API_URL or, without it, the demo account. */
async function start(): Promise<Gateway> {
  const config = readConfig();
  return createGateway({
    ...config,
    ...(await openUpstream(config)),
    authorize({ headers }) {
      const session = /(?:^|; )session=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '';
      const token = sessions.get(session);
      return token === undefined ? null : `Bearer ${token}`;
    },
  });
}

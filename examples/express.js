// Express: GraphQL at /api/graphql. Browsers hold a session and never see a Kantata token.
import express from 'express';
import { createGateway, readConfig } from 'kantata-graphql';
import { openUpstream } from 'kantata-graphql/demo';

/** Whatever keeps sessions: session id -> Kantata token, here one of the demo account. */
const sessions = new Map([['anna', 'demo-lead']]);

// The account of KANTATA_API_URL or, without it, the demo account.
const config = readConfig();
const gateway = await createGateway({
  ...config,
  ...(await openUpstream(config)),
  authorize({ headers }) {
    const session = /(?:^|; )session=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
    const token = sessions.get(session);
    return token ? `Bearer ${token}` : null;
  },
});

const app = express();
// Before or after the gateway, or not at all: it takes a body that has been read as well.
app.use(express.json());
app.use('/api', gateway.handler);

const server = app.listen(Number(process.env.PORT ?? 4000), '127.0.0.1', () => {
  console.log(`GraphQL is at http://127.0.0.1:${server.address().port}/api/graphql`);
});

process.once('SIGTERM', () => {
  gateway.drain();
  server.close(() => gateway.stop());
});

// Hono, and with it whatever else speaks the Fetch API: GraphQL at /api/graphql. Callers send their own Authorization.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createGateway, readConfig } from 'kantata-graphql';
import { openUpstream } from 'kantata-graphql/demo';

// The account of KANTATA_API_URL or, without it, the demo account.
const config = readConfig();
const gateway = await createGateway({ ...config, ...(await openUpstream(config)) });
const graphql = gateway.fetch('/api');

const app = new Hono();
app.all('/api/*', (context) => graphql(context.req.raw));

const port = Number(process.env.PORT ?? 4000);
const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
  console.log(`GraphQL is at http://127.0.0.1:${address.port}/api/graphql`);
});

process.once('SIGTERM', () => {
  gateway.drain();
  server.close(() => gateway.stop());
});

// node:http and nothing else: GraphQL at /api/graphql. Callers send their own Authorization.
import { createServer } from 'node:http';
import { createGateway, readConfig } from 'kantata-graphql';
import { openUpstream } from 'kantata-graphql/demo';

// The account of KANTATA_API_URL or, without it, the demo account.
const config = readConfig();
const gateway = await createGateway({ ...config, ...(await openUpstream(config)) });

const server = createServer((request, response) => {
  if (!request.url.startsWith('/api/')) {
    response.writeHead(404).end();
    return;
  }
  request.url = request.url.slice('/api'.length);
  gateway.handler(request, response);
});
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1', () => {
  console.log(`GraphQL is at http://127.0.0.1:${server.address().port}/api/graphql`);
});

process.once('SIGTERM', () => {
  gateway.drain();
  server.close(() => gateway.stop());
});

// Fastify: GraphQL at /api/graphql. Callers send their own Authorization.
import Fastify from 'fastify';
import { createGateway, readConfig } from 'kantata-graphql';
import { openUpstream } from 'kantata-graphql/demo';

// The account of KANTATA_API_URL or, without it, the demo account.
const config = readConfig();
const gateway = await createGateway({ ...config, ...(await openUpstream(config)) });
const app = Fastify();

app.register(
  async (api) => {
    // The gateway reads bodies itself, and bounds them.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('*', (_request, _body, done) => done(null));
    api.all('/*', (request, reply) => {
      reply.hijack();
      request.raw.url = request.url.slice('/api'.length);
      gateway.handler(request.raw, reply.raw);
    });
  },
  { prefix: '/api' },
);
app.addHook('preClose', async () => gateway.drain());
app.addHook('onClose', () => gateway.stop());

const address = await app.listen({ port: Number(process.env.PORT ?? 4000), host: '127.0.0.1' });
console.log(`GraphQL is at ${address}/api/graphql`);

process.once('SIGTERM', () => app.close());

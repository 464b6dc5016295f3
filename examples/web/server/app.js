// The desk's own routes: who is signed in, GraphQL for them, and the screen.
import express from 'express';
import { sameOrigin } from './same-origin.js';

/**
 * @param {{
 *   readonly gateway: import('../../../dist/gateway.js').Gateway,
 *   readonly people: ReturnType<typeof import('./people.js').createPeople>,
 *   readonly sessions: ReturnType<typeof import('./sessions.js').createSessions>,
 *   readonly screen: import('express').RequestHandler,
 *   readonly policy: string | null,
 * }} options
 */
export function createApp({ gateway, people, sessions, screen, policy }) {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    if (policy !== null) response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    next();
  });
  app.use(sameOrigin);

  // Nothing else of the gateway: metrics and health are not for browsers.
  app.use('/api', (request, response, next) => {
    if (request.path !== '/graphql') return next();
    gateway.handler(request, response);
  });

  app.get('/session', (request, response) => {
    const personId = sessions.personIdOf(request.headers.cookie);
    response.setHeader('cache-control', 'no-store');
    response.json({
      person: people.all.find(({ id }) => id === personId) ?? null,
      people: people.all,
      needsPassword: people.needsPassword,
    });
  });

  app.post('/session', express.json({ limit: '4kb' }), async (request, response) => {
    const { person: id, password } = request.body ?? {};
    const person = people.admit(id, password);
    if (person) {
      sessions.begin(response, request.headers.cookie, person.id);
      response.json({ person });
      return;
    }
    // Guessing takes its time.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    response.status(403).json({ message: 'That is not the password of this desk.' });
  });

  app.delete('/session', (request, response) => {
    sessions.end(response, request.headers.cookie);
    response.status(204).end();
  });

  app.use(screen);
  return app;
}

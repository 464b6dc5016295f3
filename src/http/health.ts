import { jsonResponse } from './message.js';
import type { Route } from './respond.js';

export interface Health {
  readonly routes: ReadonlyMap<string, Route>;
  readonly drain: () => void;
}

/**
 * Ready from the start until it is told to stop. What is down upstream does not take the instance out: one outage would
 * take out every replica.
 */
export function createHealth(readiness: () => Promise<object>): Health {
  let isDraining = false;
  return {
    routes: new Map<string, Route>([
      ['/health/live', async () => jsonResponse(200, { status: 'live' })],
      [
        '/health/ready',
        async () =>
          isDraining
            ? jsonResponse(503, { status: 'draining' })
            : jsonResponse(200, { status: 'ready', ...(await readiness()) }),
      ],
    ]),
    drain: () => void (isDraining = true),
  };
}

import type { GatewayOptions } from '../../src/gateway.js';

/** `EXECUTOR=graphql-js npm test` runs every test by graphql-js. */
export const executor: NonNullable<GatewayOptions['executor']> =
  process.env['EXECUTOR'] === 'graphql-js' ? 'graphql-js' : 'compiled';

// The gateway of this repository, built. A repository of your own has these two lines in their place:
//   export { createGateway, readConfig } from 'kantata-graphql';
//   export { openUpstream } from 'kantata-graphql/demo';
export { createGateway, readConfig } from '../../../dist/gateway.js';
export { openUpstream } from '../../../dist/upstream.js';

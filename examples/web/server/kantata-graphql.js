// The gateway of this repository, built. In a repository of your own all but the demo account is
// `import { createGateway, readConfig } from 'kantata-graphql'`.
export { createGateway, readConfig } from '../../../dist/gateway.js';
export { openUpstream } from '../../../dist/upstream.js';

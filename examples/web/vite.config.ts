import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export default defineConfig(({ command }) => {
  // What is built is what is served, whatever the environment of the build says.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [react()],
    // The package of this repository, built; elsewhere it is in node_modules.
    resolve: { alias: { 'kantata-graphql/apollo-client': `${dist}clients/apollo-client.js` } },
    server: { fs: { allow: ['.', dist] } },
  };
});

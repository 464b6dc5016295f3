import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // What is built is what is served, whatever the environment of the build says.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return { plugins: [react()] };
});

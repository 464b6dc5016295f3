// The screen's files: as they were built or, with --dev, from Vite as they are edited.
import express from 'express';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Everything comes from here, and nobody frames it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @returns {import('express').RequestHandler} */
export function builtScreen() {
  return express.static(`${root}dist`, {
    setHeaders: (response, path) => {
      // The names of assets change with what is in them.
      const isAsset = path.includes('/assets/') || path.includes('\\assets\\');
      response.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** @returns {Promise<import('express').RequestHandler>} */
export async function editedScreen() {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true } });
  return vite.middlewares;
}

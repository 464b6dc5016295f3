// Writes docs/schema/ from the SDL; with --check it only says what is not as it would be written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createSchema } from '../dist/schema.js';
import { referenceAsMarkdown } from './reference-markdown.js';

const folder = fileURLToPath(new URL('../docs/schema/', import.meta.url));
const options = await resolveConfig(folder);

mkdirSync(folder, { recursive: true });
const pages = referenceAsMarkdown(createSchema());
const left = readdirSync(folder).filter((name) => !pages.has(name));
const stale = [];
for (const [name, text] of pages) {
  const formatted = await format(text, { ...options, parser: 'markdown' });
  if (readIfThere(folder + name) !== formatted) stale.push([name, formatted]);
}

if (!process.argv.includes('--check')) {
  for (const [name, text] of stale) writeFileSync(folder + name, text);
  for (const name of left) rmSync(folder + name);
  console.log(`docs/schema/ has ${pages.size} pages.`);
} else if (stale.length + left.length > 0) {
  const names = [...stale.map(([name]) => name), ...left].join(', ');
  console.error(`docs/schema/ is not as npm run docs:reference writes it: ${names}`);
  process.exitCode = 1;
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

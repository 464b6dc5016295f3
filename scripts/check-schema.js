// Fails where the schema breaks what schema/released.graphql promises, or deprecates something without a day.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from './printed-schema.js';
import { brokenPromises, undatedDeprecations } from './schema-promise.js';

const released = fileURLToPath(new URL('../schema/released.graphql', import.meta.url));
const today = new Date().toISOString().slice(0, 10);

const current = printedSchema();
const broken = existsSync(released) ? brokenPromises(readFileSync(released, 'utf8'), current, today) : [];
const undated = undatedDeprecations(current);
for (const description of broken) console.error(`It was released, and may not change without notice: ${description}`);
for (const name of undated) console.error(`${name} is deprecated without a day: "… Removed on ${today} …"`);
if (broken.length + undated.length > 0) {
  console.error('How a part of the schema is taken back: docs/changing-the-schema.md');
  process.exitCode = 1;
}

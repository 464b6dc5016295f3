// Makes the schema as it is now the promise to clients, schema/released.graphql, and says so in CHANGELOG.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withLine } from './changelog.js';
import { printedSchema } from './printed-schema.js';
import { schemaDifference, wordsOf } from './schema-difference.js';

const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const released = pathOf('schema/released.graphql');
const changelog = pathOf('CHANGELOG.md');

const current = printedSchema();
const before = existsSync(released) ? readFileSync(released, 'utf8') : null;
if (before !== current) {
  const [kind, line] = before === null ? firstLine() : ['Changed', wordsOf(schemaDifference(before, current))];
  writeFileSync(changelog, withLine(readFileSync(changelog, 'utf8'), kind, line));
  writeFileSync(released, current);
}
console.log(before === current ? 'The schema is the released one already.' : 'schema/released.graphql is written.');

function firstLine() {
  return ['Added', 'The schema is released as `schema/released.graphql`: from now on it only changes with notice.'];
}

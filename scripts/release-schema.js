// Makes the schema as it is now the promise to clients, schema/released.graphql, and says so in CHANGELOG.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withLine } from './changelog.js';
import { printedSchema } from './printed-schema.js';
import { schemaDifference } from './schema-difference.js';

/** Of what is added or removed, as many are named. */
const most = 12;
const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const released = pathOf('schema/released.graphql');
const changelog = pathOf('CHANGELOG.md');

const current = printedSchema();
const before = existsSync(released) ? readFileSync(released, 'utf8') : null;
if (before !== current) {
  const [kind, line] = before === null ? firstLine() : lineOf(schemaDifference(before, current));
  writeFileSync(changelog, withLine(readFileSync(changelog, 'utf8'), kind, line));
  writeFileSync(released, current);
}
console.log(before === current ? 'The schema is the released one already.' : 'schema/released.graphql is written.');

function firstLine() {
  return ['Added', 'The schema is released as `schema/released.graphql`: from now on it only changes with notice.'];
}

function lineOf({ added, removed }) {
  const parts = [named('adds', added), named('removes', removed)].filter((part) => part !== null);
  return [
    'Changed',
    `The released schema ${parts.length > 0 ? parts.join(', and ') : 'says some things in other words'}.`,
  ];
}

function named(verb, coordinates) {
  if (coordinates.length === 0) return null;
  const names = coordinates.slice(0, most).map((coordinate) => `\`${coordinate}\``);
  const more = coordinates.length > most ? ` and ${coordinates.length - most} more` : '';
  return `${verb} ${names.join(', ')}${more}`;
}

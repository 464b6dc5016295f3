// The reference of the schema as Markdown, one text for each page.
import { factsOf } from '../dist/reference/facts.js';
import { pagesOf } from '../dist/reference/pages.js';
import { kindOf, partsOf } from '../dist/reference/parts.js';
import { createSlugger } from './heading-slugs.js';

/** By the names of their files. */
export function referenceAsMarkdown(schema) {
  const pages = pagesOf(schema);
  const addresses = addressesOf(pages);
  return new Map([
    ['README.md', overview(pages)],
    ...pages.map((page) => [`${page.slug}.md`, pageText(page, addresses)]),
  ]);
}

const origin = '<!-- Written by npm run docs:reference from schema/*.graphql. -->';

/** By coordinate; the headings are what GitHub makes anchors of. */
function addressesOf(pages) {
  return new Map(
    pages.flatMap((page) => {
      const slugOf = createSlugger();
      slugOf(titleOf(page));
      return headingsOf(page).map((name) => [name, { page, anchor: slugOf(name) }]);
    }),
  );
}

/** Not the bare name, which is a heading of its own below. */
const titleOf = ({ title }) => `Reference: ${title}`;

const headingsOf = ({ types }) =>
  types.flatMap((type) => [type.name, ...partsOf(type).map(({ coordinate }) => coordinate)]);

function overview(pages) {
  const rows = pages.map(({ slug, title, types }) => {
    const text =
      title === 'Basics' ? 'Money, days and moments, pages and their order.' : factsOf(types[0].description).text;
    return `- [${title}](${slug}.md): ${text}`;
  });
  return `${origin}

# The schema

Everything that can be asked for and written: what it means, its unit, when it is null and for whom, what it costs in calls
to Kantata, and where Kantata has it. \`!\` behind a type says that it is never null. A gateway that is not in production
serves the same pages at \`/docs\`; an editor shows them, too, wherever it completes a field.

${rows.join('\n')}
`;
}

function pageText(page, addresses) {
  const texts = page.types.map((type) => typeText(type, page, addresses));
  return `${origin}\n\n# ${titleOf(page)}\n\n[All pages](README.md)\n\n${texts.join('\n')}`;
}

function typeText(type, page, addresses) {
  const interfaces = 'getInterfaces' in type ? type.getInterfaces() : [];
  const parents = interfaces.map(({ name }) => linked(name, page, addresses));
  const lines = [
    `## ${type.name}`,
    `_${kindOf(type)}${parents.length > 0 ? ` that implements ${parents.join(', ')}` : ''}_`,
    factsText(type.description, null, page, addresses),
    ...partsOf(type).map((part) => partText(part, page, addresses)),
  ];
  return `${lines.join('\n\n')}\n`;
}

function partText(part, page, addresses) {
  const blocks = [
    `### ${part.coordinate}`,
    ...(part.type === null ? [] : [`Type: ${typeOf(part, page, addresses)}`]),
    ...(part.deprecation === null ? [] : [`**Deprecated.** ${part.deprecation}`]),
    factsText(part.description, part.typeName, page, addresses),
  ];
  if (part.args.length > 0) {
    const args = part.args.map((arg) => {
      const text = arg.description.replaceAll(/\s+/g, ' ');
      return `- \`${arg.name}\`: ${typeOf(arg, page, addresses)}. ${withLinks(text, page, addresses)}`;
    });
    blocks.push('Arguments:', args.join('\n'));
  }
  return blocks.join('\n\n');
}

function factsText(description, typeName, page, addresses) {
  const { text, unit, visibility, cost, upstream } = factsOf(description, typeName);
  const rows = Object.entries({ Unit: unit, Null: visibility, Cost: cost, Upstream: upstream })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${withLinks(value, page, addresses)}`);
  return [withLinks(text, page, addresses), ...(rows.length > 0 ? [rows.join('\n')] : [])].join('\n\n');
}

/** A link that leaves the brackets of a list and what says "never null" outside. */
function typeOf({ type, typeName, defaultValue }, page, addresses) {
  const value = defaultValue === null ? '' : `, \`${defaultValue}\` when left out`;
  if (!addresses.has(typeName)) return `\`${type}\`${value}`;
  const at = type.indexOf(typeName);
  const around = [type.slice(0, at), type.slice(at + typeName.length)].map((text) =>
    text === '' ? '' : `\`${text}\``,
  );
  return `${around[0]}${linked(typeName, page, addresses)}${around[1]}${value}`;
}

const withLinks = (text, page, addresses) =>
  text.replaceAll(/`([^`]+)`/g, (whole, code) => (addresses.has(code) ? linked(code, page, addresses) : whole));

function linked(name, here, addresses) {
  const target = addresses.get(name);
  if (!target) return `\`${name}\``;
  return `[\`${name}\`](${target.page === here ? '' : `${target.page.slug}.md`}#${target.anchor})`;
}

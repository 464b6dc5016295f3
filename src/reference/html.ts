import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { escaped } from './escaped.js';
import { factsOf } from './facts.js';
import { addressFrom, frame, type Place } from './frame.js';
import { allNames, names } from './names.js';
import { pagesOf, type Page } from './pages.js';
import { kindOf, partsOf, type Part } from './parts.js';
import { targetsOf } from './targets.js';

/** Whole pages by the end of their address; '' is the one that leads to the others. */
export function referenceAsHtml(
  schema: GraphQLSchema,
  version: string,
  hasExplorer = false,
): ReadonlyMap<string, string> {
  const pages = pagesOf(schema);
  const targets = targetsOf(pages);
  const framed = (here: Place | null, body: string) =>
    frame({ here, body, pages: [names, ...pages], version, hasExplorer });
  return new Map([
    ['', framed(null, overview(pages))],
    [names.slug, framed(names, allNames(targets))],
    ...pages.map((page) => [page.slug, framed(page, bodyOf(page, targets))] as const),
  ]);
}

type Targets = ReadonlyMap<string, Page>;

function overview(pages: readonly Page[]): string {
  const rows = pages.map(
    ({ slug, title, types: [first] }) =>
      `<dt><a href="${addressFrom(null, slug)}">${title}</a></dt><dd>${coded(title === 'Basics' ? sharedText : factsOf(first?.description ?? '').text)}</dd>`,
  );
  return `<h1>The schema</h1>
<p>Everything that can be asked for and written, with what it means, its unit, when it is null and for whom, what it
costs in calls to Kantata, and where Kantata has it. <code>!</code> behind a type says that it is never null.</p>
<dl class="pages">
${rows.join('\n')}
</dl>`;
}

const sharedText = 'Money, days and moments, pages and their order: what all of these share.';

function bodyOf(page: Page, targets: Targets): string {
  return [`<h1>${page.title}</h1>`, contents(page), ...page.types.map((type) => section(type, page, targets))].join(
    '\n',
  );
}

function contents({ types }: Page): string {
  const item = (name: string, text: string) => `<li><a href="#${name}"><code>${text}</code></a></li>`;
  const rows = types.map((type) => {
    const parts = partsOf(type).map((part) => item(part.coordinate, part.name));
    return `<li><a href="#${type.name}"><code>${type.name}</code></a>${parts.length > 0 ? `<ul>${parts.join('')}</ul>` : ''}</li>`;
  });
  return `<details><summary>On this page</summary><ul class="contents">${rows.join('\n')}</ul></details>`;
}

function section(type: GraphQLNamedType, page: Page, targets: Targets): string {
  const interfaces = 'getInterfaces' in type ? type.getInterfaces() : [];
  const parents = interfaces.map(({ name }) => linked(name, name, page, targets)).join(', ');
  const parts = partsOf(type).map((part) => partHtml(part, page, targets));
  return `<section aria-labelledby="${type.name}">
<h2 id="${type.name}"><small>${kindOf(type)}</small> <code>${type.name}</code></h2>
${factsHtml(type.description ?? '', null, page, targets)}${parents === '' ? '' : `<p>Implements <code>${parents}</code>.</p>`}
${parts.join('\n')}
</section>`;
}

function partHtml(part: Part, page: Page, targets: Targets): string {
  const args = part.args.map(
    (arg) =>
      `<li><code>${arg.name}</code>${typeHtml(arg, page, targets)}${factsHtml(arg.description, arg, page, targets)}</li>`,
  );
  const deprecation = part.deprecation === null ? '' : `<p><strong>Deprecated.</strong> ${coded(part.deprecation)}</p>`;
  return `<article>
<h3 id="${part.coordinate}"><a href="#${part.coordinate}"><code>${part.name}</code></a>${typeHtml(part, page, targets)}</h3>
${deprecation}${factsHtml(part.description, part, page, targets)}${args.length > 0 ? `<h4>Arguments</h4><ul class="args">${args.join('\n')}</ul>` : ''}
</article>`;
}

function typeHtml({ type, typeName, defaultValue }: Part, page: Page, targets: Targets): string {
  if (type === null || typeName === null) return '';
  const written = type.replace(typeName, linked(typeName, typeName, page, targets));
  return `<code class="type">: ${written}${defaultValue === null ? '' : ` = ${escaped(defaultValue)}`}</code>`;
}

function factsHtml(description: string, part: Part | null, page: Page, targets: Targets): string {
  const { text, unit, visibility, cost, upstream } = factsOf(description, part?.typeName);
  const rows = Object.entries({ Unit: unit, Null: visibility, Cost: cost, Upstream: upstream })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${coded(value, page, targets)}</dd>`);
  return `<p>${coded(text, page, targets)}</p>${rows.length > 0 ? `<dl class="facts">${rows.join('')}</dl>` : ''}`;
}

function linked(name: string, text: string, here: Page, targets: Targets): string {
  const page = targets.get(name);
  if (!page) return escaped(text);
  return `<a href="${page === here ? '' : addressFrom(here, page.slug)}#${name}">${escaped(text)}</a>`;
}

/** What stands between backticks is code, and leads to where it is explained. */
function coded(text: string, here?: Page, targets?: Targets): string {
  return escaped(text).replaceAll(/`([^`]+)`/g, (_, code: string) => {
    const inner = here && targets?.has(code) ? linked(code, code, here, targets) : code;
    return `<code>${inner}</code>`;
  });
}

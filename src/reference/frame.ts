import { escaped } from './escaped.js';

/** A page, by the end of its address. */
export interface Place {
  readonly slug: string;
  readonly title: string;
}

interface Frame {
  /** Null: the overview. */
  readonly here: Place | null;
  readonly body: string;
  readonly pages: readonly Place[];
  readonly version: string;
  readonly hasExplorer: boolean;
}

/** Addresses are relative, so that they hold wherever the gateway is mounted. Null: the overview. */
export const addressFrom = (here: Place | null, slug: string) =>
  here === null ? (slug === '' ? 'docs' : `docs/${slug}`) : slug === '' ? '../docs' : slug;

export function frame({ here, body, pages, version, hasExplorer }: Frame): string {
  const link = (slug: string, title: string) =>
    `<a href="${addressFrom(here, slug)}"${slug === (here?.slug ?? '') ? ' aria-current="page"' : ''}>${title}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${here ? `${here.title} · ` : ''}Schema of kantata-graphql</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${addressFrom(here, 'style.css')}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><strong>kantata-graphql</strong> <span>${escaped(version)}</span>${hasExplorer ? ` <a href="${here ? '../' : ''}explorer">Explorer</a>` : ''}</header>
<nav aria-label="Pages"><ul>
<li>${link('', 'Overview')}</li>
${pages.map(({ slug, title }) => `<li>${link(slug, title)}</li>`).join('\n')}
</ul></nav>
<main id="main">
${body}
</main>
</body>
</html>
`;
}

import { addressFrom, type Place } from './frame.js';
import type { Page } from './pages.js';

export const names: Place = { slug: 'names', title: 'All names' };

/** What has one name in several places is found by it at once, with the browser's own search. */
export function allNames(targets: ReadonlyMap<string, Page>): string {
  const byName = new Map<string, string[]>();
  for (const coordinate of targets.keys()) {
    const name = coordinate.split('.').at(-1) ?? coordinate;
    byName.set(name, [...(byName.get(name) ?? []), coordinate]);
  }
  const rows = [...byName]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, coordinates]) => {
      const links = coordinates.map((coordinate) => `<code>${linkTo(coordinate, targets)}</code>`);
      return `<dt><code>${name}</code></dt><dd>${links.join(' ')}</dd>`;
    });
  return `<h1>${names.title}</h1>
<p>Every type, field and value, for the search of your browser (Ctrl+F), with the places where it is.</p>
<dl class="names">
${rows.join('\n')}
</dl>`;
}

function linkTo(coordinate: string, targets: ReadonlyMap<string, Page>): string {
  const page = targets.get(coordinate);
  return `<a href="${page ? addressFrom(names, page.slug) : ''}#${coordinate}">${coordinate}</a>`;
}

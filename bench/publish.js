// Puts figures into docs/performance.md, each between the two comments that are named for it; the rest is by hand.
import { readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../docs/performance.md', import.meta.url);
const chart = new URL('../docs/performance.svg', import.meta.url);

export function publish(texts) {
  let markdown = readFileSync(page, 'utf8');
  for (const [name, text] of Object.entries(texts)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [markdown.indexOf(begin), markdown.indexOf(end)];
    if (from < 0 || to < 0) throw new Error(`expected docs/performance.md to have ${begin} and ${end}`);
    markdown = `${markdown.slice(0, from + begin.length)}\n\n${text}\n\n${markdown.slice(to)}`;
  }
  writeFileSync(page, markdown);
}

export function publishChart(svg) {
  writeFileSync(chart, svg);
}

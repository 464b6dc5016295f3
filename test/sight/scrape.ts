import { expect } from '@jest/globals';

/** What a scraper gets; every line of it is one that a scraper can read. */
export async function scrape(url: string): Promise<string> {
  const response = await fetch(new URL('metrics', url));
  expect(response.status).toBe(200);
  const text = await response.text();
  for (const line of text.split('\n')) {
    expect(line).toMatch(
      /^(|# (HELP|TYPE) .+|[a-z_:][a-z0-9_:]*(\{[a-zA-Z_]+="[^"]*"(,[a-zA-Z_]+="[^"]*")*\})? [-+0-9.e]+)$/,
    );
  }
  return text;
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Undefined: there is no such sample. */
export function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  return samplesOf(text).find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value;
}

export function labelsOf(text: string, name: string, label: string): string[] {
  const values = samplesOf(text).flatMap((sample) => (sample.name === name ? [sample.labels[label] ?? ''] : []));
  return [...new Set(values)].sort();
}

function samplesOf(text: string): Sample[] {
  return [...text.matchAll(/^([a-z0-9_:]+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value]) => ({
    name,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, text]) => [label, text])),
    value: Number(value),
  }));
}

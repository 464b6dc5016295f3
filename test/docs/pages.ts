import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block of a page, with the comment on the line before it: `<!-- not run: needs Docker -->`. */
export interface Fence {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** '' when there is none. */
  readonly remark: string;
}

const root = new URL('../../', import.meta.url);

export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** What people read, by hand or generated: every page in Markdown. */
export const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...pagesIn('docs/'),
  ...pagesIn('docs/schema/'),
  ...pagesIn('deploy/'),
];

function pagesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => folder + name);
}

export function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  let remark = '';
  let open: { readonly line: number; readonly language: string; readonly lines: string[] } | null = null;
  for (const [index, line] of read(page).split('\n').entries()) {
    const language = /^```(\w*)$/.exec(line)?.[1];
    if (open) {
      if (line !== '```') open.lines.push(line);
      else {
        const text = open.lines.map((own) => `${own}\n`).join('');
        fences.push({ page, line: open.line, language: open.language, text, remark });
        open = null;
        remark = '';
      }
    } else if (language !== undefined) open = { line: index + 1, language, lines: [] };
    else if (line.trim() !== '') remark = /^<!-- (.+) -->$/.exec(line)?.[1] ?? '';
  }
  return fences;
}

export const allFences = (language: string): Fence[] =>
  pages.flatMap(fencesOf).filter((fence) => fence.language === language);

/** Why a block is not run; null when it is. */
export const reasonNotToRun = ({ remark }: Fence): string | null => /^not run: (.{5,})$/.exec(remark)?.[1] ?? null;

export const nameOf = ({ page, line }: Fence): string => `${page}:${line}`;

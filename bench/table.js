// Tables that people can read as they are, and Markdown's readers as well.

/** The first `textColumns` are of text, the others of figures. */
export function table([heads, ...rows], textColumns = 1) {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const isText = (column) => column < textColumns;
  const line = (row) =>
    `| ${row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head, ...others] = cells;
  return [line(head), line(rule), ...others.map(line)].join('\n');
}

export const perSecondText = (value) => value.toFixed(value < 100 ? 1 : 0);

export const millisecondsText = (value) => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 1));

/** The changelog with one more line under `### <kind>` of what is not released yet. */
export function withLine(changelog, kind, line) {
  const [head, start, ...after] = changelog.split(/^(## \[Unreleased\]\n)/m);
  if (start === undefined) throw new Error('expected a heading "## [Unreleased]" in CHANGELOG.md, but there is none');
  const rest = after.join('');
  const end = rest.search(/^## /m);
  const [section, others] = end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
  return `${head}${start}${withEntry(section.trim(), kind, line)}\n\n${others}`.trimEnd() + '\n';
}

function withEntry(section, kind, line) {
  const heading = `### ${kind}\n`;
  const at = `${section}\n`.indexOf(heading);
  if (at < 0)
    return ['', section, `${heading}\n- ${line}`]
      .filter((part, index) => index === 0 || part !== '')
      .join('\n\n')
      .slice(1);
  const next = section.indexOf('\n### ', at + 1);
  const [own, below] = next < 0 ? [section, ''] : [section.slice(0, next).trimEnd(), `\n${section.slice(next)}`];
  return `\n${own.trimEnd()}\n- ${line}${below}`;
}

// Operations a second as bars, one group for each shape and each with a scale of its own. Drawn by hand, for light
// pages and dark ones.
import { telling } from './report.js';
import { median, spread } from './statistics.js';
import { perSecondText } from './table.js';

const width = 760;
const labelWidth = 190;
const barWidth = 440;
const barHeight = 14;
const rowHeight = 20;
const groupGap = 44;

const style = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .name { font-weight: 600 }
  .bar { fill: #8c959f }
  .gateway { fill: #0969da }
  .spread { stroke: #1f2328; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .bar { fill: #6e7681 }
    .gateway { fill: #4493f8 }
    .spread { stroke: #e6edf3 }
  }
`;

export function chartOf(cells) {
  let top = 24;
  const groups = telling(cells).map((cell) => {
    const group = groupOf(cell, top);
    top += cell.rows.length * rowHeight + groupGap;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top - groupGap / 2}" role="img" aria-label="Operations a second">
<style>${style}</style>
${groups.join('\n')}
</svg>
`;
}

function groupOf({ shape, load, rows }, top) {
  const bars = rows.map(({ server, rounds }) => {
    const perSecond = rounds.map((round) => round.perSecond);
    return { label: server.label, value: median(perSecond), ends: spread(perSecond) };
  });
  const scale = barWidth / Math.max(...bars.map(({ ends }) => ends[1]));
  const name = `<text class="name" x="0" y="${top}">${shape.name}, ${load.name}: operations a second</text>`;
  return [name, ...bars.map((bar, index) => barOf(bar, index, scale, top + 8 + index * rowHeight))].join('\n');
}

function barOf({ label, value, ends }, index, scale, y) {
  const [low, high] = ends.map((end) => (labelWidth + end * scale).toFixed(1));
  const middle = y + barHeight / 2;
  return [
    `<text x="0" y="${y + 11}">${label}</text>`,
    `<rect class="${index === 0 ? 'gateway' : 'bar'}" x="${labelWidth}" y="${y}" width="${(value * scale).toFixed(1)}" height="${barHeight}" rx="2"/>`,
    `<line class="spread" x1="${low}" x2="${high}" y1="${middle}" y2="${middle}"/>`,
    `<text x="${Number(high) + 8}" y="${y + 11}">${perSecondText(value)}</text>`,
  ].join('\n');
}

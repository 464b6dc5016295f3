// The figures of all rounds, as tables.
import { median, quantile, spread } from './statistics.js';
import { millisecondsText, perSecondText, table } from './table.js';

const heads = [
  'load',
  'server',
  'calls',
  'ops/s',
  'lowest',
  'highest',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'busy',
  'gateway',
];

/** A table for each shape. The first row of a cell is the gateway's. */
export function shapesText(cells) {
  const shapes = new Set(cells.map(({ shape }) => shape));
  return [...shapes]
    .map((shape) =>
      shapeText(
        shape,
        cells.filter((cell) => cell.shape === shape),
      ),
    )
    .join('\n\n');
}

function shapeText({ name, means }, cells) {
  const rows = cells.flatMap(({ load, rows }) =>
    rows.map((row, index) => [index === 0 ? load.name : '', row.server.label, ...figures(row), ratioText(rows, row)]),
  );
  return `### ${name}: ${means}\n\n${table([heads, ...rows], 2)}`;
}

function figures({ rounds }) {
  const of = (pick) => median(rounds.map(pick));
  const perSecond = rounds.map((round) => round.perSecond);
  return [
    callsText(of(({ calls }) => calls)),
    ...[median(perSecond), ...spread(perSecond)].map(perSecondText),
    millisecondsText(of(({ times }) => quantile(times, 0.5))),
    millisecondsText(of(({ times }) => quantile(times, 0.99))),
    millisecondsText(of(({ cpuMs }) => cpuMs)),
    `${Math.round(of(({ busy }) => busy) * 100)} %`,
  ];
}

/** How many times as many the gateway answered in the same round: the median round. */
function ratioText([gateway], row) {
  return row === gateway ? '' : `×${ratiosOf(gateway, row).toFixed(2)}`;
}

function ratiosOf(gateway, { rounds }) {
  return median(rounds.map(({ perSecond }, round) => gateway.rounds[round].perSecond / perSecond));
}

const callsText = (calls) => (Number.isInteger(calls) ? String(calls) : calls.toFixed(2));

/** Those cells by which the servers are told apart at a glance, one of each shape. */
export function telling(cells) {
  return cells.filter(({ load }) => ['c=32 distinct', 'c=32', 'c=20'].includes(load.name));
}

export function summaryText(cells) {
  const chosen = telling(cells);
  const servers = chosen[0].rows.map(({ server }) => server);
  const rows = servers.map(({ label }, index) => [
    label,
    ...chosen.map(({ rows }) => {
      const perSecond = perSecondText(median(rows[index].rounds.map((round) => round.perSecond)));
      return index === 0 ? perSecond : `${perSecond} (${ratioText(rows, rows[index])})`;
    }),
  ]);
  return table([['ops/s', ...chosen.map(({ shape, load }) => `${shape.name}, ${load.name}`)], ...rows]);
}

/** What makes a figure doubtful. */
export function doubtsText(cells) {
  const doubts = cells.flatMap(({ shape, load, rows }) =>
    rows
      .filter(({ rounds }) => rounds.some(({ recorded }) => recorded > 0))
      .map(({ server }) => `- ${shape.name}, ${load.name}, ${server.label}: the stub had to ask the demo account`),
  );
  return doubts.join('\n');
}

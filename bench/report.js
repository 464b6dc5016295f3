// The figures of all rounds as a table for people.
const widths = [34, 15, 9, 9, 9];

/** The first row of each shape is the gateway's, the second that of what it is compared with. */
export function report(shapes) {
  console.log(line(['', 'upstream calls', 'ops/s', 'p50 ms', 'p99 ms']));
  for (const { name, rows } of shapes) {
    console.log(name);
    for (const { label, calls, rounds } of rows) console.log(line([`  ${label}`, calls.length, ...figures(rounds)]));
    const ratios = ratiosOf(rows);
    const [lowest, highest] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
    console.log(`  ratio: ${median(ratios).toFixed(2)} (${lowest} to ${highest})\n`);
  }
}

/** Both servers were measured right after each other in every round, so what slows the machine slows both. */
function ratiosOf([gateway, plain]) {
  return gateway.rounds.map(({ perSecond }, round) => perSecond / plain.rounds[round].perSecond);
}

function figures(rounds) {
  const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const perSecond = median(rounds.map((round) => round.perSecond));
  return [
    perSecond.toFixed(perSecond < 100 ? 1 : 0),
    quantile(times, 0.5).toFixed(2),
    quantile(times, 0.99).toFixed(2),
  ];
}

const median = (values) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const line = ([first, ...others]) =>
  first.padEnd(widths[0]) + others.map((text, index) => String(text).padStart(widths[index + 1])).join('');

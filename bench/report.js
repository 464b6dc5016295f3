// The figures of all rounds as tables for people.
const widths = [34, 15, 9, 9, 9];
const writeWidths = [34, 11, 9, 16, 9];

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

/** The first row is of no gateway, the second of one without a journal, which the others are compared with. */
export function reportWrites([bare, without, ...journals], { roundCount, writesPerRound }) {
  console.log(`createExternalPayment, one at a time, ${roundCount} rounds of ${writesPerRound} writes each.`);
  console.log('The journal costs what its row takes more than the gateway without one.\n');
  console.log(line(['', 'median ms', 'p99 ms', 'journal: median', 'p99'], writeWidths));
  const [least, leastAtWorst] = quantiles(without.times);
  for (const { label, times } of [bare, without]) {
    console.log(line([label, ...quantiles(times).map((time) => time.toFixed(2))], writeWidths));
  }
  for (const { label, times } of journals) {
    const [usual, worst] = quantiles(times);
    const costs = [usual - least, worst - leastAtWorst].map((cost) => (cost < 0 ? '' : '+') + cost.toFixed(2));
    console.log(line([label, usual.toFixed(2), worst.toFixed(2), ...costs], writeWidths));
  }
}

/** Both servers were measured right after each other in every round, so what slows the machine slows both. */
function ratiosOf([gateway, plain]) {
  return gateway.rounds.map(({ perSecond }, round) => perSecond / plain.rounds[round].perSecond);
}

function figures(rounds) {
  const perSecond = median(rounds.map((round) => round.perSecond));
  const times = quantiles(rounds.flatMap((round) => round.times));
  return [perSecond.toFixed(perSecond < 100 ? 1 : 0), ...times.map((time) => time.toFixed(2))];
}

/** The median and the 99th percentile. */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return [quantile(sorted, 0.5), quantile(sorted, 0.99)];
}

const median = (values) => quantiles(values)[0];

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const line = ([first, ...others], [indent, ...columns] = widths) =>
  first.padEnd(indent) + others.map((text, index) => String(text).padStart(columns[index])).join('');

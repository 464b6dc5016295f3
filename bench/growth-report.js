// What each range cost, and how fast that grows.
import { logLogSlope, median, quantile } from './statistics.js';
import { millisecondsText, perSecondText, table } from './table.js';

/** From where on it would be more than in proportion, measuring being what it is. */
const steepest = 1.15;

export function growthText({ name, points, hasSlope = true, perOperation = true }) {
  const rows = points.map(({ size, rounds }) => {
    const of = (pick) => median(rounds.map(pick));
    return [
      size,
      perSecondText(of(({ perSecond }) => perSecond)),
      millisecondsText(of(({ times }) => quantile(times, 0.5))),
      millisecondsText(of(({ times }) => quantile(times, 0.99))),
      millisecondsText(of(({ cpuMs }) => cpuMs)),
      Math.round(of(({ residentMb }) => residentMb)),
    ];
  });
  const text = `### ${name}\n\n${table([['', 'ops/s', 'p50 ms', 'p99 ms', 'CPU ms', 'RSS MB'], ...rows], 0)}`;
  return hasSlope ? `${text}\n\n${slopeText(points, perOperation)}` : text;
}

/** For callers, who each ask once, the cost is that of all their operations together. */
function slopeText(points, perOperation) {
  const costs = points.map(({ size, rounds }) => {
    const cpuMs = median(rounds.map((round) => round.cpuMs));
    return [size, perOperation ? cpuMs : cpuMs * size];
  });
  const slope = logLogSlope(costs);
  const of = perOperation ? 'an operation' : 'one operation of each caller';
  const verdict = slope <= steepest ? `at most ${steepest}, as it has to be` : `MORE than the ${steepest} it may be`;
  return `Slope of the CPU time of ${of}, log-log: **${slope.toFixed(2)}** (${verdict}).`;
}

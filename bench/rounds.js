// The order in which everything is measured: all servers right after each other, so that what slows the machine for a
// while slows all of them, and each in every place, so that none always comes first.
import { measureWindow } from './window.js';

/** `cells` are shapes under loads, each with a row for every server. The round before the first warms up. */
export async function measureRounds(cells, stub, { roundCount, seconds, tell }) {
  tell('warming up');
  await measureRound(cells, stub, 0, seconds / 2);
  for (const { rows } of cells) for (const row of rows) row.rounds = [];
  for (let round = 0; round < roundCount; round += 1) {
    tell(`round ${round + 1} of ${roundCount}`);
    await measureRound(cells, stub, round, seconds);
  }
}

async function measureRound(cells, stub, round, seconds) {
  for (const [index, { shape, load, rows }] of cells.entries()) {
    for (const row of rotated(rows, round + index)) {
      row.rounds.push(await measureWindow(row.server, stub, shape, load, seconds));
    }
  }
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

import { setTimeout as pause } from 'node:timers/promises';
import { askToDelete, defaultPatienceMs, type Asked, type Ending } from './client.js';
import type { DeleteStory } from './history.js';
import { ruleOf } from './install-faults.js';
import type { Place } from './run-history.js';
import type { Subject } from './subject.js';

const pollMs = 40;
const waitsForPaymentMs = 2_500;

/** Deletes the first payment that is there by then, as somebody would who sees it in a list. */
export async function runDeletion(
  { atMs, replica, attempts }: DeleteStory,
  subject: Subject,
  place: Place,
  asked: Asked[],
): Promise<Ending> {
  const scale = (ms: number) => ms * place.settleSeconds;
  await pause(scale(atMs));
  const id = await findPayment(subject, scale);
  if (id === null) return 'decided';
  const path = `/external_payments/${id}`;
  const removals = attempts.toReversed().map((fault) =>
    place.demo.answerWith({
      matches: (request) => request.method === 'DELETE' && request.path === path,
      times: 1,
      ...ruleOf({ ...fault, isMangled: false }, place.settleSeconds),
    }),
  );
  const until = Date.now() + scale(place.patienceMs ?? defaultPatienceMs);
  try {
    for (let tries = replica; Date.now() < until; tries += 1) {
      const deletion = await askToDelete(place, tries % 2, id, 'admin');
      asked.push(deletion);
      if (deletion.told.is === 'done' || deletion.told.is === 'rejected') return 'decided';
      await pause(scale(pollMs * 4));
    }
    return 'undecided';
  } finally {
    for (const remove of removals) remove();
  }
}

async function findPayment(subject: Subject, scale: (ms: number) => number): Promise<string | null> {
  const until = Date.now() + scale(waitsForPaymentMs);
  while (Date.now() < until) {
    const there = [0, 1, 2].flatMap((key) => subject.commitsOf(key)).find(({ id }) => subject.isThere(id));
    if (there) return there.id;
    await pause(scale(pollMs));
  }
  return null;
}

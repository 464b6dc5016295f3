import type { Caller } from '../server/callers.js';
import type { AccountState } from '../state.js';
import type { Input } from './input.js';
import { createWriteContext } from './write-context.js';
import { findWriter } from './writers.js';

/** A record made in Kantata itself rather than through the API. Returns its id. */
export function commitDirectly(state: AccountState, path: string, input: Input, role: Caller['role']): string {
  const writer = findWriter(path.slice(1));
  if (writer === undefined) throw new Error(`expected a path with writes, but got: ${path}`);
  const outcome = writer.create(input, createWriteContext(state, role));
  if ('refusals' in outcome) {
    throw new Error(`the write was refused: ${outcome.refusals.map(({ message }) => message).join('; ')}`);
  }
  state.commitLog.add({ method: 'POST', path, id: outcome.id, request: null });
  return outcome.id;
}

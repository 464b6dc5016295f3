import type { Operation } from './operation.js';

/** The name that metrics know an operation by: one of few, whatever callers send. */
export type OperationLabel = (operation: Operation) => string;

const mostNames = 100;

/** `known`: the names of trusted documents, when no others are answered. */
export function createOperationLabel(known: ReadonlySet<string> | null): OperationLabel {
  const taken = new Set<string>(known);
  return ({ kind, name, hasAnswer }) => {
    if (kind === null) return 'invalid';
    if (name === null) return 'anonymous';
    if (taken.has(name)) return name;
    // A stranger's names would use up the places of those that matter: only a caller whom Kantata knows takes one.
    if (known || !hasAnswer || taken.size >= mostNames || !/^\w{1,64}$/.test(name)) return 'other';
    taken.add(name);
    return name;
  };
}

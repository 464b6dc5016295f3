import { errorCatalogue } from '../errors.js';

/** How an operation ended: 'ok', 'abandoned' (its caller went away), or the code of its gravest error. */
export type Outcome = string;

/** What somebody who runs the gateway has to look at, the gravest first. */
const operatorsMatters: readonly Outcome[] = [
  'INTERNAL_SERVER_ERROR',
  'JOURNAL_UNAVAILABLE',
  'UPSTREAM_INVALID_RESPONSE',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
];

/** Apollo's own, beside those of the catalogue. */
const codesOfApollo = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

const codes: ReadonlySet<string> = new Set([...Object.keys(errorCatalogue), ...codesOfApollo]);

export function outcomeOf(errorCodes: readonly string[]): Outcome {
  const [first] = errorCodes;
  if (first === undefined) return 'ok';
  const gravest = operatorsMatters.find((code) => errorCodes.includes(code)) ?? first;
  // A metric must not grow with the codes that somebody makes up.
  return codes.has(gravest) ? gravest : 'OTHER';
}

export function isOperatorsMatter(outcome: Outcome): boolean {
  return operatorsMatters.includes(outcome);
}

export function levelOf(outcome: Outcome): 'info' | 'warn' | 'error' {
  if (outcome === 'INTERNAL_SERVER_ERROR') return 'error';
  return isOperatorsMatter(outcome) ? 'warn' : 'info';
}

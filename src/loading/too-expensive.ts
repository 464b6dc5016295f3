import { GatewayError } from '../errors.js';

/** What an operation is measured in. */
export type Measure = 'calls' | 'records' | 'bytes';

const named: Readonly<Record<Measure, string>> = {
  calls: 'calls to Kantata',
  records: 'records of Kantata',
  bytes: 'bytes from Kantata',
};

export function tooExpensive(verb: string, measure: Measure, figure: number, limit: number): GatewayError {
  const message =
    `The operation ${verb} ${shown(figure)} ${named[measure]}, and one operation may take at most ${shown(limit)}. ` +
    'Ask for fewer records at once, or in several operations.';
  return new GatewayError('OPERATION_TOO_EXPENSIVE', message, { excess: { measure, figure, limit } });
}

const shown = (figure: number): string => figure.toLocaleString('en-US');

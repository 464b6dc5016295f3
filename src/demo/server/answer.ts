import type { Refusal } from '../writes/write-context.js';

export interface Answer {
  readonly status: number;
  /** Undefined: empty. */
  readonly body: unknown;
}

const failure = (status: number, type: 'oauth' | 'syntax' | 'system', message: string): Answer => ({
  status,
  body: { errors: [{ type, message }] },
});

export const unauthorized = failure(401, 'oauth', 'Invalid OAuth 2 Request');
export const forbidden = failure(403, 'system', 'You do not have permission to perform this action.');
export const recordNotFound = failure(404, 'system', 'Record not found');
export const pageNotFound = failure(404, 'system', 'Page Not Found');
export const parameterMissing = failure(
  422,
  'syntax',
  'Missing required parameters. Please see our documentation at http://developer.mavenlink.com',
);
export const badRequest = { ...parameterMissing, status: 400 };
export const bodyTooLarge = failure(413, 'system', 'Request entity too large');
export const noContent: Answer = { status: 204, body: undefined };
export const serverError = failure(500, 'system', 'A server error has occurred.');

/** The index is that of the object among those sent: of one alone, 0. */
export const invalid = (refusals: readonly Refusal[]): Answer => ({
  status: 422,
  body: { errors: refusals.map(({ field, message }) => ({ type: 'validation', field, index: 0, message })) },
});

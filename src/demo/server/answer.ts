export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const failure = (status: number, type: 'oauth' | 'system', message: string): Answer => ({
  status,
  body: { errors: [{ type, message }] },
});

export const unauthorized = failure(401, 'oauth', 'Invalid OAuth 2 Request');
export const forbidden = failure(403, 'system', 'You do not have permission to perform this action.');
export const recordNotFound = failure(404, 'system', 'Record not found');
export const pageNotFound = failure(404, 'system', 'Page Not Found');
export const serverError = failure(500, 'system', 'A server error has occurred.');

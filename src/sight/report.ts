import type { AsyncLocalStorage } from 'node:async_hooks';
import type { HttpRequest } from '../http/message.js';
import { scrubbed, type Logger } from './logger.js';
import type { Operation } from './operation.js';
import type { Scrub } from './scrub.js';

/** An error that nobody foresaw; `request`: whose it is, where no operation is under way. */
export type Report = (error: unknown, requestId: string, request?: HttpRequest) => void;

interface ReportOptions {
  readonly underWay: AsyncLocalStorage<Operation>;
  readonly scrubFor: (...authorizations: readonly (string | null | undefined)[]) => Scrub;
  readonly logger: Logger;
}

/** One line with the stack, however many see the error on its way. */
export function createReport({ underWay, scrubFor, logger }: ReportOptions): Report {
  const told = new WeakSet();
  return (error, requestId, request) => {
    if (error instanceof Error) {
      if (told.has(error)) return;
      told.add(error);
    }
    const { scrub = scrubFor(request?.headers.get('authorization')), name = null } = underWay.getStore() ?? {};
    const stack = error instanceof Error ? (error.stack ?? error.message) : 'Something was thrown that is no error.';
    logger.error(scrubbed({ requestId, operation: name, stack }, scrub), 'unforeseen error');
  };
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { httpDate, type DemoFaults } from '../faults.js';
import { logRequest, readableQuery, type DemoRequest } from '../request-log.js';
import type { RuleBook } from '../rules.js';
import type { AccountState } from '../state.js';
import { bodyTooLarge, pageNotFound, type Answer } from './answer.js';
import { nameOfCaller } from './callers.js';
import { performAsRuled } from './perform.js';
import { readBody, type Body } from './read-body.js';
import { answerRequest } from './routing.js';
import { outgoingOf, send, sendHalf } from './send.js';

export const basePath = '/api/v1';

interface Account {
  readonly state: AccountState;
  readonly requests: DemoRequest[];
  readonly rules: RuleBook;
  /** Ends delays, and writes that were to happen after them. */
  readonly closing: AbortSignal;
}

export async function handle(account: Account, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const [fullPath = '', ...rest] = (message.url ?? '').split('?');
  const query = rest.join('?');
  const isApi = fullPath.startsWith(`${basePath}/`);
  const path = isApi ? fullPath.slice(basePath.length) : fullPath;
  const caller = nameOfCaller(message.headers.authorization);
  const logged = logRequest(account.requests, message, { path, query: readableQuery(query), caller });
  const isWrite = logged.method === 'POST' || logged.method === 'DELETE';
  const body = isWrite ? await readBody(message) : unread(message);
  if (isWrite) logged.body = body.json;
  const request = { method: logged.method, path, query: new URLSearchParams(query), caller, body: body.json };
  const rule = account.rules.take(request);
  const ordinary = (): Answer => {
    if (!isApi) return pageNotFound;
    if (body.isTooLarge) return bodyTooLarge;
    return answerRequest(request, account.state, {
      mangle: rule?.mangle,
      committed: (write) => account.state.commitLog.add({ ...write, request: logged }),
    });
  };
  const performed = isWrite ? performAsRuled(rule, ordinary, account.closing) : undefined;
  if (rule?.delayMs !== undefined) await wait(rule.delayMs, undefined, { signal: account.closing });
  if (rule?.answer === 'hang') return;
  if (rule?.answer === 'reset') {
    message.socket.resetAndDestroy();
    return;
  }
  const outgoing =
    typeof rule?.answer === 'object'
      ? { headers: {}, ...rule.answer }
      : outgoingOf(await (performed ?? ordinary()), rule?.rewrite);
  logged.status = outgoing.status;
  stamp(message, response, account.state.faults);
  await (rule?.answer === 'truncate' ? sendHalf : send)(message, response, outgoing);
}

/** An answer before the end of a request's body makes clients see a reset. */
function unread(message: IncomingMessage): Body {
  message.resume();
  return { json: undefined, isTooLarge: false };
}

function stamp(message: IncomingMessage, response: ServerResponse, faults: DemoFaults): void {
  response.setHeader('x-request-id', message.headers['x-request-id'] ?? randomUUID());
  if (faults.omitDate) response.sendDate = false;
  else response.setHeader('date', httpDate(faults));
}

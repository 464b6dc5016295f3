import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { DemoData } from '../data/demo-data.js';
import { logRequest, readableQuery, type DemoRequest } from '../request-log.js';
import type { DemoRule, RuleBook } from '../rules.js';
import { pageNotFound } from './answer.js';
import { nameOfCaller } from './callers.js';
import { answerRequest, type ApiRequest } from './routing.js';
import { send, sendHalf, type Outgoing } from './send.js';

export const basePath = '/api/v1';

interface Account {
  readonly data: DemoData;
  readonly requests: DemoRequest[];
  readonly rules: RuleBook;
  /** Ends delays. */
  readonly closing: AbortSignal;
}

export async function handle(account: Account, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const [fullPath = '', ...rest] = (message.url ?? '').split('?');
  const query = rest.join('?');
  const isApi = fullPath.startsWith(`${basePath}/`);
  const request: ApiRequest = {
    method: message.method ?? '',
    path: isApi ? fullPath.slice(basePath.length) : fullPath,
    query: new URLSearchParams(query),
    caller: nameOfCaller(message.headers.authorization),
  };
  const { path, caller } = request;
  const answered = logRequest(account.requests, message, { path, query: readableQuery(query), caller });
  const rule = account.rules.take(request);
  // An answer before the end of a request's body makes clients see a reset.
  message.resume();
  if (rule?.delayMs !== undefined) await wait(rule.delayMs, undefined, { signal: account.closing });
  if (rule?.answer === 'hang') return;
  if (rule?.answer === 'reset') {
    message.socket.resetAndDestroy();
    return;
  }
  const outgoing = isApi ? ordinary(request, account.data, rule) : json(pageNotFound.status, pageNotFound.body);
  response.setHeader('x-request-id', message.headers['x-request-id'] ?? randomUUID());
  if (rule?.answer === 'truncate') {
    answered(outgoing.status);
    await sendHalf(message, response, outgoing);
    return;
  }
  const final = rule?.answer === undefined ? outgoing : { headers: {}, ...rule.answer };
  answered(final.status);
  await send(message, response, final);
}

function ordinary(request: ApiRequest, data: DemoData, rule: DemoRule | undefined): Outgoing {
  const { status, body } = answerRequest(request, data);
  return json(status, status === 200 && rule?.rewrite ? rule.rewrite(structuredClone(body)) : body);
}

const json = (status: number, body: unknown): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', vary: 'Accept-Encoding' },
  body: JSON.stringify(body),
});

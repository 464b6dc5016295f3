import { findCollection, sideload } from '../collections/registry.js';
import { own } from '../reads/collection-facts.js';
import type { Mangle } from '../rules.js';
import type { AccountState } from '../state.js';
import { createWriteContext } from '../writes/write-context.js';
import {
  forbidden,
  pageNotFound,
  parameterMissing,
  recordNotFound,
  serverError,
  unauthorized,
  type Answer,
} from './answer.js';
import type { Call, Committed, Route } from './call.js';
import { isKnown, type CallerName } from './callers.js';
import { toId } from './casting.js';
import { readParams } from './params.js';
import { create, remove } from './write.js';

export interface ApiRequest {
  readonly method: string;
  /** Without the base path. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly caller: CallerName;
  /** Of a write, what its JSON says. */
  readonly body: unknown;
}

export function answerRequest(
  request: ApiRequest,
  state: AccountState,
  { mangle, committed }: { readonly mangle?: Mangle | undefined; readonly committed: Committed },
): Answer {
  if (!isKnown(request.caller)) return unauthorized;
  const route = findRoute(request.path);
  const answer = own(methods, request.method);
  if (route === undefined || answer === undefined) return pageNotFound;
  const params = readParams(request.query);
  if (params.isArray('page') || params.isArray('per_page')) return serverError;
  const context = createWriteContext(state, request.caller, mangle);
  return answer({ route, params, body: request.body, context, committed });
}

const methods: Readonly<Record<string, (call: Call) => Answer>> = { GET: read, POST: create, DELETE: remove };

/** `/users`, `/users/41000005`, both also with `.json` behind. */
function findRoute(path: string): Route | undefined {
  const [, name = '', id] = /^\/([a-z_]+)(?:\/(\w+))?(?:\.json)?$/.exec(path) ?? [];
  const collection = findCollection(name);
  if (collection === undefined) return undefined;
  return id === undefined ? { collection } : { collection, id };
}

function read({ route: { collection, id }, params, context: { view } }: Call): Answer {
  if (id === undefined && view.caller.role === 'forbidden') return forbidden;
  if (collection.requires !== undefined && params.text(collection.requires) === undefined) return parameterMissing;
  if (id === undefined) return { status: 200, body: collection.list(params, view, sideload) };
  const isMe = collection.name === 'users' && id === 'me';
  const envelope = collection.show(isMe ? view.caller.userId : toId(id), params, view, sideload);
  return envelope === undefined ? recordNotFound : { status: 200, body: envelope };
}

import { findCollection, sideload } from '../collections/registry.js';
import type { DemoData } from '../data/demo-data.js';
import type { Collection } from '../reads/collection.js';
import { createView } from '../reads/view.js';
import { forbidden, pageNotFound, recordNotFound, serverError, unauthorized, type Answer } from './answer.js';
import { isKnown, type Caller, type CallerName } from './callers.js';
import { toId } from './casting.js';
import { readParams, type Params } from './params.js';

export interface ApiRequest {
  readonly method: string;
  /** Without the base path. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly caller: CallerName;
}

export function answerRequest(request: ApiRequest, data: DemoData): Answer {
  if (!isKnown(request.caller)) return unauthorized;
  const route = findRoute(request);
  const params = readParams(request.query);
  if (route === undefined) return pageNotFound;
  if (params.isArray('page') || params.isArray('per_page')) return serverError;
  return read(route, params, { role: request.caller, userId: data.callers[request.caller] }, data);
}

interface Route {
  readonly collection: Collection;
  /** Absent: the list. */
  readonly id?: string;
}

/** `/users`, `/users/41000005`, both also with `.json` behind. */
function findRoute({ method, path }: ApiRequest): Route | undefined {
  const [, name = '', id] = /^\/([a-z_]+)(?:\/(\w+))?(?:\.json)?$/.exec(path) ?? [];
  const collection = findCollection(name);
  if (method !== 'GET' || collection === undefined) return undefined;
  return id === undefined ? { collection } : { collection, id };
}

function read({ collection, id }: Route, params: Params, caller: Caller, data: DemoData): Answer {
  const view = createView(data, caller);
  if (id === undefined) {
    return caller.role === 'forbidden' ? forbidden : { status: 200, body: collection.list(params, view, sideload) };
  }
  const isMe = collection.name === 'users' && id === 'me';
  const envelope = collection.show(isMe ? caller.userId : toId(id), params, view, sideload);
  return envelope === undefined ? recordNotFound : { status: 200, body: envelope };
}

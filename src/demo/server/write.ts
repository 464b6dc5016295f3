import { sideload } from '../collections/registry.js';
import type { View } from '../reads/view.js';
import { isInput } from '../writes/input.js';
import { findWriter } from '../writes/writers.js';
import { badRequest, forbidden, invalid, noContent, pageNotFound, recordNotFound, type Answer } from './answer.js';
import type { Call } from './call.js';
import { toId } from './casting.js';
import { readParams } from './params.js';

export function create({ route, params, body, context, committed }: Call): Answer {
  const { collection, id: parent } = route;
  const writer = findWriter(collection.name);
  if (writer === undefined || parent !== undefined) return pageNotFound;
  if (!mayWrite(context.view)) return forbidden;
  const input = isInput(body) ? body[writer.key] : undefined;
  if (!isInput(input)) return badRequest;
  const outcome = writer.create(input, context);
  if ('refusals' in outcome) return invalid(outcome.refusals);
  committed({ method: 'POST', path: `/${collection.name}`, id: outcome.id });
  return { status: 200, body: collection.show(outcome.id, params, context.view, sideload) };
}

export function remove({ route, context, committed }: Call): Answer {
  const { collection } = route;
  const removeRecord = findWriter(collection.name)?.remove;
  if (removeRecord === undefined || route.id === undefined) return pageNotFound;
  const id = toId(route.id);
  if (collection.show(id, noParams, context.view, sideload) === undefined) return recordNotFound;
  if (!mayWrite(context.view)) return forbidden;
  removeRecord(id, context);
  committed({ method: 'DELETE', path: `/${collection.name}`, id });
  return noContent;
}

const noParams = readParams(new URLSearchParams());

const mayWrite = ({ caller }: View): boolean => caller.role === 'admin' || caller.role === 'lead';

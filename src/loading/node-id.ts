import { badInput } from '../errors.js';
import { resources } from '../kantata/registry.js';
import type { Resource } from '../kantata/resource.js';

/** Which record of which type: upstream's ids are unique within a type only. */
export interface RecordName {
  readonly resource: Resource;
  readonly id: string;
}

/** How many records one operation may ask `nodes` for: each may be an error, which is longer than its id. */
export const mostNodes = 100;

const byTypename = new Map(resources.map((resource) => [resource.typename, resource]));

export function nodeIdOf({ typename }: Resource, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** A nodeId that a client sent, of a record that can be asked for by it; the name of its argument is for the message. */
export function parseNodeId(argument: string, value: string): RecordName {
  const name = readNodeId(value);
  if (!name) throw badInput(argument, 'be a nodeId that this API gave', value);
  const { typename, byId } = name.resource;
  if (byId !== null) return name;
  throw badInput(argument, 'be of a type that Kantata can be asked for by id', `a nodeId of type ${typename}`);
}

/** Null: this is no nodeId of any record. */
export function readNodeId(value: string): RecordName | null {
  const text = Buffer.from(value, 'base64url').toString();
  const [, typename = '', id] = /^([A-Za-z]+):([1-9][0-9]{0,17})$/.exec(text) ?? [];
  const resource = byTypename.get(typename);
  // Decoding passes over what is no base64url, so that several texts would stand for one record.
  return resource && id !== undefined && nodeIdOf(resource, id) === value ? { resource, id } : null;
}

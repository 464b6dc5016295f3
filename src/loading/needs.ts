import type { FieldCodec } from '../kantata/fields.js';
import { resourceOf } from '../kantata/registry.js';
import type { Association, Resource } from '../kantata/resource.js';
import type { Selection } from './selection.js';

/** What a selection requires of upstream beside the default fields of a record. */
export interface Needs {
  /** Associations whose records, or whose list of ids, are wanted. */
  readonly includes: ReadonlySet<string>;
  readonly optionalFields: ReadonlySet<string>;
  /** Single keys that only an include brings, by that include; a record that has the key satisfies the need. */
  readonly keys: ReadonlyMap<string, string>;
}

export const noNeeds: Needs = { includes: new Set(), optionalFields: new Set(), keys: new Map() };

export function needsOf(resource: Resource, selection: Selection): Needs {
  const needs = { includes: new Set<string>(), optionalFields: new Set<string>(), keys: new Map<string, string>() };
  for (const [name, below] of selection) {
    const field = resource.fields[name];
    if (field) addField(needs, resource, field, below);
    const association = resource.associations[name];
    if (association) {
      addAssociation(needs, association, below);
      addBroughtAlong(needs, resource, association, below);
    }
  }
  return needs;
}

interface Growing extends Needs {
  readonly includes: Set<string>;
  readonly optionalFields: Set<string>;
  readonly keys: Map<string, string>;
}

function addField(needs: Growing, resource: Resource, field: FieldCodec, below: Selection): void {
  if (field.optional) needs.optionalFields.add(field.key);
  if (field.include !== null) addKey(needs, field.key, field.include);
  const project = field.currencyOf === 'workspace' ? resource.associations['workspace']?.include : null;
  if (project && !asksOnlyFor(below, ['minorUnits'])) needs.includes.add(project);
}

function addAssociation(needs: Growing, { key, include, computed }: Association, below: Selection): void {
  if (include === null) return;
  if (!isIdentity(below)) needs.includes.add(include);
  else if (computed) addKey(needs, key, include);
}

/** Targets that have no include for their own links get them from an include of the record that they come with. */
function addBroughtAlong(
  needs: Growing,
  { associations }: Resource,
  { path, kind }: Association,
  below: Selection,
): void {
  if (kind !== 'many') return;
  const target = resourceOf(path);
  const wanted = [...below].flatMap(([name, selection]) => linkWithoutInclude(target, name, selection) ?? []);
  for (const link of wanted) {
    const sibling = Object.values(associations).find((own) => own.kind === 'many' && own.path === link.path);
    if (sibling && sibling.include !== null) needs.includes.add(sibling.include);
  }
}

function linkWithoutInclude({ fields, associations }: Resource, name: string, below: Selection): Association | null {
  const isMoney = fields[name]?.currencyOf === 'workspace' && !asksOnlyFor(below, ['minorUnits']);
  const link = isMoney ? associations['workspace'] : isIdentity(below) ? undefined : associations[name];
  return link?.include === null ? link : null;
}

/** A list of ids comes with its include and no other way, so there the include itself is the need. */
function addKey(needs: Growing, key: string, include: string): void {
  if (key.endsWith('_ids')) needs.includes.add(include);
  else needs.keys.set(key, include);
}

/** Whether a link's own key already answers what is asked for below it. */
export function isIdentity(selection: Selection): boolean {
  return asksOnlyFor(selection, ['id', 'nodeId']);
}

/** Whether nothing but these fields is selected; `__typename` costs nothing anywhere. */
export function asksOnlyFor(selection: Selection, names: readonly string[]): boolean {
  for (const name of selection.keys()) if (name !== '__typename' && !names.includes(name)) return false;
  return true;
}

/** One request for all of them asks for what any of them needs. */
export function uniteNeeds(all: Iterable<Needs>): Needs {
  const united = { includes: new Set<string>(), optionalFields: new Set<string>(), keys: new Map<string, string>() };
  for (const { includes, optionalFields, keys } of all) {
    for (const name of includes) united.includes.add(name);
    for (const name of optionalFields) united.optionalFields.add(name);
    for (const [key, include] of keys) united.keys.set(key, include);
  }
  return united;
}

/** The includes of a request that satisfies these needs. */
export function includesOf({ includes, keys }: Needs): Set<string> {
  return new Set([...includes, ...keys.values()]);
}

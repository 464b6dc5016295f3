import { isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { resourceOf } from '../kantata/registry.js';
import type { Association, Resource } from '../kantata/resource.js';
import { asksOnlyFor, isIdentity, needsOf, noNeeds } from '../loading/needs.js';
import { groupsOf, selectionOf, type Selection, type Source } from '../loading/selection.js';
import type { PlannedCalls, RecordSet } from './planned-calls.js';
import { isConnection, nameOf, typeOfField } from './shapes.js';
import { sizeOfLink } from './sizes.js';
import { walkConnection } from './walk-connection.js';

export interface Walk {
  readonly source: Source;
  readonly plan: PlannedCalls;
}

/** One place of an operation where records are asked for. */
export interface Place {
  readonly set: RecordSet;
  readonly nodes: readonly FieldNode[];
  readonly selection: Selection;
  /** Paths of the records that came along with the parents, for links that no include of their own brings. */
  readonly alongside: ReadonlySet<string>;
}

export const nothingAlongside: ReadonlySet<string> = new Set();

/** Records at one place, and all that is below them. */
export function walkRecords(walk: Walk, place: Place): void {
  const { set, selection } = place;
  walk.plan.load(set, needsOf(set.resource, selection), () => walkFields(walk, place));
}

/** What is asked for below nodes that stand for one field of this type. */
export function selectionBelow({ source }: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
  return selectionOf({ ...source, returnType: type, fieldNodes: nodes });
}

function walkFields(walk: Walk, place: Place): void {
  const { set, nodes, selection } = place;
  const type = walk.source.schema.getType(set.resource.typename);
  if (!isObjectType(type)) return;
  for (const group of groupsOf(walk.source, type, nodes).values()) {
    const name = nameOf(group);
    const below = typeOfField(type, name);
    const association = set.resource.associations[name];
    const wanted = selection.get(name) ?? new Map();
    if (association) walkLink(walk, place, association, { name, nodes: group, selection: wanted });
    else if (below && isConnection(below)) {
      walkConnection(walk, { parentType: type, type: below, nodes: group, parents: set });
    } else walkCurrency(walk, place, name, wanted);
  }
}

interface Below {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly selection: Selection;
}

function walkLink(walk: Walk, place: Place, association: Association, { name, nodes, selection }: Below): void {
  if (isIdentity(selection)) return;
  const { set, alongside } = place;
  const linked = {
    id: `${set.id}.${name}`,
    resource: resourceOf(association.path),
    size: sizeOfLink(association.kind, set),
    isGuess: set.isGuess || association.kind === 'many',
  };
  if (association.include !== null || alongside.has(association.path)) walk.plan.bring(linked);
  walkRecords(walk, {
    set: linked,
    nodes,
    selection,
    alongside: association.kind === 'many' ? listsOf(set.resource, place.selection) : nothingAlongside,
  });
}

/** Sums in the currency of a project that no include of their own brings. */
function walkCurrency({ plan }: Walk, { set, alongside }: Place, name: string, below: Selection): void {
  const { fields, associations } = set.resource;
  const project = fields[name]?.currencyOf === 'workspace' ? associations['workspace'] : undefined;
  if (!project || asksOnlyFor(below, ['minorUnits'])) return;
  if (project.include !== null || alongside.has(project.path)) return;
  const linked = { ...set, id: `${set.id}.workspace`, resource: resourceOf(project.path) };
  plan.load(linked, noNeeds, () => undefined);
}

/** What the lists of a record bring, which the records of one of them may link to. */
function listsOf(resource: Resource, selection: Selection): ReadonlySet<string> {
  const { includes } = needsOf(resource, selection);
  const lists = Object.values(resource.associations).filter(
    ({ kind, include }) => kind === 'many' && include !== null && includes.has(include),
  );
  return new Set(lists.map(({ path }) => path));
}

import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks for at one place: field -> what it asks for below that. A leaf has nothing below it. */
export type Selection = ReadonlyMap<string, Selection>;

/** What tells which fields of a document will be run. */
export type Source = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const fragmentsByDocument = new WeakMap<DocumentNode, Fragments>();

export function fragmentsOf(document: DocumentNode): Fragments {
  const known = fragmentsByDocument.get(document);
  if (known) return known;
  const fragments: Fragments = Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  fragmentsByDocument.set(document, fragments);
  return fragments;
}

/**
 * The selection below the field that is being resolved. Its aliases and fragments are united by the names of
 * fields: two aliases want the same of upstream, whatever they are called in the answer.
 */
export function selectionOf(info: Source & Pick<GraphQLResolveInfo, 'returnType' | 'fieldNodes'>): Selection {
  const type = getNamedType(info.returnType);
  return isObjectType(type) ? selectBelow(info, type, info.fieldNodes) : new Map();
}

/** The selection below a field of a union or an interface, where its answer is of this type. */
export function selectionAs(info: Source & Pick<GraphQLResolveInfo, 'fieldNodes'>, typename: string): Selection {
  const type = info.schema.getType(typename);
  return isObjectType(type) ? selectBelow(info, type, info.fieldNodes) : new Map();
}

/** The fields of a selection set as they will be run: one node for each name in the answer. */
export function fieldsOf(source: Source, type: GraphQLObjectType, selectionSet: SelectionSetNode): FieldNode[] {
  return [...groupsOf(source, type, [{ selectionSet }]).values()].flatMap((nodes) => nodes.slice(0, 1));
}

/** The fields below these nodes as they will be run, in their order: by name in the answer, all that ask for it. */
export function groupsOf(
  source: Source,
  type: GraphQLObjectType,
  nodes: Iterable<{ readonly selectionSet?: SelectionSetNode | undefined }>,
): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  collectAll(source, type, nodes, (node) => {
    const name = (node.alias ?? node.name).value;
    const group = groups.get(name);
    if (group) group.push(node);
    else groups.set(name, [node]);
  });
  return groups;
}

function selectBelow(source: Source, type: GraphQLObjectType, nodes: Iterable<FieldNode>): Selection {
  const nodesByField = new Map<string, FieldNode[]>();
  collectAll(source, type, nodes, (node) => {
    const known = nodesByField.get(node.name.value);
    if (known) known.push(node);
    else nodesByField.set(node.name.value, [node]);
  });
  const selection = new Map<string, Selection>();
  for (const [name, fieldNodes] of nodesByField) {
    const field = type.getFields()[name];
    const below = field && getNamedType(field.type);
    selection.set(name, isObjectType(below) ? selectBelow(source, below, fieldNodes) : new Map());
  }
  return selection;
}

/** Each fragment once: those that spread one another would otherwise be walked as often as there are ways. */
function collectAll(
  source: Source,
  type: GraphQLObjectType,
  nodes: Iterable<{ readonly selectionSet?: SelectionSetNode | undefined }>,
  add: (node: FieldNode) => void,
): void {
  const into = { add, spread: new Set<string>() };
  for (const { selectionSet } of nodes) if (selectionSet) collect(source, type, selectionSet, into);
}

interface Collected {
  readonly add: (node: FieldNode) => void;
  /** Named fragments that have been taken in. */
  readonly spread: Set<string>;
}

function collect(source: Source, type: GraphQLObjectType, set: SelectionSetNode, into: Collected): void {
  for (const node of set.selections) {
    if (!isIncluded(source, node)) continue;
    if (node.kind === Kind.FIELD) {
      into.add(node);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (into.spread.has(node.name.value)) continue;
      into.spread.add(node.name.value);
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value] : node;
    if (fragment && appliesTo(source, type, fragment.typeCondition?.name.value)) {
      collect(source, type, fragment.selectionSet, into);
    }
  }
}

function isIncluded({ variableValues }: Source, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

function appliesTo({ schema }: Source, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

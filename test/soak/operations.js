// Random valid documents over the SDL; the values of their arguments are variables, new whenever they are sent.
import { getNamedType, isCompositeType, isRequiredArgument, typeFromAST, parseType } from 'graphql';
import { createSchema } from '../../dist/schema.js';
import { valueFor } from './values.js';

const schema = createSchema();
const deepest = 4;

/** As many as these seeds; one in ten writes. */
export function createDocuments(count, random) {
  return Array.from({ length: count }, (_, index) => documentFrom(index, random));
}

/** Values for the variables of a document. */
export function variablesFor({ variables }, random) {
  const given = variables.map(([name, type]) => [name, valueFor(typeFromAST(schema, parseType(type)), name, random)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function documentFrom(index, random) {
  const isWrite = index % 10 === 9;
  const draft = { random, names: 0, variables: [], fragments: [] };
  const root = isWrite ? schema.getMutationType() : schema.getQueryType();
  // One write an operation is all that the gateway takes.
  const fields = random.sample(Object.values(root.getFields()), isWrite ? 1 : random.int(1, 2));
  const selection = fields.map((field) => fieldOf(draft, field, deepest)).join(' ');
  const head = ['$yes: Boolean!', ...draft.variables.map(([name, type]) => `$${name}: ${type}`)].join(', ');
  return {
    isWrite,
    variables: [['yes', 'Boolean!'], ...draft.variables],
    query: [
      `${isWrite ? 'mutation' : 'query'} Soak${index % 50}(${head}) { ${selection} ${typename('yes')} }`,
      ...draft.fragments,
    ].join('\n'),
  };
}

const typename = (variable) => `__typename @include(if: $${variable})`;

function fieldOf(draft, { name, type, args }, depth) {
  const { random } = draft;
  const chosen = args.filter(
    (arg) => isRequiredArgument(arg) || random.chance({ first: 0.9, filter: 0.4 }[arg.name] ?? 0.15),
  );
  const written = chosen.map((arg) => {
    const variable = `${arg.name}_${nextName(draft)}`;
    draft.variables.push([variable, String(arg.type)]);
    return `${arg.name}: $${variable}`;
  });
  const target = getNamedType(type);
  const below = isCompositeType(target) ? ` { ${selectionOf(draft, target, depth - 1)} }` : '';
  // Under names of their own, no two fields are in each other's way.
  const alias = args.length > 0 || below !== '' || random.chance(0.3) ? `a${nextName(draft)}: ` : '';
  return `${alias}${name}${written.length > 0 ? `(${written.join(', ')})` : ''}${below}`;
}

function selectionOf(draft, type, depth) {
  const { random } = draft;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const inner = fields.filter((field) => isCompositeType(getNamedType(field.type)));
  const chosen = [
    ...random.sample(leaves, random.int(1, 6)),
    ...(depth > 0 ? random.sample(inner, random.int(leaves.length === 0 ? 1 : 0, 2)) : []),
  ];
  const parts = chosen.map((field) => fieldOf(draft, field, depth));
  const rest = parts.splice(random.int(0, parts.length));
  const all = [...parts, '__typename'];
  if (rest.length > 0) all.push(random.chance(0.5) ? inlineOf(type, rest) : spreadOf(draft, type, rest));
  return all.join(' ');
}

function inlineOf(type, parts) {
  return `... on ${type.name} @include(if: $yes) { ${parts.join(' ')} }`;
}

function spreadOf(draft, type, parts) {
  const name = `F${nextName(draft)}`;
  draft.fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')} }`);
  return `...${name}`;
}

function nextName(draft) {
  draft.names += 1;
  return draft.names;
}

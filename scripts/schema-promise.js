// What a released schema still promises, and which of its promises another schema breaks.
import { buildASTSchema, findBreakingChanges, getNamedType, isAbstractType, Kind, parse, visit } from 'graphql';

/**
 * Everything in `released` is promised, but for what it said would be gone by now: `@deprecated(reason: "… Removed on
 * 2027-01-31 …")`. `today` is a day, as `2027-01-31`. Additions break nothing.
 */
export function brokenPromises(released, current, today) {
  const changes = findBreakingChanges(promisedBy(released, today), schemaOf(parse(current)));
  // Of a standard scalar graphql-js says so where nothing refers to it any more, which harms nobody.
  return changes.map(({ description }) => description).filter((text) => !text.startsWith('Standard scalar '));
}

/** By their coordinates. Without a date, what is deprecated could never be removed. */
export function undatedDeprecations(sdl) {
  const found = [];
  const note = (node, _key, _parent, _path, ancestors) => {
    if (deprecationOf(node) !== undefined && removalDayOf(node) === null) found.push(coordinateOf(node, ancestors));
  };
  visit(parse(sdl), { FieldDefinition: note, InputValueDefinition: note, EnumValueDefinition: note });
  return found;
}

function promisedBy(sdl, today) {
  const document = parse(sdl);
  const leaveOut = (node) => {
    const day = removalDayOf(node);
    return day !== null && day <= today ? null : undefined;
  };
  const lasting = visit(document, {
    FieldDefinition: leaveOut,
    InputValueDefinition: leaveOut,
    EnumValueDefinition: leaveOut,
  });
  // A type cannot be deprecated: it goes with the last of what leads to it.
  const before = reachableIn(schemaOf(document));
  const after = reachableIn(schemaOf(lasting));
  const definitions = lasting.definitions.filter(
    ({ name }) => name === undefined || !before.has(name.value) || after.has(name.value),
  );
  return schemaOf({ kind: Kind.DOCUMENT, definitions });
}

/** Not validated: what is left of a schema need not be one that could be served. */
const schemaOf = (document) => buildASTSchema(document, { assumeValid: true });

function reachableIn(schema) {
  const found = new Set();
  const reach = (type) => {
    const named = type && getNamedType(type);
    if (!named || found.has(named.name)) return;
    found.add(named.name);
    const fields = 'getFields' in named ? Object.values(named.getFields()) : [];
    for (const field of fields) [field, ...(field.args ?? [])].forEach((part) => reach(part.type));
    if ('getInterfaces' in named) named.getInterfaces().forEach(reach);
    if (isAbstractType(named)) schema.getPossibleTypes(named).forEach(reach);
  };
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].forEach(reach);
  for (const { args } of schema.getDirectives()) args.forEach(({ type }) => reach(type));
  return found;
}

/** Undefined: not deprecated; '' : without a reason. */
function deprecationOf(node) {
  const directive = node.directives?.find(({ name }) => name.value === 'deprecated');
  if (!directive) return undefined;
  return directive.arguments?.find(({ name }) => name.value === 'reason')?.value.value ?? '';
}

function removalDayOf(node) {
  const day = /\bRemoved on (\d{4}-\d{2}-\d{2})\b/.exec(deprecationOf(node) ?? '')?.[1];
  return day !== undefined && isDay(day) ? day : null;
}

function isDay(text) {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function coordinateOf(node, ancestors) {
  const owners = ancestors.filter((ancestor) => !Array.isArray(ancestor) && ancestor.name);
  return [...owners, node].map(({ name }) => name.value).join('.');
}

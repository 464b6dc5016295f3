// What one schema has and another has not, by coordinates: `Invoice`, `Invoice.balance`, `Query.invoice(id:)`.
import { buildSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';

export function schemaDifference(before, after) {
  const old = coordinatesOf(before);
  const current = coordinatesOf(after);
  return { added: without(current, old), removed: without(old, current) };
}

/** Of what is new as a whole, only the whole is named. */
function without(these, those) {
  const left = [...these].filter(([coordinate]) => !those.has(coordinate));
  const names = new Set(left.map(([coordinate]) => coordinate));
  return left.filter(([, owner]) => !names.has(owner)).map(([coordinate]) => coordinate);
}

/** Each with that of what it belongs to. */
function coordinatesOf(sdl) {
  const types = Object.values(buildSchema(sdl).getTypeMap());
  return new Map(types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).flatMap(partsOf));
}

function partsOf(type) {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const values = 'getValues' in type ? type.getValues() : [];
  return [
    [type.name, null],
    ...[...fields, ...values].flatMap(({ name, args = [] }) => {
      const coordinate = `${type.name}.${name}`;
      return [[coordinate, type.name], ...args.map((arg) => [`${coordinate}(${arg.name}:)`, coordinate])];
    }),
  ];
}

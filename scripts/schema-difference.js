// What one schema has and another has not, by coordinates: `Invoice`, `Invoice.balance`, `Query.invoice(id:)`.
import { buildSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';

export function schemaDifference(before, after) {
  const old = coordinatesOf(before);
  const current = coordinatesOf(after);
  return { added: without(current, old), removed: without(old, current) };
}

/** Of what is added or removed, as many are named. */
const most = 12;

/** A difference as a line of the changelog. */
export function wordsOf({ added, removed }) {
  const parts = [named('adds', added), named('removes', removed)].filter((part) => part !== null);
  return `The released schema ${parts.length > 0 ? parts.join(', and ') : 'says some things in other words'}.`;
}

function named(verb, coordinates) {
  if (coordinates.length === 0) return null;
  const names = coordinates.slice(0, most).map((coordinate) => `\`${coordinate}\``);
  const more = coordinates.length > most ? ` and ${coordinates.length - most} more` : '';
  return `${verb} ${names.join(', ')}${more}`;
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

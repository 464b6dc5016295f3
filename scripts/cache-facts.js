// A plug-in of the code generator: what the caches of GraphQL clients have to be told of the schema, as plain data.
import { getNamedType, isAbstractType, isListType, isObjectType } from 'graphql';

const paging = ['first', 'after', 'page'];

/** @param {import('graphql').GraphQLSchema} schema */
export function plugin(schema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType).sort((a, b) => (a.name < b.name ? -1 : 1));
  const records = objects.filter(isRecord);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return [
    constant('By type and field: the arguments of a connection that do more than choose a page.', {
      name: 'connectionFields',
      type: 'Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>',
      value: filled(objects.map((type) => [type.name, connectionsOf(type)])),
    }),
    constant('Objects that are parts of a record.', {
      name: 'embeddedTypes',
      type: 'readonly string[]',
      value: namesOf(records.flatMap(partsOf)),
    }),
    constant('Whatever has no id.', {
      name: 'typesWithoutId',
      type: 'readonly string[]',
      value: namesOf(objects.filter((type) => !isRecord(type) && !roots.includes(type))),
    }),
    constant('Of interfaces and unions.', {
      name: 'possibleTypes',
      type: 'Readonly<Record<string, readonly string[]>>',
      value: filled(types.filter(isAbstractType).map((type) => [type.name, namesOf(schema.getPossibleTypes(type))])),
    }),
  ].join('\n');
}

function constant(description, { name, type, value }) {
  return `/** ${description} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
}

function isRecord(type) {
  return 'id' in type.getFields();
}

function connectionsOf(type) {
  const fields = Object.values(type.getFields()).filter((field) => isConnection(getNamedType(field.type)));
  return Object.fromEntries(
    fields.map(({ name, args }) => [name, namesOf(args).filter((arg) => !paging.includes(arg))]),
  );
}

function isConnection(type) {
  return isObjectType(type) && 'edges' in type.getFields() && 'pageInfo' in type.getFields();
}

function partsOf(record) {
  const types = Object.values(record.getFields()).flatMap(({ type }) => (isListType(type) ? [] : [getNamedType(type)]));
  return types.filter((type) => isObjectType(type) && !isRecord(type) && !isConnection(type));
}

const namesOf = (named) => [...new Set(named.map(({ name }) => name))].sort();

const filled = (entries) => Object.fromEntries(entries.filter(([, value]) => Object.keys(value).length > 0));

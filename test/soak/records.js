// What an upstream in order answers: every text in it names the caller whom it was told to.
import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { resources } from '../../dist/kantata/registry.js';
import { createSchema } from '../../dist/schema.js';

const schema = createSchema();
const byPath = new Map(resources.map((resource) => [resource.path, resource]));
/** Few, and the same for every caller, so that a record in the wrong place fits there. */
const idCount = 30;

export function envelopeFor({ caller, method, path, id, params, sent, random }) {
  const resource = byPath.get(path);
  if (!resource) return { count: 0, results: [] };
  const ids = idsFor({ caller, method, id, params, random });
  const maps = { [path]: {} };
  for (const own of ids) maps[path][own] = recordOf(resource, own, caller, random);
  if (method === 'POST') Object.assign(maps[path][ids[0]], madeOf(sent));
  for (const include of (params.get('include') ?? '').split(',')) {
    const link = Object.values(resource.associations).find((association) => association.include === include);
    if (!link) continue;
    maps[link.path] ??= {};
    for (const record of Object.values(maps[path])) {
      for (const target of [record[link.key] ?? []].flat()) {
        maps[link.path][target] ??= recordOf(byPath.get(link.path), String(target), caller, random);
      }
    }
  }
  return { count: random.int(ids.length, 60), results: ids.map((own) => ({ key: path, id: own })), ...maps };
}

/** What a write asked for, as far as the gateway knows its record by it. */
function madeOf(sent) {
  const [given = {}] = Object.values(JSON.parse(sent || '{}'));
  const { workspace_id, workspace_ids = [workspace_id], invoice_id = null } = given;
  return { workspace_id, workspace_ids, invoice_id };
}

function idsFor({ caller, method, id, params, random }) {
  if (id === 'me') return [String(1_000 + caller)];
  if (id !== undefined) return [id];
  if (method === 'POST') return [String(random.int(100, 1e9))];
  const only = params.get('only');
  if (only !== null) return [...new Set(only.split(','))];
  const size = Math.min(Number(params.get('per_page') ?? 20), idCount);
  return random.sample(
    Array.from({ length: idCount }, (_, index) => String(index + 1)),
    size,
  );
}

function recordOf({ typename, fields, associations }, id, caller, random) {
  const record = fieldsOf(typename, fields, caller, random);
  for (const { kind, key } of Object.values(associations)) {
    const target = () => (random.chance(0.5) ? String(random.int(1, idCount)) : random.int(1, idCount));
    record[key] = kind === 'one' ? target() : Array.from({ length: random.int(0, 3) }, target);
  }
  return { ...record, id };
}

function fieldsOf(typename, fields, caller, random) {
  const types = schema.getType(typename).getFields();
  return Object.fromEntries(
    Object.entries(fields).map(([name, { key, nested }]) => [
      key,
      nested
        ? fieldsOf(nested.typename, nested.fields, caller, random)
        : valueOf(getNullableType(types[name].type), caller, random),
    ]),
  );
}

function valueOf(type, caller, random) {
  if (random.chance(0.05)) return null;
  if (isListType(type)) return Array.from({ length: 2 }, () => String(random.int(1, idCount)));
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name.toLowerCase();
  if (named.name === 'ID') return String(random.int(1, idCount));
  if (named.name === 'Boolean') return random.chance(0.5);
  if (['Int', 'Float', 'Money', 'MinorUnits'].includes(named.name))
    return random.pick([0, 1, 100, random.int(-1e6, 1e6)]);
  return `caller-${caller}`;
}

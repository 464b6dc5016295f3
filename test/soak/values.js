// Random values of input types: mostly such as people give, some that are refused.
import { isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql';

const oddTexts = [
  '',
  ' ',
  '__proto__',
  '\u0000',
  '\ud800',
  '%00&only=1',
  '"\'`;--',
  '../users/me',
  '٣',
  'x'.repeat(3_000),
];

/** Undefined: not given. The name of an argument tells what kind of text or number it is. */
export function valueFor(type, name, random) {
  if (isNonNullType(type)) return present(type.ofType, name, random);
  if (random.chance(0.05)) return random.chance(0.5) ? null : undefined;
  return present(type, name, random);
}

function present(type, name, random) {
  if (isListType(type)) {
    return Array.from({ length: random.int(0, 4) }, () => present(bare(type.ofType), name, random));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) return objectOf(type, random);
  return random.chance(0.03) ? odd(type, random) : usual(type, name, random);
}

const bare = (type) => (isNonNullType(type) ? type.ofType : type);

function objectOf(type, random) {
  const fields = Object.values(type.getFields());
  const optional = fields.filter((field) => !isRequiredInputField(field));
  const chosen = [...fields.filter(isRequiredInputField), ...random.sample(optional, random.int(0, 2))];
  const given = chosen.map((field) => [field.name, valueFor(field.type, field.name, random)]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function usual(type, name, random) {
  const day = `2026-0${random.int(1, 9)}-${random.int(10, 28)}`;
  switch (type.name) {
    case 'ID':
      return String(random.int(1, 30));
    case 'Int':
      return /^(first|page)/.test(name) ? random.int(1, 6) : random.int(0, 100);
    case 'Float':
    case 'MinorUnits':
      return random.int(1, 1e6);
    case 'Boolean':
      return name === 'yes' ? random.chance(0.9) : random.chance(0.5);
    case 'Date':
      return day;
    case 'DateTime':
      return `${day}T08:00:00+02:00`;
    default:
      return name === 'idempotencyKey' ? `key ${random.int(1, 100_000)}` : `text ${random.int(1, 9)}`;
  }
}

/** Of the type still, as GraphQL has it. */
function odd(type, random) {
  if (type.name === 'Boolean') return true;
  if (type.name === 'Int') return random.pick([0, -1, 201, 2 ** 31 - 1, -(2 ** 31)]);
  if (type.name === 'Float') return random.pick([0, -1e300]);
  if (type.name === 'MinorUnits') return random.pick([0, -1, 2 ** 53, 1.5, '12', '1e3']);
  return random.pick(oddTexts);
}

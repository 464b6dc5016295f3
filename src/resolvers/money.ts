import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { currencyFields } from '../kantata/currency.js';
import type { FieldCodec } from '../kantata/fields.js';
import { readId } from '../kantata/id.js';
import type { Resource, WireRecord } from '../kantata/resource.js';
import { asksOnlyFor, noNeeds } from '../loading/needs.js';
import { linkOrigin } from './factories.js';

/** A sum, and the record that tells its currency; null when that one is hidden or gone. */
export interface Sum {
  readonly minorUnits: number;
  readonly currencyFrom: WireRecord | null;
}

const { currency, baseUnit, symbol } = currencyFields;

/** A sum of a record, in the record's own currency or, where it has none, in its project's. */
export function money(resource: Resource, field: FieldCodec): GraphQLFieldResolver<WireRecord, Context> {
  const project = field.currencyOf === 'workspace' ? resource.associations['workspace'] : undefined;
  return (record, _args, { loaders, planOf }, info) => {
    const minorUnits = field.read(record[field.key]);
    if (typeof minorUnits !== 'number') return null;
    if (!project) return sum(minorUnits, record);
    const id = readId(record[project.key]);
    if (id === null || asksOnlyFor(planOf(info).selection(info), ['minorUnits'])) return sum(minorUnits, null);
    const known = loaders.find(project.path, id, noNeeds);
    if (known) return sum(minorUnits, known);
    const key = { id, needs: noNeeds, kind: 'link' } as const;
    const found = loaders.load(project.path, key, linkOrigin(resource, project, record));
    return found instanceof Promise ? found.then((workspace) => sum(minorUnits, workspace)) : sum(minorUnits, found);
  };
}

const sum = (minorUnits: number, currencyFrom: WireRecord | null): Sum => ({ minorUnits, currencyFrom });

export const moneyResolvers = {
  currency: ({ currencyFrom }: Sum) => currency.read(currencyFrom?.[currency.key]),
  baseUnit: ({ currencyFrom }: Sum) => baseUnit.read(currencyFrom?.[baseUnit.key]),
  symbol: ({ currencyFrom }: Sum) => symbol.read(currencyFrom?.[symbol.key]),
  decimal: ({ minorUnits, currencyFrom }: Sum) => {
    const unit = baseUnit.read(currencyFrom?.[baseUnit.key]);
    return typeof unit === 'number' ? decimalOf(minorUnits, unit) : null;
  },
};

const powersOfTen = Array.from({ length: 21 }, (_, places) => 10 ** places);

/** Exact, by moving the point: `decimalOf(-5, 100)` is -0.05. Null when the base unit is no power of ten. */
export function decimalOf(minorUnits: number, unit: number): string | null {
  const places = powersOfTen.indexOf(unit);
  if (places < 0) return null;
  const digits = String(Math.abs(minorUnits)).padStart(places + 1, '0');
  const sign = minorUnits < 0 ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

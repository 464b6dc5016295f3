/** Sums as whole numbers of minor units; no floating-point number takes part anywhere. */

interface Money {
  readonly minorUnits: number;
  readonly currency: string | null | undefined;
  readonly baseUnit: number | null | undefined;
  readonly decimal: string | null | undefined;
}

/** "54,512.00 AED"; what there is of it when the currency is hidden. */
export function moneyText(money: Money | null | undefined): string {
  if (!money) return 'Not shown';
  const { decimal, currency, minorUnits } = money;
  if (typeof decimal === 'string') return `${grouped(decimal)} ${currency ?? ''}`.trim();
  return `${grouped(String(minorUnits))} in minor units${currency ? ` of ${currency}` : ''}`;
}

interface Total {
  /** Null: of a currency that is hidden. */
  readonly currency: string | null;
  readonly text: string;
}

export interface Totals {
  readonly perCurrency: readonly Total[];
  /** How many have no amount that is shown, and are in no total. */
  readonly withoutAmount: number;
}

export function totalsOf(amounts: readonly (Money | null | undefined)[]): Totals {
  const sums = new Map<string, { sum: bigint; currency: string | null; baseUnit: number | null }>();
  let withoutAmount = 0;
  for (const money of amounts) {
    if (!money) {
      withoutAmount += 1;
      continue;
    }
    const currency = money.currency ?? null;
    const baseUnit = money.baseUnit ?? null;
    const key = `${currency ?? ''} ${baseUnit ?? ''}`;
    const entry = sums.get(key) ?? { sum: 0n, currency, baseUnit };
    // Sums of exact numbers can be too large to be exact: BigInt never is.
    entry.sum += BigInt(money.minorUnits);
    sums.set(key, entry);
  }
  const perCurrency = [...sums.values()]
    .map(({ sum, currency, baseUnit }) => ({ currency, text: sumText(sum, currency, baseUnit) }))
    .sort((left, right) => (left.currency ?? '~').localeCompare(right.currency ?? '~'));
  return { perCurrency, withoutAmount };
}

/** Of minor units: "1,250.50 USD". */
export function sumText(sum: bigint, currency: string | null, baseUnit: number | null): string {
  const places = placesOf(baseUnit);
  if (places === null) return `${grouped(String(sum))} in minor units${currency === null ? '' : ` of ${currency}`}`;
  return `${grouped(decimalOf(sum, places))} ${currency ?? ''}`.trim();
}

function decimalOf(sum: bigint, places: number): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${sum < 0n ? '-' : ''}${whole}${fraction}`;
}

/** How many decimals an amount has: 2 for a base unit of 100; null when that cannot be said. */
export function placesOf(baseUnit: number | null | undefined): number | null {
  return typeof baseUnit === 'number' && /^10*$/.test(String(baseUnit)) ? String(baseUnit).length - 1 : null;
}

type Parsed = { readonly minorUnits: number } | { readonly problem: string };

/** What a person typed, as minor units; every digit counts, and what could be read in two ways is refused. */
export function parseAmount(typed: string, places: number, currency: string): Parsed {
  const text = typed.trim().replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d)/g, '');
  if (text === '') return { problem: 'Enter the amount that was paid.' };
  if (text.includes(',')) return { problem: 'Use a point for the decimals and no commas, like 1250.50.' };
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === '') return { problem: 'Enter the amount in figures only, like 1250.50.' };
  if (fraction.length > places) {
    const most = places === 0 ? 'no decimals' : `at most ${places} decimals`;
    return { problem: `${currency} has ${most}.` };
  }
  const minorUnits = BigInt(whole + fraction.padEnd(places, '0'));
  if (minorUnits === 0n) return { problem: 'The amount has to be more than nothing.' };
  if (minorUnits > BigInt(Number.MAX_SAFE_INTEGER)) return { problem: 'That is more than can be recorded.' };
  return { minorUnits: Number(minorUnits) };
}

/** Thousands apart, for reading only. */
const grouped = (decimal: string): string =>
  decimal.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

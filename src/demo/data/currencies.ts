export interface Currency {
  readonly code: string;
  readonly symbol: string;
  /** Minor units in a main unit. */
  readonly baseUnit: number;
  /** Roughly how many main units a US dollar buys: keeps the sums plausible. */
  readonly perDollar: number;
}

export const currencies = {
  AED: { code: 'AED', symbol: 'د.إ', baseUnit: 100, perDollar: 3.67 },
  CHF: { code: 'CHF', symbol: 'CHF', baseUnit: 100, perDollar: 0.88 },
  EUR: { code: 'EUR', symbol: '€', baseUnit: 100, perDollar: 0.92 },
  GBP: { code: 'GBP', symbol: '£', baseUnit: 100, perDollar: 0.79 },
  JPY: { code: 'JPY', symbol: '¥', baseUnit: 1, perDollar: 151 },
  KRW: { code: 'KRW', symbol: '₩', baseUnit: 1, perDollar: 1360 },
  KWD: { code: 'KWD', symbol: 'KD', baseUnit: 1000, perDollar: 0.31 },
  SEK: { code: 'SEK', symbol: 'kr', baseUnit: 100, perDollar: 10.5 },
  USD: { code: 'USD', symbol: '$', baseUnit: 100, perDollar: 1 },
} as const satisfies Record<string, Currency>;

export type CurrencyCode = keyof typeof currencies;

/** "$44,250", or "$44,250.50" where minor units remain. */
export function displayMoney(minorUnits: number, currency: Currency): string {
  const decimals = String(currency.baseUnit).length - 1;
  const [whole = '', fraction = ''] = (Math.abs(minorUnits) / currency.baseUnit).toFixed(decimals).split('.');
  const amount = `${currency.symbol}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}`;
  return `${minorUnits < 0 ? '-' : ''}${amount}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}`;
}

/** Dollars to minor units of the currency, rounded to whole main units. */
export const minorUnitsOf = (dollars: number, currency: Currency): number =>
  Math.round(dollars * currency.perDollar) * currency.baseUnit;

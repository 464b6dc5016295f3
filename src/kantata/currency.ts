import { int, text } from './fields.js';

/** What a record tells of the currency of its sums, and a project of those of its records. */
export const currencyFields = {
  currency: text('currency'),
  baseUnit: int('currency_base_unit'),
  symbol: text('currency_symbol'),
} as const;

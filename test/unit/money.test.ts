import { describe, expect, test } from '@jest/globals';
import { decimalOf, moneyResolvers } from '../../src/resolvers/money.js';

const safest = Number.MAX_SAFE_INTEGER;
const amounts = [0, 1, 5, 9, 10, 11, 99, 100, 101, 250, 999, 1_000, 1_001, 12_345, 2 ** 31, 2 ** 31 + 1, 2 ** 52 + 1];
const signed = [...amounts, safest - 1, safest].flatMap((amount) => (amount === 0 ? [0] : [amount, -amount]));
const units = [1, 10, 100, 1_000];

describe('the decimal of a sum', () => {
  test.each([
    [0, 100, '0.00'],
    [-5, 100, '-0.05'],
    [5, 100, '0.05'],
    [1250, 100, '12.50'],
    [-1250, 100, '-12.50'],
    [100, 100, '1.00'],
    [1250, 1, '1250'],
    [0, 1, '0'],
    [-7, 1, '-7'],
    [1250, 1_000, '1.250'],
    [5, 1_000, '0.005'],
    [5, 10, '0.5'],
    [safest, 100, '90071992547409.91'],
    [-safest, 1_000, '-9007199254740.991'],
    [safest, 1, '9007199254740991'],
  ])('of %p minor units of 1/%p is %s', (minorUnits, unit, decimal) => {
    expect(decimalOf(minorUnits, unit)).toBe(decimal);
  });

  test.each(units)('counts back to exactly the same minor units of 1/%p', (unit) => {
    const counted = signed.map((amount) => {
      const [whole = '', fraction = ''] = (decimalOf(amount, unit) ?? '').split('.');
      expect(fraction).toHaveLength(String(unit).length - 1);
      return BigInt(`${whole}${fraction}`);
    });
    expect(counted).toEqual(signed.map(BigInt));
  });

  test.each(units)('is written as a plain number of 1/%p', (unit) => {
    const strange = signed
      .map((amount) => decimalOf(amount, unit))
      .filter((text) => !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text ?? ''));
    expect(strange).toEqual([]);
  });

  test('of every small sum is what long division gives', () => {
    for (let amount = -2_000; amount <= 2_000; amount += 1) {
      const size = Math.abs(amount);
      const cents = String(size % 100).padStart(2, '0');
      expect(decimalOf(amount, 100)).toBe(`${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${cents}`);
    }
  });

  test('of nothing has no sign', () => {
    expect(decimalOf(-0, 100)).toBe('0.00');
  });

  test.each([0, -1, -100, 2, 5, 50, 60, 99, 101, 110, 1_001, 0.1, 1.5, NaN, Infinity, -Infinity])(
    'is null where the base unit is %p, which is no power of ten',
    (unit) => {
      expect(decimalOf(1250, unit)).toBeNull();
    },
  );
});

describe('a sum', () => {
  const of = (currencyFrom: Record<string, unknown> | null) => {
    const sum = { minorUnits: 1250, currencyFrom };
    const { currency, baseUnit, symbol, decimal } = moneyResolvers;
    return { currency: currency(sum), baseUnit: baseUnit(sum), symbol: symbol(sum), decimal: decimal(sum) };
  };

  test('has the currency of the record that tells it', () => {
    expect(of({ currency: 'KWD', currency_base_unit: 1_000, currency_symbol: 'KD' })).toEqual({
      currency: 'KWD',
      baseUnit: 1_000,
      symbol: 'KD',
      decimal: '1.250',
    });
  });

  test.each([null, {}, { currency: null, currency_base_unit: null, currency_symbol: null }])(
    'has none where %j is what is known of it',
    (currencyFrom) => {
      expect(of(currencyFrom)).toEqual({ currency: null, baseUnit: null, symbol: null, decimal: null });
    },
  );

  test('has a base unit that is no power of ten, and no decimal of it', () => {
    expect(of({ currency_base_unit: 60 })).toMatchObject({ baseUnit: 60, decimal: null });
  });

  test('reads a base unit that upstream sends as text', () => {
    expect(of({ currency_base_unit: '100' })).toMatchObject({ baseUnit: 100, decimal: '12.50' });
  });
});

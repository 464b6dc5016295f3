import { describe, expect, test } from '@jest/globals';
import { assertScalarType, parseValue } from 'graphql';
import { createSchema } from '../../src/schema.js';

const schema = createSchema();

describe.each(['Date', 'DateTime', 'MinorUnits'])('the scalar %s', (name) => {
  const scalar = assertScalarType(schema.getType(name));
  const asLiteral = (literal: string) => () => scalar.parseLiteral(parseValue(literal), {});
  const asVariable = (value: unknown) => () => scalar.parseValue(value);

  test.each([
    ['"2024-03-01"', '2024-03-01'],
    ['"yesterday"', 'yesterday'],
    ['""', ''],
    ['"""block"""', 'block'],
    ['0', 0],
    ['-1250', -1250],
    ['12.5', 12.5],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('lets the literal %s in, as it does a variable', (literal, value) => {
    expect(asLiteral(literal)()).toBe(value);
    expect(asVariable(value)()).toBe(value);
  });

  test.each([
    ['true', true],
    ['[1]', [1]],
    ['{ a: 1 }', { a: 1 }],
    ['NOW', {}],
  ])('refuses the literal %s, as it does a variable', (literal, value) => {
    expect(asLiteral(literal)).toThrow(new RegExp(name));
    expect(asVariable(value)).toThrow(new RegExp(name));
  });

  test('answers what it is given', () => {
    expect(scalar.serialize('2016-05-23T14:34:50-07:00')).toBe('2016-05-23T14:34:50-07:00');
    expect(scalar.serialize(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(scalar.serialize(0)).toBe(0);
  });
});

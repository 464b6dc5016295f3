import { describe, expect, test } from '@jest/globals';
import { withLine } from '../../scripts/changelog.js';
import { schemaDifference, wordsOf } from '../../scripts/schema-difference.js';

test('A difference names what is new or gone, and of a whole type only the type.', () => {
  const before = 'type Query { bill(id: ID!): Bill old: Int } type Bill { id: ID! } enum State { OPEN LOST }';
  const after = `type Query { bill(id: ID!, at: String): Bill payer: Payer } type Bill { id: ID! total(in: Int): Int }
    type Payer { id: ID! } enum State { OPEN PAID }`;
  expect(schemaDifference(before, after)).toEqual({
    added: ['Query.bill(at:)', 'Query.payer', 'Bill.total', 'Payer', 'State.PAID'],
    removed: ['Query.old', 'State.LOST'],
  });
});

test.each([
  [['A.b'], [], 'The released schema adds `A.b`.'],
  [['A', 'B'], ['C.d'], 'The released schema adds `A`, `B`, and removes `C.d`.'],
  [[], [], 'The released schema says some things in other words.'],
])('What is added (%j) and removed (%j) is said in one line.', (added, removed, line) => {
  expect(wordsOf({ added, removed })).toBe(line);
});

test('Of many changes a dozen are named, and the others counted.', () => {
  const added = Array.from({ length: 15 }, (_none, index) => `A.f${index}`);
  expect(wordsOf({ added, removed: [] })).toMatch(/`A\.f11` and 3 more\.$/);
});

describe('a line of the changelog', () => {
  const released = '## [0.1.0]\n\n### Changed\n\n- Not here.\n';

  test('goes below the others of its kind', () => {
    const changelog = `# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- One.\n\n### Fixed\n\n- Two.\n\n${released}`;
    expect(withLine(changelog, 'Changed', 'New.')).toBe(
      `# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- One.\n- New.\n\n### Fixed\n\n- Two.\n\n${released}`,
    );
  });

  test('makes a heading of its kind where there is none', () => {
    expect(withLine(`# Changelog\n\n## [Unreleased]\n\n${released}`, 'Changed', 'New.')).toBe(
      `# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- New.\n\n${released}`,
    );
    expect(withLine('# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- Two.\n', 'Changed', 'New.')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- Two.\n\n### Changed\n\n- New.\n',
    );
  });

  test('has no place where nothing says what is unreleased', () => {
    expect(() => withLine('# Changelog\n', 'Changed', 'New.')).toThrow('[Unreleased]');
  });
});

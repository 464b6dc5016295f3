export default {
  testEnvironment: 'node',
  testTimeout: 20_000,
  // What wants seconds that a busy machine overruns, other servers or a browser: npm run test:writes and the others.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/test/writes/timed/',
    '/test/histories/',
    '/test/processes/',
    '/test/services/',
    '/test/browser/',
  ],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^kantata-graphql$': '<rootDir>/src/gateway.ts' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};

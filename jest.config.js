export default {
  testEnvironment: 'node',
  testTimeout: 20_000,
  // What takes minutes or wants a browser, or shortens windows of doubt to seconds, which a busy machine overruns: npm run
  // test:writes and the others.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/test/browser/',
    '/test/writes/timed/',
    '/test/guides/',
    '/test/histories/',
    '/test/processes/',
    '/test/services/',
    '/test/browser/',
  ],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^kantata-graphql$': '<rootDir>/src/gateway.ts',
    '^kantata-graphql/demo$': '<rootDir>/src/upstream.ts',
    '^kantata-graphql/(.*)$': '<rootDir>/src/clients/$1.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};

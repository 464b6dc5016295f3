export default {
  testEnvironment: 'node',
  testTimeout: 20_000,
  // They want a browser, or shorten windows of doubt to seconds, which a busy machine overruns: npm run test:browser,
  // test:writes and the others.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/test/browser/',
    '/test/writes/timed/',
    '/test/histories/',
    '/test/processes/',
    '/test/services/',
  ],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^kantata-graphql$': '<rootDir>/src/gateway.ts',
    '^kantata-graphql/(.*)$': '<rootDir>/src/clients/$1.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};

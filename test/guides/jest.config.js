import base from '../../jest.config.js';

/** What follows the guides in a clean copy of the repository: npm run test:guides. */
export default {
  ...base,
  rootDir: '../..',
  testTimeout: 180_000,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/guides/**/*.test.ts'],
  globalSetup: '<rootDir>/test/guides/make-copy.js',
  globalTeardown: '<rootDir>/test/guides/remove-copy.js',
};

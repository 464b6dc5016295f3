import base from '../../jest.config.js';

/** What wants PostgreSQL, Redis and the built gateway as processes: npm run test:services. */
export default {
  ...base,
  rootDir: '../..',
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/services/**/*.test.ts'],
  // Each test is told by name.
  verbose: true,
};

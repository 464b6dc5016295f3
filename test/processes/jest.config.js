import base from '../../jest.config.js';

/** What wants built processes and PostgreSQL: npm run test:processes. */
export default {
  ...base,
  rootDir: '../..',
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/processes/**/*.test.ts', '<rootDir>/test/writes/journal{,-away}.test.ts'],
  globalSetup: '<rootDir>/test/processes/start-postgres.js',
  globalTeardown: '<rootDir>/test/processes/stop-postgres.js',
};

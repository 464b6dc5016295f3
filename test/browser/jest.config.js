import base from '../../jest.config.js';

/** What wants Chromium and the built gateway as a process: npm run test:browser. */
export default {
  ...base,
  rootDir: '../..',
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  verbose: true,
};

import base from '../../jest.config.js';

/** What wants a browser, Debian's Chromium: npm run test:browser. */
export default {
  ...base,
  rootDir: '../..',
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
};

import { findChromium } from './find-chromium.js';

if (findChromium() === undefined) {
  console.error('These tests need Chromium: apt-get install chromium, or name another one with CHROMIUM=/path/to/it.');
  process.exit(1);
}

// A copy of what is committed, built, with the packages that are installed here. That `npm start` installs them is tried by
// .ci/smoke.js.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'guides-'));
  const run = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: 'utf8' });
  run('git', 'clone', '--quiet', '--no-checkout', root, copy);
  run('git', '-C', copy, 'checkout', '--quiet', '--detach', run('git', 'rev-parse', 'HEAD').trim());
  // Hard links: a copy of the files themselves would take half a gigabyte.
  run('cp', '-a', '-l', join(root, 'node_modules'), join(copy, 'node_modules'));
  run('npm', 'run', '--silent', '--prefix', copy, 'build');
  process.env.GUIDES_COPY = copy;
}

import { rmSync } from 'node:fs';

export default function removeCopy() {
  rmSync(process.env.GUIDES_COPY, { recursive: true, force: true });
}

// The gateway as `npm start` starts it.
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const gatewayCommand = scripts.start;
const words = gatewayCommand.split(' ').slice(1);
export const gatewayFile = words.at(-1);
export const gatewayFlags = words.slice(0, -1);

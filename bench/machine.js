// What the figures were measured on and with.
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { gatewayCommand } from './gateway.js';
import { pinningNote } from './pinning.js';

const root = new URL('../', import.meta.url);

export function machineText({ roundCount, seconds }) {
  const [{ model }] = cpus();
  return [
    `- ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}`,
    `- ${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; ${pinningNote}`,
    `- ${roundCount} rounds of ${seconds} s for each server, shape and load`,
  ].join('\n');
}

export function serversText(peers) {
  const gateway = `- **gateway** ${versionIn('package.json')}: \`${gatewayCommand}\`, graphql ${versionOf('graphql')}`;
  const others = peers.map(({ label, packages, means }) => {
    const versions = packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
    return `- **${label}**: ${means} (${versions})`;
  });
  return [gateway, ...others].join('\n');
}

/** Of what bench/peers has installed, else of the gateway's own. */
function versionOf(name) {
  try {
    return versionIn(`bench/peers/node_modules/${name}/package.json`);
  } catch {
    return versionIn(`node_modules/${name}/package.json`);
  }
}

function versionIn(path) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')).version;
}

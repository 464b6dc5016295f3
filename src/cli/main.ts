#!/usr/bin/env node
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readVersion } from '../version.js';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Command {
  readonly does: string;
  readonly options?: Options;
  /** Resolves with the exit code. */
  readonly run: (values: Readonly<Record<string, unknown>>) => Promise<number>;
}

// Each loads what it needs: the help is there at once.
const commands: Readonly<Record<string, Command>> = {
  start: {
    does: 'serves GraphQL until it is told to stop (SIGTERM)',
    run: async () => {
      await import('../index.js');
      return 0;
    },
  },
  schema: {
    does: 'prints the SDL; with --federation, that of the subgraph',
    options: { federation: { type: 'boolean' } },
    run: async ({ federation }) => (await import('./schema.js')).printSchema(federation === true),
  },
  check: {
    does: 'tries the configured account: address, TLS, token, clock',
    run: async () => (await import('./check.js')).check(),
  },
  writes: {
    does: 'lists the writes whose end is open or that a person has to resolve',
    run: async () => (await import('./writes.js')).listWrites(),
  },
};

const help = [
  'Usage: kantata-graphql <command>',
  '',
  ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(8)}${does}`),
  '',
  '  --help    prints this',
  '  --version prints the version',
  '',
  'Every setting is a variable of the environment: see docs/operations.md. Without any, the account is a demo.',
].join('\n');

process.exitCode = await run(process.argv.slice(2));

async function run([first = '', ...rest]: readonly string[]): Promise<number> {
  if (first === '--help' || first === '-h' || rest.includes('--help')) return say(help);
  if (first === '--version') return say(readVersion());
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) return refuse(first === '' ? 'Expected a command.' : `There is no command ${JSON.stringify(first)}.`);
  const parsed = parse(rest, command.options ?? {});
  if (parsed instanceof Error) return refuse(parsed.message);
  try {
    return await command.run(parsed);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function parse(args: string[], options: Options): Readonly<Record<string, unknown>> | Error {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(message: string): number {
  console.error(`${message}\n\n${help}`);
  return 2;
}

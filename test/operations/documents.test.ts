import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Kind, parse, type DefinitionNode } from 'graphql';
import { demoTokens } from '../../src/demo/account.js';
import { useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const folder = new URL('../../docs/operations/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

/** What stands for the variables that have no default. */
function variablesOf(definition: DefinitionNode | undefined): Record<string, unknown> {
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected one operation, but there is none');
  const { ordinaryPayment } = gateway.data.landmarks;
  const known: Record<string, string | null> = {
    id: ordinaryPayment.id,
    invoiceId: ordinaryPayment.invoiceId,
    userId: ordinaryPayment.userId,
    workspaceId: ordinaryPayment.workspaceId,
  };
  const required = (definition.variableDefinitions ?? []).filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  return Object.fromEntries(
    required.map(({ variable }) => {
      const value = known[variable.name.value];
      if (value === undefined) throw new Error(`no value is known for $${variable.name.value}`);
      return [variable.name.value, value];
    }),
  );
}

describe('an operation of the documentation', () => {
  test('is there to be tried', () => {
    expect(files).toContain('first-query.graphql');
  });

  test.each(files)('in %s answers something, in the calls that it promises', async (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const data = await gateway.ask(source, variablesOf(parse(source).definitions[0]));
    for (const value of Object.values(data)) expect(value).not.toBeNull();
    expect(JSON.stringify(data)).not.toContain('"nodes":[]');
    const [, upTo, calls] = /(at most )?(\d+) upstream calls?/i.exec(source) ?? [];
    const asked = gateway.upstreamRequests().length;
    if (upTo === undefined) expect(asked).toBe(Number(calls));
    else expect(asked).toBeLessThanOrEqual(Number(calls));
  });

  test.each(files)('in %s answers a guest without errors, too', async (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const variables = variablesOf(parse(source).definitions[0]);
    if ('workspaceId' in variables) variables['workspaceId'] = gateway.data.landmarks.guestWorkspace.id;
    await gateway.ask(source, variables, demoTokens.guest);
  });
});

import { describe, expect, test } from '@jest/globals';
import { externalPayments } from '../../src/kantata/resources/external-payments.js';
import { invoices } from '../../src/kantata/resources/invoices.js';
import { users } from '../../src/kantata/resources/users.js';
import { workspaces } from '../../src/kantata/resources/workspaces.js';
import type { Resource } from '../../src/kantata/resource.js';
import { asksOnlyFor, includesOf, isIdentity, needsOf, noNeeds, uniteNeeds } from '../../src/loading/needs.js';
import type { Selection } from '../../src/loading/selection.js';

interface Tree {
  readonly [field: string]: Tree;
}
const leaf: Tree = {};
const select = (tree: Tree): Selection =>
  new Map(Object.entries(tree).map(([name, below]) => [name, select(below)] as const));
const fields = (...names: string[]): Tree => Object.fromEntries(names.map((name) => [name, leaf]));

/** What a request must ask for so that this selection is answered. */
function wants(resource: Resource, tree: Tree) {
  const needs = needsOf(resource, select(tree));
  return { include: [...includesOf(needs)].sort(), optional: [...needs.optionalFields].sort() };
}
const nothing = { include: [], optional: [] };

describe('a selection needs nothing of upstream', () => {
  test.each<[string, Resource, Tree]>([
    ['when it is empty', externalPayments, {}],
    ['but id and __typename', users, fields('id', '__typename')],
    ['for fields that always come', externalPayments, fields('createdAt', 'message', 'updatedAt')],
    ['for the default fields of a user', users, fields('emailAddress', 'fullName', 'headline', 'photoPath')],
    ['for a nested hash', workspaces, { status: fields('color', 'key'), permissions: fields('canEdit') }],
    ['for ids that upstream has without an association', workspaces, fields('accountId', 'rateCardId')],
    ['for the id of a link', externalPayments, { invoice: fields('id'), user: fields('id', '__typename') }],
    ['for the __typename of a link', externalPayments, { workspace: fields('__typename') }],
    ['for the minor units of a payment', externalPayments, { amount: fields('minorUnits', '__typename') }],
    ['for sums of a record that has its own currency', invoices, { balance: fields('decimal', 'currency') }],
    ['for sums of a project', workspaces, { price: fields('decimal', 'symbol', 'baseUnit') }],
    ['for a reverse connection', invoices, { externalPayments: { nodes: fields('message') } }],
  ])('%s', (_why, resource, tree) => {
    expect(wants(resource, tree)).toEqual(nothing);
  });
});

describe('an include is needed', () => {
  test.each<[string, Resource, Tree, string[]]>([
    ['for a link', externalPayments, { invoice: fields('title') }, ['invoice']],
    [
      'for every link',
      externalPayments,
      { user: fields('bio'), workspace: fields('id', 'title') },
      ['user', 'workspace'],
    ],
    ['for a link below a link only at the first', externalPayments, { invoice: { user: fields('bio') } }, ['invoice']],
    ['by the name of the association', workspaces, { primaryMaven: fields('fullName') }, ['primary_maven']],
    ['for a link within its own type', users, { manager: fields('fullName') }, ['manager']],
    ['for a computed link', workspaces, { approver: fields('fullName') }, ['approver']],
    ['for the id alone of a computed link', workspaces, { approver: fields('id') }, ['approver']],
    ['for a list link', invoices, { workspaces: fields('title') }, ['workspaces']],
    ['for the ids alone of a list link', workspaces, { approvers: fields('id') }, ['approvers']],
    ['for possible approvers', workspaces, { possibleApprovers: fields('id') }, ['possible_approvers']],
    [
      'for the ids of a type that is not modelled',
      users,
      fields('skillIds', 'skillMembershipIds'),
      ['skill_memberships', 'skills'],
    ],
    [
      'for an id of a type that is not modelled',
      users,
      fields('roleId', 'accountMembershipId'),
      ['account_membership', 'role'],
    ],
    [
      'for the caller’s participation',
      workspaces,
      fields('currentUserParticipationId'),
      ['current_user_participation'],
    ],
    [
      'for unnamed resources',
      workspaces,
      fields('workspaceResourcesWithUnnamedIds'),
      ['workspace_resources_with_unnamed'],
    ],
    ['for time entries', invoices, { timeEntries: fields('id') }, ['time_entries']],
    [
      'for projects of items',
      invoices,
      { fixedFeeItems: { amount: fields('decimal') } },
      ['fixed_fee_items', 'workspaces'],
    ],
    [
      'for no more than minor units',
      invoices,
      { fixedFeeItems: { amount: fields('minorUnits') } },
      ['fixed_fee_items'],
    ],
    ['for the decimal of a payment', externalPayments, { amount: fields('decimal') }, ['workspace']],
    ['for the currency of a payment', externalPayments, { amount: fields('minorUnits', 'currency') }, ['workspace']],
    ['for the base unit of a payment', externalPayments, { amount: fields('baseUnit') }, ['workspace']],
    ['for the symbol of a payment', externalPayments, { amount: fields('symbol') }, ['workspace']],
  ])('%s', (_why, resource, tree, include) => {
    expect(wants(resource, tree)).toEqual({ include, optional: [] });
  });
});

describe('optional fields', () => {
  test.each<[Resource, Tree, string[]]>([
    [users, fields('bio', 'website', 'fullName'), ['bio', 'website']],
    [users, fields('abbreviatedTimezone', 'lastSiteActivity'), ['abbreviated_timezone', 'last_site_activity']],
    [users, fields('classification', 'classificationRaw'), ['classification']],
    [workspaces, fields('stage', 'stageRaw', 'lockDate'), ['lock_date', 'stage']],
    [workspaces, fields('totalInvoiced', 'minutesLogged'), ['minutes_logged', 'total_invoiced']],
  ])('of a primary record are named by their wire keys (%#)', (resource, tree, optional) => {
    expect(wants(resource, tree)).toEqual({ include: [], optional });
  });

  test('of a linked record are not asked of the record that links to it', () => {
    expect(wants(externalPayments, { user: fields('bio') })).toEqual({ include: ['user'], optional: [] });
  });
});

describe('needs', () => {
  test('of several selections are united', () => {
    const united = uniteNeeds([
      needsOf(users, select(fields('bio', 'roleId'))),
      needsOf(users, select({ manager: fields('fullName'), website: leaf })),
      noNeeds,
    ]);
    expect([...includesOf(united)].sort()).toEqual(['manager', 'role']);
    expect([...united.optionalFields].sort()).toEqual(['bio', 'website']);
  });

  test('of no selection at all are none', () => {
    expect(uniteNeeds([])).toEqual(noNeeds);
  });

  test('are made without changing what they are made of', () => {
    const one = needsOf(users, select(fields('bio')));
    uniteNeeds([one, needsOf(users, select(fields('city')))]);
    expect([...one.optionalFields]).toEqual(['bio']);
    expect(noNeeds).toEqual({ includes: new Set(), optionalFields: new Set(), keys: new Map() });
  });

  test('are nothing where only the identity of a link is asked for', () => {
    expect(isIdentity(select(fields('id')))).toBe(true);
    expect(isIdentity(select(fields('id', '__typename')))).toBe(true);
    expect(isIdentity(select(fields('nodeId')))).toBe(true);
    expect(isIdentity(select(fields('nodeId', 'id')))).toBe(true);
    expect(isIdentity(select(fields('nodeId', 'title')))).toBe(false);
    expect(isIdentity(select(fields('id', 'title')))).toBe(false);
  });

  test('count __typename for nothing', () => {
    expect(asksOnlyFor(select(fields('__typename')), [])).toBe(true);
    expect(asksOnlyFor(select(fields('__typename', 'decimal')), ['minorUnits'])).toBe(false);
  });
});

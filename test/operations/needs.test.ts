import { describe, expect, test } from '@jest/globals';
import { byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const unmodelled = {
  users: {
    accountMembershipId: 'account_membership',
    customFieldValueIds: 'custom_field_values',
    roleId: 'role',
    skillIds: 'skills',
    skillMembershipIds: 'skill_memberships',
    workSampleIds: 'work_samples',
  },
  workspaces: {
    accountColorId: 'account_color',
    accountInsightsMappingIds: 'account_insights_mappings',
    currentStatusReportId: 'current_status_report',
    currentUserParticipationId: 'current_user_participation',
    customFieldValueIds: 'custom_field_values',
    participationIds: 'participations',
    primaryWorkspaceGroupId: 'primary_workspace_group',
    statusReportIds: 'status_reports',
    timesheetSubmissionIds: 'timesheet_submissions',
    workspaceGroupIds: 'workspace_groups',
    workspaceResourceIds: 'workspace_resources',
    workspaceResourcesWithUnnamedIds: 'workspace_resources_with_unnamed',
  },
};

const optional = {
  users: {
    abbreviatedTimezone: 'abbreviated_timezone',
    bio: 'bio',
    city: 'city',
    classification: 'classification',
    classificationRaw: 'classification',
    country: 'country',
    lastSiteActivity: 'last_site_activity',
    state: 'state',
    website: 'website',
  },
  workspaces: {
    billableMinutes: 'billable_minutes',
    clientLeadName: 'client_lead_name',
    estimatedMinutes: 'estimated_minutes',
    incomingEmailAddress: 'incoming_email_address',
    lockDate: 'lock_date',
    minutesLogged: 'minutes_logged',
    nonBillableMinutes: 'non_billable_minutes',
    providerLeadName: 'provider_lead_name',
    stage: 'stage',
    stageRaw: 'stage',
    totalInvoiced: 'total_invoiced',
    totalMinutesApproved: 'total_minutes_approved',
  },
};

const rowsOf = (table: Record<string, Record<string, string>>): [string, string, string][] =>
  Object.entries(table).flatMap(([path, fields]) =>
    Object.entries(fields).map(([field, name]): [string, string, string] => [path, field, name]),
  );

describe('fields that upstream sends only when asked', () => {
  test.each(rowsOf(unmodelled))('%s.%s sends the include %s, and its value comes', async (path, field, include) => {
    const data = await gateway.ask(`{ ${path}(first: 40) { nodes { ${field} } } }`);
    expect(data[path].nodes.some((node: Record<string, unknown>) => node[field] !== null)).toBe(true);
    expect(gateway.upstreamRequests()).toEqual([`/${path}?include=${include}&page=1&per_page=40`]);
  });

  test.each(rowsOf(optional))('%s.%s sends the optional field %s, and its value comes', async (path, field, name) => {
    const data = await gateway.ask(`{ ${path}(first: 40) { nodes { ${field} } } }`);
    expect(data[path].nodes.some((node: Record<string, unknown>) => node[field] !== null)).toBe(true);
    expect(gateway.upstreamRequests()).toEqual([`/${path}?optional_fields=${name}&page=1&per_page=40`]);
  });

  test.each([
    ['approver', 'approver'],
    ['approvers', 'approvers'],
    ['financialViewers', 'financial_viewers'],
    ['participants', 'participants'],
    ['possibleApprovers', 'possible_approvers'],
  ])('the id alone of workspace.%s sends its include', async (link, include) => {
    const data = await gateway.ask(`{ workspaces { nodes { ${link} { id } } } }`);
    expect(data.workspaces.nodes.some((node: Record<string, unknown>) => node[link] !== null)).toBe(true);
    expect(gateway.upstreamRequests()).toEqual([`/workspaces?include=${include}&page=1&per_page=20`]);
  });
});

describe('fields that upstream sends anyway', () => {
  test('ids without an association behind them send nothing', async () => {
    const data = await gateway.ask('{ workspaces { nodes { accountId rateCardId workspaceInvoicePreferenceId } } }');
    expect(data.workspaces.nodes[0].accountId).toBe('3400125');
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?page=1&per_page=20']);
  });

  test.each(['creator', 'primaryCounterpart', 'primaryMaven'])('the id of workspace.%s sends nothing', async (link) => {
    await gateway.ask(`{ workspaces { nodes { ${link} { id __typename } } } }`);
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?page=1&per_page=20']);
  });

  test('the ids of invoice.recipient, invoice.user and user.manager send nothing', async () => {
    await gateway.ask('{ invoices { nodes { recipient { id } user { id } } } users { nodes { manager { id } } } }');
    expect(gateway.upstreamRequests().sort()).toEqual(['/invoices?page=1&per_page=20', '/users?page=1&per_page=20']);
  });

  test('the minor units of a payment send no include', async () => {
    await gateway.ask('{ externalPayments { nodes { amount { minorUnits __typename } } } }');
    expect(gateway.upstreamRequests()).toEqual(['/external_payments?page=1&per_page=20']);
  });

  test.each(['currency', 'baseUnit', 'symbol', 'decimal'])(
    'amount.%s of a payment includes its project',
    async (part) => {
      await gateway.ask(`{ externalPayments { nodes { amount { ${part} } } } }`);
      expect(gateway.upstreamRequests()).toEqual(['/external_payments?include=workspace&page=1&per_page=20']);
    },
  );

  test('invoices and projects have their own currency, which sends nothing', async () => {
    await gateway.ask(
      '{ invoices { nodes { balance { decimal } } } workspaces { nodes { price { decimal symbol } } } }',
    );
    expect(gateway.upstreamRequests().sort()).toEqual([
      '/invoices?page=1&per_page=20',
      '/workspaces?page=1&per_page=20',
    ]);
  });
});

describe('selections in several places', () => {
  test('aliases and fragments of one link are one need', async () => {
    const data = await gateway.ask(`
      query { externalPayments(first: 2, filter: { createdBefore: "2025-12-01T00:00:00Z" }) {
        nodes { payer: user { id } ...Payer ... on ExternalPayment { user { headline } } }
        edges { node { workspace { title } } } } }
      fragment Payer on ExternalPayment { user { fullName ...Mail } }
      fragment Mail on User { emailAddress }`);
    expect(Object.keys(data.externalPayments.nodes[0].user)).toEqual(['fullName', 'emailAddress', 'headline']);
    expect(gateway.upstreamRequests()).toEqual([
      '/external_payments?created_before=2025-12-01T00:00:00Z&include=user,workspace&page=1&per_page=2',
    ]);
  });

  test.each([
    [true, '/external_payments?include=workspace&page=1&per_page=1'],
    [false, '/external_payments?page=1&per_page=1'],
  ])('what the variable %s skips or includes is needed or is not', async (wanted, request) => {
    await gateway.ask(
      `query ($wanted: Boolean!, $unwanted: Boolean!) { externalPayments(first: 1) { nodes {
        id workspace @include(if: $wanted) { title } ... @skip(if: $unwanted) { workspace { description } } } } }`,
      { wanted, unwanted: !wanted },
    );
    expect(gateway.upstreamRequests()).toEqual([request]);
  });

  test('a list link of records that came along completes them by id, with its include', async () => {
    const data = await gateway.ask(
      '{ externalPayments(first: 5) { nodes { workspace { id title approvers { fullName } } } } }',
    );
    const projects = data.externalPayments.nodes.map(({ workspace }: { workspace: { id: string } }) => workspace.id);
    const [list, ...rest] = gateway.upstreamRequests();
    expect(list).toBe('/external_payments?include=workspace&page=1&per_page=5');
    expect(rest).toEqual([byIds('workspaces', projects, { include: 'approvers' })]);
  });

  test('managers, who come in the same map as the users, cost nothing more and are no users of the list', async () => {
    const data = await gateway.ask('{ users(first: 3) { nodes { id fullName manager { fullName } } totalCount } }');
    expect(data.users.nodes).toHaveLength(3);
    expect(gateway.upstreamRequests()).toEqual(['/users?include=manager&page=1&per_page=3']);
  });
});

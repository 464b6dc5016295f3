import { describe, expect, test } from '@jest/globals';
import { useGateway } from '../support/use-gateway.js';

/** Of the types that invoices are made of; `needs.test.ts` has the others, and what goes for all. */
const gateway = useGateway();

const paths: Readonly<Record<string, string>> = {
  billingMilestones: '/billing_milestones',
  expenses: '/expenses',
  stories: '/stories',
  timeEntries: '/time_entries',
};

const unmodelled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  expenses: {
    activeSubmissionId: 'active_submission',
    expenseBudgetId: 'expense_budget',
    expenseCategoryId: 'expense_category',
    receiptId: 'receipt',
    recentSubmissionId: 'recent_submission',
    roleId: 'role',
    vendorId: 'vendor',
  },
  stories: {
    assignedRoleId: 'assigned_role',
    currentAssignmentIds: 'current_assignments',
    customFieldValueIds: 'custom_field_values',
    sourceDependencyIds: 'source_dependencies',
    storyTaskIds: 'story_tasks',
    tagIds: 'tags',
    targetDependencyIds: 'target_dependencies',
    workspaceResourceIds: 'workspace_resources',
    workspaceResourcesWithUnnamedIds: 'workspace_resources_with_unnamed',
  },
  timeEntries: { activeSubmissionId: 'active_submission', recentSubmissionId: 'recent_submission', roleId: 'role' },
};

const optional: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  expenses: { userCanEdit: 'user_can_edit' },
  stories: {
    canEdit: 'can_edit',
    canPost: 'can_post',
    customTaskStatusId: 'custom_task_status_id',
    formattedDescription: 'formatted_description',
    readOnly: 'read_only',
  },
  timeEntries: { locationId: 'location_id', userCanEdit: 'user_can_edit' },
};

/** List links, whose ids alone need the include. */
const listLinks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  billingMilestones: { externalReferences: 'external_references', invoices: 'invoices' },
  expenses: { externalReferences: 'external_references' },
  stories: {
    assignees: 'assignees',
    descendants: 'descendants',
    externalReferences: 'external_references',
    followers: 'followers',
    subStories: 'sub_stories',
  },
  timeEntries: { externalReferences: 'external_references' },
};

const free: Readonly<Record<string, string>> = {
  billingMilestones: 'invoice { id } story { id } workspace { id __typename } amount { minorUnits } currency',
  expenses: 'user { id } story { id } workspace { id } amount { decimal symbol } foreignExchangeAmount { rate }',
  stories: 'creator { id } parent { id } root { id } workspace { id } budgetUsed { minorUnits } subStoryCount',
  timeEntries: 'invoice { id } user { id } story { id } workspace { id } rate { decimal } costRate { currency }',
};

const rowsOf = (table: Readonly<Record<string, Readonly<Record<string, string>>>>): [string, string, string][] =>
  Object.entries(table).flatMap(([list, fields]) =>
    Object.entries(fields).map(([field, name]): [string, string, string] => [list, field, name]),
  );

async function expectTold(list: string, field: string, selection: string, sent: string): Promise<void> {
  const data = await gateway.ask(`{ ${list}(first: 200) { nodes { ${field} ${selection} } } }`);
  const told = data[list].nodes.map((node: Record<string, unknown>) => node[field]);
  // The administrator has no assignments of his own.
  if (field !== 'assignedRoleId') expect(told.some((value: unknown) => value !== null)).toBe(true);
  expect(gateway.upstreamRequests()).toEqual([`${paths[list]!}?${[sent, 'page=1', 'per_page=200'].sort().join('&')}`]);
}

describe('fields that upstream sends only when asked', () => {
  test.each(rowsOf(unmodelled))('%s.%s sends the include %s, and its value comes', async (list, field, include) => {
    await expectTold(list, field, '', `include=${include}`);
  });

  test.each(rowsOf(optional))('%s.%s sends the optional field %s, and its value comes', async (list, field, name) => {
    await expectTold(list, field, '', `optional_fields=${name}`);
  });

  test.each(rowsOf(listLinks))('the ids alone of %s.%s send the include %s', async (list, field, include) => {
    await expectTold(list, field, '{ id }', `include=${include}`);
  });
});

describe('fields that upstream sends anyway', () => {
  test.each(Object.entries(free))('send nothing: %s { %s }', async (list, selection) => {
    await gateway.ask(`{ ${list} { nodes { ${selection} } } }`);
    expect(gateway.upstreamRequests()).toEqual([`${paths[list]!}?page=1&per_page=20`]);
  });
});

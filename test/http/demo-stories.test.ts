import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoTokens, startDemoAccount, type DemoAccount, type DemoData } from '../../src/demo/account.js';

type Wire = Record<string, unknown>;
type Envelope = { count: number; results: { key: string; id: string }[] } & Record<string, Record<string, Wire>>;

let account: DemoAccount;
let landmarks: DemoData['landmarks'];

beforeAll(async () => {
  account = await startDemoAccount();
  landmarks = account.data.landmarks;
});
afterAll(() => account.close());

const ask = (path: string, token: string = demoTokens.admin) =>
  fetch(`${account.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
async function read(path: string, token?: string): Promise<Envelope> {
  const answer = await ask(path, token);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Envelope;
}
async function record(path: string, token?: string): Promise<Wire> {
  const envelope = await read(path, token);
  const [result] = envelope.results;
  return envelope[result?.key ?? '']?.[result?.id ?? ''] as Wire;
}
const ids = async (path: string, token?: string) => (await read(path, token)).results.map(({ id }) => id);
const count = async (path: string, token?: string) => (await read(path, token)).count;
const stories = () => [...account.data.stories.values()];
const references = () => [...account.data.externalReferences.values()];
const everything = 'apply_default_filters=false';
const dateTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/);

describe('a story', () => {
  test('has everything documented; of lists of ids only that of its ancestors', async () => {
    const row = landmarks.deepestStory;
    expect(await record(`/stories/${row.id}`)).toEqual({
      id: row.id,
      ancestor_ids: row.ancestorIds,
      ancestry_depth: 2,
      archived: false,
      billable: row.billable,
      budget_estimate_in_cents: row.budgetEstimateInCents,
      budget_used_in_cents: row.logged.usedInCents,
      created_at: dateTime,
      creator_id: row.creatorId,
      deleted_at: null,
      description: row.description,
      due_date: row.dueDate,
      fixed_fee: row.fixedFee,
      has_proofing_access: false,
      invoiced_balance_in_cents: row.logged.invoicedInCents,
      logged_billable_time_in_minutes: row.logged.billableMinutes,
      logged_nonbillable_time_in_minutes: row.logged.nonbillableMinutes,
      parent_id: row.ancestorIds[1],
      percentage_complete: row.percentageComplete,
      position: row.position,
      priority: row.priority,
      project_plan: true,
      root_id: row.ancestorIds[0],
      start_date: row.startDate,
      state: row.state,
      status: row.status,
      story_type: 'task',
      sub_stories_billable_time_in_minutes: null,
      sub_stories_budget_estimate_in_cents: null,
      sub_stories_budget_used_in_cents: null,
      sub_stories_time_estimate_in_minutes: null,
      sub_story_count: 0,
      subtree_depth: 2,
      time_estimate_in_minutes: row.timeEstimateInMinutes,
      time_trackable: true,
      title: row.title,
      uninvoiced_balance_in_cents: row.logged.usedInCents - row.logged.invoicedInCents,
      updated_at: dateTime,
      weight: row.weight,
      workspace_id: row.workspaceId,
    });
  });

  test('at the top has no parent, no root and no ancestors, and adds up what is below it', async () => {
    const row = landmarks.storyTree;
    const { stories: tree } = await read(`/stories/${row.id}?include=sub_stories,descendants`);
    const top = tree?.[row.id] as Wire;
    expect(top).toMatchObject({ parent_id: null, root_id: null, ancestor_ids: [], subtree_depth: 0 });
    const below = (top['descendant_ids'] as string[]).map((id) => tree?.[id] as Wire);
    const children = below.filter((story) => story['parent_id'] === row.id).map((story) => story['id']);
    expect([top['sub_story_ids'], top['sub_story_count']]).toEqual([children, below.length]);
    expect(below.length).toBeGreaterThan(children.length);
    const sum = (key: string) => below.reduce((total, story) => total + ((story[key] as number | null) ?? 0), 0);
    expect(top).toMatchObject({
      sub_stories_billable_time_in_minutes: sum('logged_billable_time_in_minutes'),
      sub_stories_budget_used_in_cents: sum('budget_used_in_cents'),
      sub_stories_time_estimate_in_minutes: sum('time_estimate_in_minutes'),
    });
  });

  test('counts the time that is logged on it', async () => {
    const { storyId } = landmarks.ordinaryTimeEntry;
    const logged = [...account.data.timeEntries.values()].filter(
      (entry) => entry.storyId === storyId && entry.billable,
    );
    const used = logged.reduce((sum, entry) => sum + (entry.timeInMinutes * entry.rateInCents) / 60, 0);
    expect(await record(`/stories/${storyId}`)).toMatchObject({
      budget_used_in_cents: used,
      logged_billable_time_in_minutes: logged.reduce((sum, entry) => sum + entry.timeInMinutes, 0),
    });
  });

  test('keeps its money and its minutes from guests', async () => {
    const guest = account.data.callers.guest;
    const row = stories().find(
      ({ workspaceId }) => account.data.workspaces.get(workspaceId)?.participantIds.includes(guest) === true,
    )!;
    const keys = Object.keys(await record(`/stories/${row.id}`, demoTokens.guest));
    expect(keys.filter((key) => /_in_cents$|_in_minutes$|^weight$/.test(key))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(['title', 'state', 'ancestor_ids', 'creator_id']));
    expect(keys).not.toContain('currency');
  });

  test('can have a state with an apostrophe, or one that no document names', async () => {
    const { unreproducibleIssue, storyWithStrangeState } = landmarks;
    expect(await record(`/stories/${unreproducibleIssue.id}`)).toHaveProperty('state', "can't reproduce");
    expect(await record(`/stories/${storyWithStrangeState.id}`)).toHaveProperty('state', 'awaiting sign-off');
  });

  test('has optional fields only on request', async () => {
    const optional = ['can_edit', 'can_post', 'custom_task_status_id', 'formatted_description', 'read_only'];
    const path = `/stories/${landmarks.assignedStory.id}`;
    const plain = Object.keys(await record(path));
    const full = Object.keys(await record(`${path}?optional_fields=${optional.join()}`));
    expect(full.filter((key) => !plain.includes(key)).sort()).toEqual(optional);
  });

  test.each([
    ['assignees', 'assignee_ids', 'users'],
    ['assigned_role', 'assigned_role_id', 'roles'],
    ['current_assignments', 'current_assignment_ids', 'assignments'],
    ['custom_field_values', 'custom_field_value_ids', 'custom_field_values'],
    ['external_references', 'external_reference_ids', 'external_references'],
    ['followers', 'follower_ids', 'users'],
    ['source_dependencies', 'source_dependency_ids', 'story_dependencies'],
    ['story_tasks', 'story_task_ids', 'story_tasks'],
    ['tags', 'tag_ids', 'tags'],
    ['target_dependencies', 'target_dependency_ids', 'story_dependencies'],
    ['workspace_resources', 'workspace_resource_ids', 'workspace_resources'],
    ['workspace_resources_with_unnamed', 'workspace_resources_with_unnamed_ids', 'workspace_resources'],
  ])('include=%s brings %s and their records', async (name, key, collection) => {
    const path = `/stories?per_page=200&${everything}`;
    const plain = await read(path, demoTokens.lead);
    for (const each of Object.values(plain['stories'] ?? {})) expect(each).not.toHaveProperty(key);
    const envelope = await read(`${path}&include=${name}`, demoTokens.lead);
    const named = Object.values(envelope['stories'] ?? {}).flatMap((each) => (each[key] ?? []) as string | string[]);
    expect(named.length).toBeGreaterThan(0);
    expect(Object.keys(envelope[collection] ?? {}).sort()).toEqual([...new Set(named)].sort());
  });

  test('brings relatives into its own map, where they are no results', async () => {
    const row = landmarks.deepestStory;
    const { results, stories: map } = await read(
      `/stories?only=${row.id}&include=parent,root,ancestors,creator,workspace`,
    );
    expect(results).toEqual([{ key: 'stories', id: row.id }]);
    expect(Object.keys(map ?? {}).sort()).toEqual([row.id, ...row.ancestorIds].sort());
  });
});

describe('lists of stories', () => {
  test('leave out archived, deleted and private ones, and archived projects, unless asked', async () => {
    const hidden = [
      ['show_archived', landmarks.archivedStory],
      ['show_deleted', landmarks.deletedStory],
      ['show_todos', landmarks.todoStory],
      ['show_from_archived_workspaces', landmarks.storyInArchivedWorkspace],
    ] as const;
    for (const [name, { id }] of hidden) {
      expect(await count(`/stories?only=${id}`)).toBe(0);
      expect(await count(`/stories?only=${id}&${name}=true`)).toBe(1);
      expect(await count(`/stories?only=${id}&${everything}`)).toBe(1);
      expect((await ask(`/stories/${id}`)).status).toBe(200);
    }
    expect(await record(`/stories/${landmarks.deletedStory.id}`)).toHaveProperty('deleted_at', dateTime);
    expect(await ids('/stories?archived=only&per_page=200')).toContain(landmarks.archivedStory.id);
  });

  test('narrow by project, parent, root, people, type, priority and status', async () => {
    const path = `/stories?${everything}`;
    const { workspaceId, ancestorIds } = landmarks.deepestStory;
    const [rootId, parentId] = ancestorIds;
    const { assigneeIds, followerIds, creatorId, status } = landmarks.assignedStory;
    const countOf = (matches: (row: ReturnType<typeof stories>[number]) => boolean) => stories().filter(matches).length;
    const among = (value: readonly string[], wanted: readonly string[]) => value.some((each) => wanted.includes(each));
    const expected: [string, number][] = [
      [`workspace_id=${workspaceId}`, countOf((row) => row.workspaceId === workspaceId)],
      [`with_projects=${workspaceId},1`, countOf((row) => row.workspaceId === workspaceId)],
      [`with_parent_id=${parentId}`, countOf((row) => row.ancestorIds.at(-1) === parentId)],
      [`with_root_id=${rootId}`, countOf((row) => row.ancestorIds[0] === rootId)],
      ['parents_only=true', countOf((row) => row.ancestorIds.length === 0)],
      ['story_types=milestone,issue', countOf((row) => ['milestone', 'issue'].includes(row.storyType))],
      ['priority=critical,low', countOf((row) => ['critical', 'low'].includes(row.priority))],
      [`by_status=${encodeURIComponent(status)},Nothing`, countOf((row) => row.status === status)],
      [`with_assignees=${assigneeIds.join()}`, countOf((row) => among(row.assigneeIds, assigneeIds))],
      [`with_followers=${followerIds.join()}`, countOf((row) => among(row.followerIds, followerIds))],
      [`creators=${creatorId}`, countOf((row) => row.creatorId === creatorId)],
      ['completed=true', countOf((row) => row.completedAt !== null)],
      ['uncompleted=true', countOf((row) => row.completedAt === null)],
      ['completed=false&uncompleted=false', stories().length],
    ];
    for (const [query, howMany] of expected) {
      expect(howMany).toBeGreaterThan(0);
      expect([query, await count(`${path}&${query}`)]).toEqual([query, howMany]);
    }
  });

  test.each([
    ['due_between', 'dueDate'],
    ['starting_between', 'startDate'],
  ] as const)('%s includes both days, and leaves out stories without a date', async (name, field) => {
    const within = stories().filter((row) => (row[field] ?? '') >= '2025-01-01' && (row[field] ?? '') <= '2025-06-30');
    expect(await count(`/stories?${everything}&${name}=2025-01-01:2025-06-30`)).toBe(within.length);
  });

  test('search finds words in titles and descriptions, whatever else is asked', async () => {
    const found = await ids(`/stories?search=hypercare&workspace_id=1&per_page=200`);
    expect(new Set(found)).toEqual(
      new Set(stories().flatMap(({ id, title }) => (title.includes('hypercare') ? id : []))),
    );
  });

  test('can be ordered; the newest change comes first by default', async () => {
    const times = (await ids(`/stories?${everything}`)).map((id) => account.data.stories.get(id)?.updatedAt ?? 0);
    expect(times).toEqual([...times].sort((left, right) => right - left));
    for (const field of ['created_at', 'due_date', 'priority_level', 'start_date', 'updated_at']) {
      expect(await ids(`/stories?order=${field}:asc`)).not.toEqual(await ids(`/stories?order=${field}:desc`));
    }
    const positions = (await ids('/stories?order=position')).map((id) => account.data.stories.get(id)?.position);
    expect(positions.every((position) => position === 1)).toBe(true);
    const priorities = (await ids('/stories?order=importance')).map((id) => account.data.stories.get(id)?.priority);
    expect(new Set(priorities)).toEqual(new Set(['critical']));
    for (const field of ['importance', 'parent_and_position', 'position']) {
      expect(await ids(`/stories?order=${field}:desc`)).toEqual(await ids(`/stories?order=${field}`));
    }
    const { workspaceId } = landmarks.storyTree;
    const [first] = await ids(`/stories?order=parent_and_position&workspace_id=${workspaceId}`);
    expect(first).toBe(landmarks.storyTree.id);
  });
});

describe('an external reference', () => {
  test.each(['/external_references', '/external_references?subject_type=', '/external_references?only=41000005'])(
    '%s is refused: the type of the subject has to be named',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toEqual({
        errors: [{ type: 'syntax', message: expect.stringMatching(/^Missing required parameters\./) }],
      });
    },
  );

  test('has everything documented, and a subject id that is a number', async () => {
    const row = landmarks.invoiceReference;
    expect((await ask(`/external_references/${row.id}`)).status).toBe(422);
    expect(await record(`/external_references/${row.id}?subject_type=Invoice`)).toEqual({
      id: row.id,
      created_at: dateTime,
      external_link: row.externalLink,
      external_message: null,
      external_status: row.externalStatus,
      last_synced_at: dateTime,
      locked: row.locked,
      service_model: row.serviceModel,
      service_model_ref: row.serviceModelRef,
      service_name: row.serviceName,
      status: 'successful',
      subject_id: Number(row.subjectId),
      subject_type: 'Invoice',
      updated_at: dateTime,
    });
  });

  test('is found by its subject, its service, its status and its times', async () => {
    const row = landmarks.invoiceReference;
    const path = '/external_references?subject_type=Invoice';
    const own = references().filter((each) => each.subjectType === 'Invoice');
    const at = new Date(row.lastSyncedAt ?? 0).toISOString();
    const expected: [string, number][] = [
      ['', own.length],
      [`&subject_id=${row.subjectId}`, own.filter((each) => each.subjectId === row.subjectId).length],
      [`&service_name=${row.serviceName}`, own.filter((each) => each.serviceName === row.serviceName).length],
      [`&service_model=${row.serviceModel}`, own.filter((each) => each.serviceModel === row.serviceModel).length],
      [
        `&service_model_ref=${row.serviceModelRef}`,
        own.filter((each) => each.serviceModelRef === row.serviceModelRef).length,
      ],
      ['&status=failed', own.filter((each) => each.status === 'failed').length],
      [`&last_synced_after=${at}`, own.filter((each) => (each.lastSyncedAt ?? 0) >= (row.lastSyncedAt ?? 0)).length],
    ];
    for (const [query, howMany] of expected) expect([query, await count(`${path}${query}`)]).toEqual([query, howMany]);
    expect(await count('/external_references?subject_type=ExternalPayment')).toBe(0);
    expect(await ids(`${path}&order=created_at:asc`)).not.toEqual(await ids(path));
  });

  test('is shown to who sees its subject', async () => {
    const { lead } = account.data.callers;
    const isOn = (id: string) => account.data.workspaces.get(id)?.participantIds.includes(lead) === true;
    const visible = references().filter((row) => row.subjectType === 'Invoice' && row.workspaceIds.some(isOn));
    expect(await count('/external_references?subject_type=Invoice', demoTokens.lead)).toBe(visible.length);
  });

  test.each([
    ['invoices', 'Invoice', () => account.data.invoices.size],
    ['workspaces', 'Workspace', () => account.data.workspaces.size],
    ['users', 'User', () => account.data.users.size],
    ['time_entries', 'TimeEntry', () => account.data.timeEntries.size],
    ['expenses', 'Expense', () => account.data.expenses.size],
    ['billing_milestones', 'BillingMilestone', () => account.data.billingMilestones.size],
    ['stories', 'Story', () => account.data.stories.size],
  ] as const)('narrows lists of %s', async (name, subjectType, size) => {
    const own = references().filter((row) => row.subjectType === subjectType);
    const subjects = (matches: (row: (typeof own)[number]) => boolean) =>
      new Set(own.filter(matches).map(({ subjectId }) => subjectId)).size;
    const [{ serviceName, serviceModelRef }, other] = own as [(typeof own)[0], (typeof own)[0]];
    const both = [serviceModelRef, other.serviceModelRef];
    const path = `/${name}?${everything}`;
    const expected: [string, number][] = [
      ['has_external_references=true', subjects(() => true)],
      ['has_external_references=false', size() - subjects(() => true)],
      [`external_reference_service_name=${serviceName}`, subjects((row) => row.serviceName === serviceName)],
      [
        `without_external_reference_service_name=${serviceName}`,
        size() - subjects((row) => row.serviceName === serviceName),
      ],
      [
        `external_reference_service_model_ref=${serviceModelRef}`,
        subjects((row) => row.serviceModelRef === serviceModelRef),
      ],
      [`external_reference_service_model_refs=${both.join()}`, subjects((row) => both.includes(row.serviceModelRef))],
      ['external_reference_status=failed', subjects((row) => row.status === 'failed')],
    ];
    for (const [query, howMany] of expected) expect([query, await count(`${path}&${query}`)]).toEqual([query, howMany]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { DemoData } from '../../src/demo/account.js';
import { byId, byIds, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

type StoryRow = DemoData['landmarks']['storyTree'];

const story = (id: string): StoryRow => gateway.data.stories.get(id)!;
const titled = (ids: readonly string[]) => ids.map((id) => ({ id, title: story(id).title }));
const ask = async (selection: string, { id }: { id: string }) => {
  const data = await gateway.ask(`query ($id: ID!) { story(id: $id) { ${selection} } }`, { id });
  return data.story;
};

describe('the tree of a task', () => {
  test('comes upwards in the call of the task itself', async () => {
    const row = gateway.data.landmarks.deepestStory;
    expect(await ask('parent { id title } root { id title } ancestors { id title }', row)).toEqual({
      parent: titled(row.ancestorIds).at(-1),
      root: titled(row.ancestorIds)[0],
      ancestors: titled(row.ancestorIds),
    });
    expect(gateway.upstreamRequests()).toEqual([byId('stories', row.id, { include: 'ancestors,parent,root' })]);
  });

  test('comes downwards in the call of the task itself, and it is not among what is below it', async () => {
    const row = gateway.data.landmarks.storyTree;
    const got = await ask(
      'id subStories { id title } descendants { id title } parent { title } ancestors { id title }',
      row,
    );
    expect(got).toEqual({
      id: row.id,
      subStories: titled(row.subStoryIds),
      descendants: titled(row.descendantIds),
      parent: null,
      ancestors: [],
    });
    expect(row.descendantIds.length).toBeGreaterThan(row.subStoryIds.length);
    expect(gateway.upstreamRequests()).toEqual([
      byId('stories', row.id, { include: 'ancestors,descendants,parent,sub_stories' }),
    ]);
  });

  test('is one request per level, and asks for nothing that has come already', async () => {
    const row = gateway.data.landmarks.storyTree;
    const got = await ask('subStories { id subStories { id title parent { id title } } }', row);
    expect(got.subStories).toEqual(
      row.subStoryIds.map((id) => ({
        id,
        subStories: titled(story(id).subStoryIds).map((below) => ({ ...below, parent: titled([id])[0] })),
      })),
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('stories', row.id, { include: 'sub_stories' }),
      byIds('stories', row.subStoryIds, { include: 'sub_stories' }),
    ]);
  });

  test.each(['storyTree', 'deepestStory'] as const)('is counted by the numbers that come with %s', async (landmark) => {
    const { id, descendantIds, ancestorIds } = gateway.data.landmarks[landmark];
    expect(await ask('subStoryCount subtreeDepth', { id })).toEqual({
      subStoryCount: descendantIds.length,
      subtreeDepth: ancestorIds.length,
    });
  });

  test.each(['parent { id }', 'root { id }', 'creator { id }', 'workspace { id }'])(
    'sends nothing for the id alone of a singular link: %s',
    async (selection) => {
      const { id } = gateway.data.landmarks.deepestStory;
      await ask(selection, { id });
      expect(gateway.upstreamRequests()).toEqual([byId('stories', id)]);
    },
  );

  test('comes for the ids of ancestors without a call more, as upstream tells them with every task', async () => {
    const { id, ancestorIds } = gateway.data.landmarks.deepestStory;
    const entry = gateway.data.landmarks.uninvoicedTimeEntry;
    gateway.upstreamAnswers({
      matches: ({ path }) => path.startsWith('/time_entries'),
      rewrite: (answer) => {
        const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
        for (const one of Object.values(envelope['time_entries']!)) one['story_id'] = id;
        return { ...envelope, stories: { [id]: { id, title: 'Deep', ancestor_ids: ancestorIds } } };
      },
    });
    const data = await gateway.ask('query ($id: ID!) { timeEntry(id: $id) { story { id title ancestors { id } } } }', {
      id: entry.id,
    });
    expect(data.timeEntry.story).toEqual({ id, title: 'Deep', ancestors: ancestorIds.map((one) => ({ id: one })) });
    expect(gateway.upstreamRequests()).toEqual([byId('time_entries', entry.id, { include: 'story' })]);
  });
});

describe('the people of a task', () => {
  test('come in the call of the task itself, in the order of upstream', async () => {
    const row = gateway.data.landmarks.assignedStory;
    const named = (ids: readonly string[]) => ids.map((id) => ({ fullName: gateway.data.users.get(id)!.fullName }));
    expect(await ask('assignees { fullName } followers { fullName } creator { id }', row)).toEqual({
      assignees: named(row.assigneeIds),
      followers: named(row.followerIds),
      creator: { id: row.creatorId },
    });
    expect(gateway.upstreamRequests()).toEqual([byId('stories', row.id, { include: 'assignees,followers' })]);
  });

  test('are asked for with the task again, when it came along with others', async () => {
    const { id, storyId } = gateway.data.landmarks.ordinaryTimeEntry;
    await gateway.ask(
      'query ($id: ID!) { timeEntry(id: $id) { story { id title assignees { fullName } formattedDescription } } }',
      { id },
    );
    expect(gateway.upstreamRequests()).toEqual([
      byId('time_entries', id, { include: 'story' }),
      byIds('stories', [storyId], { include: 'assignees', optional: 'formatted_description' }),
    ]);
  });
});

describe('the next milestone of a project', () => {
  const projects = '{ workspaces(first: 40) { nodes { id nextUncompletedMilestone { SELECTION } } } }';

  test('needs its include, also when only its id is selected', async () => {
    const data = await gateway.ask(projects.replace('SELECTION', 'id'));
    const told = data.workspaces.nodes.filter((node: Record<string, unknown>) => node['nextUncompletedMilestone']);
    expect(told.length).toBeGreaterThan(0);
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?include=next_uncompleted_milestone&page=1&per_page=40']);
  });

  test('is a milestone of that project that is not completed', async () => {
    const data = await gateway.ask(projects.replace('SELECTION', 'storyType percentageComplete workspace { id }'));
    for (const { id, nextUncompletedMilestone: next } of data.workspaces.nodes) {
      if (next !== null) expect(next).toMatchObject({ storyType: 'MILESTONE', workspace: { id } });
      expect(next?.percentageComplete ?? 0).toBeLessThan(100);
    }
    expect(gateway.upstreamRequests()).toEqual(['/workspaces?include=next_uncompleted_milestone&page=1&per_page=40']);
  });
});

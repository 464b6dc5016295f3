import { isoDate } from '../data/time.js';
import type { StoryRow } from '../data/story-rows.js';
import { defineCollection } from '../reads/collection.js';
import { column, computed } from '../reads/field.js';
import { dateFilters, flag, idList, oneId, textList, unlessShown, within } from '../reads/filter.js';
import { relevanceIn } from '../reads/relevance.js';
import { archivedFilter } from './archived.js';
import { externalReferences, referenceFilters } from './references.js';
import { standIns } from './stand-ins.js';
import { storyFields } from './story-fields.js';
import { oneWayStoryOrders, storyOrders } from './story-orders.js';

export const stories = defineCollection<StoryRow>({
  name: 'stories',
  rows: (tables) => tables.stories,
  isVisible: (row, view) => view.seesWorkspace(row.workspaceId),
  fields: storyFields,
  associations: {
    // The one list of ids that comes without an include.
    ancestors: column('ancestor_ids', 'stories', (row) => row.ancestorIds),
    assigned_role: computed('assigned_role_id', 'roles', (row, view) =>
      row.assigneeIds.includes(view.caller.userId) ? view.caller.userId : null,
    ),
    assignees: computed('assignee_ids', 'users', (row) => row.assigneeIds),
    creator: column('creator_id', 'users', (row) => row.creatorId),
    current_assignments: computed('current_assignment_ids', 'assignments', (row) =>
      row.assigneeIds.map((_, seat) => String(Number(row.id) * 10 + seat)),
    ),
    custom_field_values: computed('custom_field_value_ids', 'custom_field_values', standIns(2)),
    descendants: computed('descendant_ids', 'stories', (row) => row.descendantIds),
    external_references: externalReferences('Story'),
    followers: computed('follower_ids', 'users', (row) => row.followerIds),
    parent: column('parent_id', 'stories', (row) => row.ancestorIds.at(-1) ?? null),
    root: column('root_id', 'stories', (row) => row.ancestorIds[0] ?? null),
    source_dependencies: computed('source_dependency_ids', 'story_dependencies', standIns(1)),
    story_tasks: computed('story_task_ids', 'story_tasks', standIns(3)),
    sub_stories: computed('sub_story_ids', 'stories', (row) => row.subStoryIds),
    tags: computed('tag_ids', 'tags', standIns(2)),
    target_dependencies: computed('target_dependency_ids', 'story_dependencies', standIns(2)),
    workspace: column('workspace_id', 'workspaces', (row) => row.workspaceId),
    workspace_resources: computed('workspace_resource_ids', 'workspace_resources', standIns(2)),
    workspace_resources_with_unnamed: computed(
      'workspace_resources_with_unnamed_ids',
      'workspace_resources',
      standIns(3),
    ),
  },
  filters: {
    ...dateFilters,
    ...referenceFilters('Story'),
    archived: archivedFilter,
    by_status: textList((row) => row.status),
    completed: flag((row) => row.completedAt !== null),
    completed_between: within((row) => (row.completedAt === null ? null : isoDate(row.completedAt))),
    creators: idList((row) => [row.creatorId]),
    due_between: within((row) => row.dueDate),
    parents_only: flag((row) => row.ancestorIds.length === 0),
    priority: textList((row) => row.priority),
    show_archived: unlessShown((row) => row.archived),
    show_deleted: unlessShown((row) => row.deletedAt !== null),
    show_from_archived_workspaces: unlessShown((row, view) => view.isArchived(row.workspaceId)),
    show_todos: unlessShown((row) => row.isTodo),
    starting_between: within((row) => row.startDate),
    story_type: textList((row) => row.storyType),
    story_types: textList((row) => row.storyType),
    uncompleted: flag((row) => row.completedAt === null),
    with_assignees: idList((row) => row.assigneeIds),
    with_followers: idList((row) => row.followerIds),
    with_parent_id: oneId((row) => [row.ancestorIds.at(-1) ?? null]),
    with_projects: idList((row) => [row.workspaceId]),
    with_root_id: oneId((row) => [row.ancestorIds[0] ?? null]),
    workspace_id: oneId((row) => [row.workspaceId]),
  },
  defaultFilters: {
    show_archived: { value: 'false', yieldsTo: 'archived' },
    show_deleted: { value: 'false' },
    show_from_archived_workspaces: { value: 'false' },
    show_todos: { value: 'false' },
  },
  orders: storyOrders,
  oneWayOrders: oneWayStoryOrders,
  defaultOrder: { by: (row) => row.updatedAt, descending: true },
  relevance: relevanceIn([(row) => row.title, (row) => row.description]),
});

import type { StoryRow } from '../data/story-rows.js';
import type { Order } from '../reads/collection-facts.js';

const levels = ['low', 'normal', 'high', 'critical'];

/** The first are the most urgent. */
const urgency = (row: StoryRow): number => -levels.indexOf(row.priority);

const roomForPositions = 1000;

export const storyOrders: Readonly<Record<string, Order<StoryRow>>> = {
  created_at: (row) => row.createdAt,
  due_date: (row) => row.dueDate,
  importance: urgency,
  parent_and_position: (row) => Number(row.ancestorIds.at(-1) ?? 0) * roomForPositions + row.position,
  position: (row) => row.position,
  priority_level: (row) => levels.indexOf(row.priority),
  start_date: (row) => row.startDate,
  updated_at: (row) => row.updatedAt,
};

export const oneWayStoryOrders: readonly string[] = ['importance', 'parent_and_position', 'position'];

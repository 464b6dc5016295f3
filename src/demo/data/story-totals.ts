import type { Logged, StoryPlan, StoryRow } from './story-rows.js';
import type { TimeEntryRow } from './work-rows.js';

export const amountOf = (minutes: number, hourlyRate: number): number => (minutes * hourlyRate) / 60;

export function finishStories(plans: readonly StoryPlan[], entries: readonly TimeEntryRow[]): StoryRow[] {
  const logs = tallies(entries);
  const below = new Map<string, StoryPlan[]>();
  for (const plan of plans) {
    for (const id of plan.ancestorIds) below.set(id, [...(below.get(id) ?? []), plan]);
  }
  return plans.map((plan) => {
    const descendants = below.get(plan.id) ?? [];
    return {
      ...plan,
      subStoryIds: descendants.filter((each) => each.ancestorIds.at(-1) === plan.id).map(({ id }) => id),
      descendantIds: descendants.map(({ id }) => id),
      logged: logs.get(plan.id) ?? newTally(),
      below: descendants.length === 0 ? null : sumsOf(plan, descendants, logs),
    };
  });
}

type Tally = { -readonly [Name in keyof Logged]: Logged[Name] };

const newTally = (): Tally => ({ billableMinutes: 0, nonbillableMinutes: 0, usedInCents: 0, invoicedInCents: 0 });

function tallies(entries: readonly TimeEntryRow[]): ReadonlyMap<string, Logged> {
  const logs = new Map<string, Tally>();
  for (const { storyId, billable, timeInMinutes, rateInCents, invoiceId } of entries) {
    if (storyId === null) continue;
    const log = logs.get(storyId) ?? newTally();
    logs.set(storyId, log);
    const amount = amountOf(timeInMinutes, rateInCents);
    if (billable) log.billableMinutes += timeInMinutes;
    else log.nonbillableMinutes += timeInMinutes;
    log.usedInCents += amount;
    if (invoiceId !== null) log.invoicedInCents += amount;
  }
  return logs;
}

function sumsOf(
  plan: StoryPlan,
  descendants: readonly StoryPlan[],
  logs: ReadonlyMap<string, Logged>,
): NonNullable<StoryRow['below']> {
  const sum = (of: (story: StoryPlan) => number): number => descendants.reduce((total, each) => total + of(each), 0);
  return {
    billableMinutes: sum(({ id }) => logs.get(id)?.billableMinutes ?? 0),
    usedInCents: sum(({ id }) => logs.get(id)?.usedInCents ?? 0),
    timeEstimateInMinutes: sum((story) => story.timeEstimateInMinutes ?? 0),
    budgetEstimateInCents: sum((story) => story.budgetEstimateInCents ?? 0),
    depth: Math.max(...descendants.map(({ ancestorIds }) => ancestorIds.length)) - plan.ancestorIds.length,
  };
}

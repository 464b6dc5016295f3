import { describe, expect, test } from '@jest/globals';
import { demoTokens } from '../../src/demo/account.js';
import { byId, useGateway } from '../support/use-gateway.js';

const gateway = useGateway();

const ask = async (selection: string, { id }: { id: string }) => {
  const data = await gateway.ask(`query ($id: ID!) { story(id: $id) { ${selection} } }`, { id });
  return data.story;
};

describe('an enum of a task', () => {
  test.each([
    ['unreproducibleIssue', 'state', 'CANT_REPRODUCE', "can't reproduce"],
    ['storyWithStrangeState', 'state', 'UNKNOWN', 'awaiting sign-off'],
  ] as const)('of %s: %s is %s beside its own words', async (landmark, field, expected, raw) => {
    const row = gateway.data.landmarks[landmark];
    expect(await ask(`${field} ${field}Raw status`, row)).toEqual({
      [field]: expected,
      [`${field}Raw`]: raw,
      status: row.status,
    });
  });

  test.each([
    ['state', 'not started', 'NOT_STARTED'],
    ['state', 'needs info', 'NEEDS_INFO'],
    ['state', 'in progress', 'IN_PROGRESS'],
    ['state', "can't repro", 'CANT_REPRO'],
    ['state', "won't fix", 'WONT_FIX'],
    ['state', 'fertig', 'UNKNOWN'],
    ['state', '', 'UNKNOWN'],
    ['state', null, null],
    ['state', undefined, null],
    ['story_type', 'deliverable', 'DELIVERABLE'],
    ['story_type', 'epic', 'UNKNOWN'],
    ['priority', 'critical', 'CRITICAL'],
    ['priority', 'urgent', 'UNKNOWN'],
    ['priority', 3, 'UNKNOWN'],
  ])('for a %s of %p is %p', async (key, value, expected) => {
    gateway.upstreamAnswers({
      matches: () => true,
      rewrite: (answer) => {
        const envelope = answer as Record<string, Record<string, Record<string, unknown>>>;
        for (const record of Object.values(envelope['stories']!)) record[key] = value;
        return envelope;
      },
    });
    const field = key === 'story_type' ? 'storyType' : key;
    const data = await gateway.ask(`{ stories(first: 1) { nodes { ${field} ${field}Raw } } }`);
    expect(data.stories.nodes).toEqual([
      { [field]: expected, [`${field}Raw`]: value === undefined || value === null ? null : String(value) },
    ]);
  });
});

describe('the money and the time of a task', () => {
  const gated = `budgetEstimate { minorUnits } budgetUsed { minorUnits } invoicedBalance { minorUnits }
    uninvoicedBalance { minorUnits } subStoriesBudgetEstimate { minorUnits } subStoriesBudgetUsed { minorUnits }
    loggedBillableTimeInMinutes loggedNonbillableTimeInMinutes timeEstimateInMinutes
    subStoriesBillableTimeInMinutes subStoriesTimeEstimateInMinutes weight`;

  test.each(['JPY', 'KWD', 'USD'])('is exact in the currency of its project: %s', async (code) => {
    const row = [...gateway.data.stories.values()].find(
      (one) =>
        one.budgetEstimateInCents !== null &&
        gateway.data.workspaces.get(one.workspaceId)!.currency.code === code &&
        one.logged.usedInCents > 0,
    )!;
    const { baseUnit, symbol } = gateway.data.workspaces.get(row.workspaceId)!.currency;
    const got = await ask(
      'budgetEstimate { minorUnits currency baseUnit symbol } budgetUsed { minorUnits } invoicedBalance { minorUnits } uninvoicedBalance { minorUnits decimal }',
      row,
    );
    const { usedInCents, invoicedInCents } = row.logged;
    expect(got).toEqual({
      budgetEstimate: { minorUnits: row.budgetEstimateInCents, currency: code, baseUnit, symbol },
      budgetUsed: { minorUnits: usedInCents },
      invoicedBalance: { minorUnits: invoicedInCents },
      uninvoicedBalance: { minorUnits: usedInCents - invoicedInCents, decimal: expect.stringMatching(/^\d+(\.\d+)?$/) },
    });
    expect(got.uninvoicedBalance.decimal.replace('.', '').replace(/^0+(?=\d)/, '')).toBe(
      String(usedInCents - invoicedInCents),
    );
    expect(gateway.upstreamRequests()).toEqual([byId('stories', row.id, { include: 'workspace' })]);
  });

  test('are null for a guest, from whom upstream hides them, and nothing is asked again', async () => {
    const query = `{ stories(first: 20) { nodes { title ${gated} } } }`;
    const asGuest = await gateway.ask(query, {}, demoTokens.guest);
    expect(asGuest.stories.nodes.length).toBeGreaterThan(0);
    for (const { title, ...rest } of asGuest.stories.nodes) {
      expect(title).toEqual(expect.any(String));
      expect(Object.entries(rest).filter(([, value]) => value !== null)).toEqual([]);
    }
    expect(gateway.upstreamRequests()).toEqual(['/stories?page=1&per_page=20']);
  });
});

describe('a list of tasks', () => {
  const values = async (field: string, order: string, first = 200): Promise<(string | null)[]> => {
    const data = await gateway.ask(`{ stories(first: ${first}, orderBy: { ${order} }) { nodes { ${field} } } }`);
    return data.stories.nodes.map((node: Record<string, string | null>) => node[field]);
  };

  test.each([
    ['createdAt', 'CREATED_AT'],
    ['updatedAt', 'UPDATED_AT'],
    ['dueDate', 'DUE_DATE'],
    ['startDate', 'START_DATE'],
  ])('runs by %s when asked to', async (field, order) => {
    for (const direction of ['ASC', 'DESC']) {
      const told = (await values(field, `field: ${order}, direction: ${direction}`)).filter((value) => value !== null);
      const instants = told.map((value) => Date.parse(value));
      const sorted = [...instants].sort((a, b) => (direction === 'ASC' ? a - b : b - a));
      expect(instants).toEqual(sorted);
      expect(new Set(instants).size).toBeGreaterThan(10);
    }
  });

  test('runs by priority when asked to', async () => {
    const levels = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'];
    const told = await values('priority', 'field: PRIORITY_LEVEL, direction: DESC');
    const ranks = told.map((priority) => levels.indexOf(priority ?? ''));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  test.each(['IMPORTANCE', 'PARENT_AND_POSITION', 'POSITION'])(
    'runs by %s one way only, whatever the direction says',
    async (field) => {
      const up = await values('id', `field: ${field}, direction: ASC`, 20);
      expect(await values('id', `field: ${field}, direction: DESC`, 20)).toEqual(up);
    },
  );

  test('holds the types and priorities that are asked for, and no others', async () => {
    const data = await gateway.ask(
      `{ stories(first: 200, filter: { storyTypes: [MILESTONE, ISSUE], priorities: [CRITICAL, LOW] }) {
        nodes { storyType priority } totalCount } }`,
    );
    const told = new Set(
      data.stories.nodes.map(({ storyType, priority }: Record<string, string>) => `${storyType} ${priority}`),
    );
    expect([...told].sort()).toEqual(['ISSUE CRITICAL', 'ISSUE LOW', 'MILESTONE CRITICAL', 'MILESTONE LOW']);
    const [request] = gateway.upstreamRequests();
    const sent = new URLSearchParams(request!.split('?')[1]);
    expect(sent.get('priority')!.split(',').sort()).toEqual(['critical', 'low']);
    expect(sent.get('story_types')!.split(',').sort()).toEqual(['issue', 'milestone']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRandom, type Random } from '../../src/demo/data/random.js';
import { demoToken } from '../../src/demo/account.js';
import { startGateway, type TestGateway } from '../support/start-gateway.js';

/**
 * Whatever is selected, the answer is that of a client who fetches every record by itself with all there is: the plan
 * changes the calls, never the answer.
 */
interface Type {
  readonly path: string;
  /** GraphQL name -> upstream name. */
  readonly fields: Readonly<Record<string, string>>;
  /** GraphQL name -> type and upstream key; a key in the plural is a list link. */
  readonly links: Readonly<Record<string, readonly [keyof typeof types, string]>>;
  /** Null: it comes along with others, and no other way. */
  readonly everything: string | null;
}

type WireRecord = Readonly<Record<string, unknown>>;

const types = {
  ExternalPayment: {
    path: 'external_payments',
    fields: { id: 'id', message: 'message', createdAt: 'created_at' },
    links: {
      invoice: ['Invoice', 'invoice_id'],
      user: ['User', 'user_id'],
      workspace: ['Workspace', 'workspace_id'],
    },
    everything: 'include=invoice,user,workspace',
  },
  Invoice: {
    path: 'invoices',
    fields: { id: 'id', title: 'title', dueDate: 'due_date', statusRaw: 'status' },
    links: {
      additionalItems: ['AdditionalItem', 'additional_item_ids'],
      billingMilestones: ['BillingMilestone', 'billing_milestone_ids'],
      expenses: ['Expense', 'expense_ids'],
      externalReferences: ['ExternalReference', 'external_reference_ids'],
      fixedFeeItems: ['FixedFeeItem', 'fixed_fee_item_ids'],
      recipient: ['User', 'recipient_id'],
      timeEntries: ['TimeEntry', 'time_entry_ids'],
      user: ['User', 'user_id'],
      workspaces: ['Workspace', 'workspace_ids'],
    },
    everything:
      'include=additional_items,billing_milestones,expenses,external_references,fixed_fee_items,recipient,time_entries,user,workspaces',
  },
  User: {
    path: 'users',
    fields: { id: 'id', fullName: 'full_name', bio: 'bio', city: 'city', roleId: 'role_id', skillIds: 'skill_ids' },
    links: { externalReferences: ['ExternalReference', 'external_reference_ids'], manager: ['User', 'manager_id'] },
    everything: 'include=external_references,manager,role,skills&optional_fields=bio,city',
  },
  Workspace: {
    path: 'workspaces',
    fields: { id: 'id', title: 'title', stageRaw: 'stage', accountColorId: 'account_color_id', currency: 'currency' },
    links: {
      approver: ['User', 'approver_id'],
      approvers: ['User', 'approver_ids'],
      creator: ['User', 'creator_id'],
      nextUncompletedMilestone: ['Story', 'next_uncompleted_milestone_id'],
      participants: ['User', 'participant_ids'],
      primaryMaven: ['User', 'primary_maven_id'],
    },
    everything:
      'include=account_color,approver,approvers,creator,next_uncompleted_milestone,participants,primary_maven&optional_fields=stage',
  },
  TimeEntry: {
    path: 'time_entries',
    fields: {
      id: 'id',
      notes: 'notes',
      datePerformed: 'date_performed',
      roleId: 'role_id',
      userCanEdit: 'user_can_edit',
    },
    links: {
      externalReferences: ['ExternalReference', 'external_reference_ids'],
      invoice: ['Invoice', 'invoice_id'],
      story: ['Story', 'story_id'],
      user: ['User', 'user_id'],
      workspace: ['Workspace', 'workspace_id'],
    },
    everything: 'include=external_references,invoice,role,story,user,workspace&optional_fields=user_can_edit',
  },
  Expense: {
    path: 'expenses',
    fields: { id: 'id', notes: 'notes', category: 'category', vendorId: 'vendor_id', userCanEdit: 'user_can_edit' },
    links: {
      externalReferences: ['ExternalReference', 'external_reference_ids'],
      story: ['Story', 'story_id'],
      user: ['User', 'user_id'],
      workspace: ['Workspace', 'workspace_id'],
    },
    everything: 'include=external_references,story,user,vendor,workspace&optional_fields=user_can_edit',
  },
  BillingMilestone: {
    path: 'billing_milestones',
    fields: { id: 'id', title: 'title', billingTypeRaw: 'billing_type', dateToInvoice: 'date_to_invoice' },
    links: {
      externalReferences: ['ExternalReference', 'external_reference_ids'],
      invoice: ['Invoice', 'invoice_id'],
      invoices: ['Invoice', 'invoice_ids'],
      story: ['Story', 'story_id'],
      workspace: ['Workspace', 'workspace_id'],
    },
    everything: 'include=external_references,invoices,story,workspace',
  },
  Story: {
    path: 'stories',
    fields: { id: 'id', title: 'title', stateRaw: 'state', canEdit: 'can_edit', tagIds: 'tag_ids' },
    links: {
      ancestors: ['Story', 'ancestor_ids'],
      assignees: ['User', 'assignee_ids'],
      creator: ['User', 'creator_id'],
      externalReferences: ['ExternalReference', 'external_reference_ids'],
      parent: ['Story', 'parent_id'],
      subStories: ['Story', 'sub_story_ids'],
      workspace: ['Workspace', 'workspace_id'],
    },
    everything:
      'include=ancestors,assignees,creator,external_references,parent,sub_stories,tags,workspace&optional_fields=can_edit',
  },
  AdditionalItem: {
    path: 'additional_items',
    fields: { id: 'id', notes: 'notes', currency: 'currency', taxable: 'taxable' },
    links: { workspace: ['Workspace', 'workspace_id'] },
    everything: null,
  },
  FixedFeeItem: {
    path: 'fixed_fee_items',
    fields: { id: 'id', notes: 'notes', createdAt: 'created_at' },
    links: { story: ['Story', 'story_id'], workspace: ['Workspace', 'workspace_id'] },
    everything: null,
  },
  ExternalReference: {
    path: 'external_references',
    fields: { id: 'id', serviceName: 'service_name', statusRaw: 'status', externalLink: 'external_link' },
    links: {},
    everything: null,
  },
} as const satisfies Record<string, unknown>;

type TypeName = keyof typeof types;
/** Alias -> a field, or a link with its own selection. */
type Selection = Readonly<
  Record<string, string | { readonly link: string; readonly of: TypeName; readonly selection: Selection }>
>;

let gateway: TestGateway;
const records = new Map<string, Promise<WireRecord | null>>();
const sideloads = new Map<string, WireRecord>();

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

function selectionFrom(random: Random, name: TypeName, depth: number): Selection {
  const { fields, links }: Omit<Type, 'path'> = types[name];
  const isLeaf = depth === 0 || Object.keys(links).length === 0;
  const chosen = random.sample(Object.keys(fields), random.int(1, 3)).map((field) => [field, field] as const);
  const followed = Array.from({ length: isLeaf ? 0 : random.int(0, 3) }, (_, index) => {
    const [link, [of]] = random.pick(Object.entries(links));
    return [`${link}${index}`, { link, of, selection: selectionFrom(random, of, depth - 1) }] as const;
  });
  return Object.fromEntries([...chosen, ...followed]);
}

function write(selection: Selection, random: Random, name: TypeName): string {
  const parts = Object.entries(selection).map(([alias, part]) =>
    typeof part === 'string' ? part : `${alias}: ${part.link} { ${write(part.selection, random, part.of)} }`,
  );
  const cut = random.int(0, parts.length);
  return `${parts.slice(0, cut).join(' ')} ... on ${name} @include(if: $yes) { __typename ${parts.slice(cut).join(' ')} }`;
}

/** Keeps what comes along, too: some types come no other way. */
function fetchRecord(name: TypeName, id: string): Promise<WireRecord | null> {
  const { path, everything } = types[name];
  if (everything === null) return Promise.resolve(sideloads.get(`${path}/${id}`) ?? null);
  const url = `${gateway.demo.url}/${path}/${id}?apply_default_filters=false&${everything}`;
  const known =
    records.get(url) ??
    fetch(url, { headers: { authorization: `Bearer ${demoToken}` } }).then(async (response) => {
      const body = (await response.json()) as Record<string, Record<string, WireRecord> | undefined>;
      for (const sideload of ['additional_items', 'fixed_fee_items', 'external_references']) {
        for (const [one, record] of Object.entries(body[sideload] ?? {})) sideloads.set(`${sideload}/${one}`, record);
      }
      return body[path]?.[id] ?? null;
    });
  records.set(url, known);
  return known;
}

/** The slow and simple way: one fetch per record. */
async function expected(name: TypeName, id: string, selection: Selection): Promise<Record<string, unknown> | null> {
  const isIdentity = Object.values(selection).every((part) => part === 'id');
  const record = isIdentity ? { id } : await fetchRecord(name, id);
  if (record === null) return null;
  const { fields, links }: Omit<Type, 'path'> = types[name];
  const entries = Object.entries(selection).map(async ([alias, part]) => {
    if (typeof part === 'string') return [alias, record[fields[part] ?? ''] ?? null];
    const key = record[links[part.link]?.[1] ?? ''] as string | number | string[] | null;
    if (key === null) return [alias, null];
    if (!Array.isArray(key)) return [alias, await expected(part.of, String(key), part.selection)];
    const found = await Promise.all(key.map((one) => expected(part.of, one, part.selection)));
    return [alias, found.filter((one) => one !== null)];
  });
  return { __typename: name, ...(Object.fromEntries(await Promise.all(entries)) as object) };
}

const roots: readonly [string, TypeName][] = [
  ['externalPayment', 'ExternalPayment'],
  ['invoice', 'Invoice'],
  ['user', 'User'],
  ['workspace', 'Workspace'],
  ['timeEntry', 'TimeEntry'],
  ['expense', 'Expense'],
  ['billingMilestone', 'BillingMilestone'],
  ['story', 'Story'],
];

function idsOf(name: TypeName): string[] {
  const { data } = gateway.demo;
  const table = {
    AdditionalItem: data.additionalItems,
    BillingMilestone: data.billingMilestones,
    Expense: data.expenses,
    ExternalPayment: data.externalPayments,
    ExternalReference: data.externalReferences,
    FixedFeeItem: data.fixedFeeItems,
    Invoice: data.invoices,
    Story: data.stories,
    TimeEntry: data.timeEntries,
    User: data.users,
    Workspace: data.workspaces,
  }[name];
  return [...table.keys()].sort((a, b) => Number(a) - Number(b));
}

describe('any selection', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'answers as a client would who fetches all (seed %d)',
    async (seed) => {
      const random = createRandom(seed);
      const wanted: Promise<[string, unknown]>[] = [];
      const fields = Array.from({ length: random.int(1, 4) }, (_, index) => {
        const [root, name] = random.pick(roots);
        const selection = selectionFrom(random, name, 3);
        const alias = `${root}${index}`;
        if (random.chance(0.5) && (name === 'ExternalPayment' || name === 'Invoice')) {
          const page = random.int(1, 20);
          const ids = idsOf(name).slice((page - 1) * 6, page * 6);
          wanted.push(Promise.all(ids.map((id) => expected(name, id, selection))).then((nodes) => [alias, { nodes }]));
          return `${alias}: ${root}s(first: 6, page: ${page}, orderBy: { field: ID, direction: ASC }) { nodes { ${write(selection, random, name)} } }`;
        }
        const id = random.pick(idsOf(name));
        wanted.push(expected(name, id, selection).then((record) => [alias, record]));
        if (random.chance(0.3)) {
          const nodeId = Buffer.from(`${name}:${id}`).toString('base64url');
          return `${alias}: node(id: "${nodeId}") { ... on ${name} { ${write(selection, random, name)} } }`;
        }
        return `${alias}: ${root}(id: "${id}") { ${write(selection, random, name)} }`;
      });
      const answer = Object.fromEntries(await Promise.all(wanted)) as unknown;
      gateway.upstreamRequests();

      const { data, errors } = await gateway.query(`query ($yes: Boolean = true) { ${fields.join('\n')} }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual(answer);
      const asked = gateway.upstreamRequests();
      expect(new Set(asked).size).toBe(asked.length);
      // One request per root, and one per type and level of links at most.
      expect(asked.length).toBeLessThanOrEqual(fields.length + 3 * roots.length);
    },
  );
});

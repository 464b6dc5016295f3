import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { byId, byIds, useGateway } from '../support/use-gateway.js';
import { startRouter, type Desk, type Router } from './start-router.js';

const kantata = useGateway({ isSubgraph: true });
let desks: Desk[];
let router: Router;

beforeAll(async () => {
  const users = [...kantata.data.users.keys()].slice(0, 30);
  const projects = [...kantata.data.workspaces.keys()].slice(0, 3);
  desks = users.map((id, index) => ({ id: `${index}`, user: { id }, project: { id: projects[index % 3]! } }));
  router = await startRouter(kantata.url, desks);
  kantata.upstreamRequests();
}, 60_000);
afterAll(() => router.stop());

describe('composed with another subgraph', () => {
  test('users that it names are one upstream call, however many', async () => {
    const { data, errors } = await router.ask('{ desks { user { fullName seat } } }');
    expect(errors).toEqual([]);
    const nameOf = (id: string) => kantata.data.users.get(id)!.fullName;
    expect(data).toEqual({
      desks: desks.map(({ user: { id } }) => ({ user: { fullName: nameOf(id), seat: `seat of ${id}` } })),
    });
    expect(kantata.upstreamRequests()).toEqual([
      byIds(
        'users',
        desks.map(({ user }) => user.id),
      ),
    ]);
  });

  test('each type that it names is a call of its own, with what is selected of it, and its links come along', async () => {
    const { data, errors } = await router.ask('{ desks { user { bio } project { title stage approver { id } } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ desks: desks.map(({ project }) => ({ project: { title: titleOf(project.id) } })) });
    const projects = desks.map(({ project }) => project.id);
    expect(kantata.upstreamRequests().sort()).toEqual([
      byIds(
        'users',
        desks.map(({ user }) => user.id),
        { optional: 'bio' },
      ),
      byIds('workspaces', projects, { include: 'approver', optional: 'stage' }),
    ]);
  });

  test('a type that it extends gets its field wherever Kantata tells of it', async () => {
    const { data, errors } = await router.ask(
      '{ me { fullName seat } externalPayments(first: 2) { nodes { user { seat } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ me: { seat: `seat of ${kantata.data.callers.admin}` } });
    expect(kantata.upstreamRequests().map((request) => request.split('?')[0])).toEqual(
      expect.arrayContaining(['/users/me', '/external_payments']),
    );
  });

  test('PageInfo is shared by both', async () => {
    const { data, errors } = await router.ask(
      '{ lastPage { hasNextPage } users(first: 1) { pageInfo { hasNextPage } } }',
    );
    expect({ data, errors }).toEqual({
      data: { lastPage: { hasNextPage: false }, users: { pageInfo: { hasNextPage: true } } },
      errors: [],
    });
  });
});

describe('node, through a router', () => {
  const nodeId = (typename: string, id: string) => Buffer.from(`${typename}:${id}`).toString('base64url');

  test('is a record of Kantata, with what the other subgraph adds to it', async () => {
    const { admin } = kantata.data.callers;
    const { data, errors } = await router.ask(
      `{ node(id: "${nodeId('User', admin)}") { __typename nodeId ... on User { fullName seat } } }`,
    );
    const fullName = kantata.data.users.get(admin)!.fullName;
    expect({ data, errors }).toEqual({
      data: { node: { __typename: 'User', nodeId: nodeId('User', admin), fullName, seat: `seat of ${admin}` } },
      errors: [],
    });
    expect(kantata.upstreamRequests()).toEqual([byId('users', admin)]);
  });

  test('is one of several, of one type and of two', async () => {
    const ids = desks
      .slice(0, 2)
      .flatMap((desk) => [nodeId('User', desk.user.id), nodeId('Workspace', desk.project.id)]);
    const { data, errors } = await router.ask(
      `{ nodes(ids: ${JSON.stringify(ids)}) { nodeId ... on User { seat } ... on Workspace { title } } }`,
    );
    const told = desks.slice(0, 2).flatMap(({ user, project }) => [
      { nodeId: nodeId('User', user.id), seat: `seat of ${user.id}` },
      { nodeId: nodeId('Workspace', project.id), title: titleOf(project.id) },
    ]);
    expect({ data, errors }).toEqual({ data: { nodes: told }, errors: [] });
    expect(kantata.upstreamRequests()).toHaveLength(2);
  });
});

const titleOf = (id: string) => kantata.data.workspaces.get(id)!.title;

describe('asked for entities as a router asks', () => {
  const entities = (representations: object[], selection: string) =>
    kantata.query(`query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${selection} } }`, {
      of: representations,
    });

  test('one alone is the show route', async () => {
    const { sharedId } = kantata.data.landmarks;
    const { data } = await entities([{ __typename: 'Invoice', id: sharedId }], '... on Invoice { id title }');
    expect(data._entities).toMatchObject([{ __typename: 'Invoice', id: sharedId }]);
    expect(kantata.upstreamRequests()).toEqual([byId('invoices', sharedId)]);
  });

  test('ids alone cost no call', async () => {
    const { sharedId } = kantata.data.landmarks;
    const { data } = await entities([{ __typename: 'Story', id: sharedId }], '... on Story { id }');
    expect(data).toEqual({ _entities: [{ __typename: 'Story', id: sharedId }] });
    expect(kantata.upstreamRequests()).toEqual([]);
  });

  test('one that is not there is null, and one that is no id an error of its own: the rest stands', async () => {
    const { sharedId, unusedId } = kantata.data.landmarks;
    const representations = [unusedId, sharedId, '1,2', undefined, sharedId].map((id) => ({ __typename: 'User', id }));
    const { data, errors } = await entities(representations, '... on User { fullName }');
    const user = { __typename: 'User', fullName: kantata.data.users.get(sharedId)!.fullName };
    expect(data).toEqual({ _entities: [null, user, null, null, user] });
    expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['_entities', 2], 'BAD_USER_INPUT'],
      [['_entities', 3], 'BAD_USER_INPUT'],
    ]);
    expect(kantata.upstreamRequests()).toEqual([byIds('users', [unusedId, sharedId])]);
  });

  test.each([
    ['of no type that there is', 'Nope'],
    ['of a type without a lookup', 'Money'],
    ['of no type', undefined],
  ])('one %s is an error of its own, and what fails beside it fails by itself', async (_what, __typename) => {
    const { sharedId } = kantata.data.landmarks;
    const representations = [
      { __typename: 'User', id: 'x' },
      { __typename, id: '5' },
      { __typename: 'User', id: sharedId },
    ];
    const { data, errors } = await entities(representations, '... on User { fullName }');
    const fullName = kantata.data.users.get(sharedId)!.fullName;
    expect(data).toEqual({ _entities: [null, null, { __typename: 'User', fullName }] });
    expect(errors?.map(({ path, extensions: { code } }) => [path, code]).sort()).toEqual([
      [['_entities', 0], 'BAD_USER_INPUT'],
      [['_entities', 1], 'BAD_USER_INPUT'],
    ]);
  });

  test('of several types in one request, each type is one call', async () => {
    const [first = '', second = ''] = kantata.data.workspaces.keys();
    const { sharedId } = kantata.data.landmarks;
    const { data } = await entities(
      [
        { __typename: 'Workspace', id: first },
        { __typename: 'User', id: sharedId },
        { __typename: 'Workspace', id: second },
      ],
      '... on Workspace { title } ... on User { fullName }',
    );
    expect(data._entities).toMatchObject([{ title: titleOf(first) }, {}, { title: titleOf(second) }]);
    expect(kantata.upstreamRequests().sort()).toEqual([byId('users', sharedId), byIds('workspaces', [first, second])]);
  });
});

test('Every type with a lookup by id is an entity, and no other.', async () => {
  const { data } = await kantata.query(
    '{ _service { sdl } __schema { queryType { fields { name type { name kind } args { name } } } } }',
  );
  const lookups = data.__schema.queryType.fields
    .filter(({ type }: { type: { kind: string } }) => type.kind === 'OBJECT')
    .filter(({ args }: { args: { name: string }[] }) => args.some(({ name }) => name === 'id'))
    .map(({ type }: { type: { name: string } }) => type.name);
  const keyed = [...data._service.sdl.matchAll(/^type (\w+) implements Node\s+@key\(fields: "id"\)/gm)].map(
    ([, name]) => name,
  );
  expect(keyed.sort()).toEqual(lookups.sort());
});

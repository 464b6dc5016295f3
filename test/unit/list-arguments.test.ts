import { describe, expect, test } from '@jest/globals';
import { parseListArguments, queryString } from '../../src/kantata/query-params.js';
import { externalPayments } from '../../src/kantata/resources/external-payments.js';
import { invoices } from '../../src/kantata/resources/invoices.js';
import { users } from '../../src/kantata/resources/users.js';
import { workspaces } from '../../src/kantata/resources/workspaces.js';

const none = { includes: [], optionalFields: [] };
const badInput = (message: unknown) => expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } });
const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

describe('the arguments of a list', () => {
  test.each([{}, { filter: null, orderBy: null }, { filter: {} }, { filter: { invoiceId: null, ids: null } }])(
    'ask for everything when they are %j',
    (args) => {
      const { params, order, ids: asked, matchesNothing } = parseListArguments(externalPayments, args);
      expect([...params]).toEqual([]);
      expect({ order, asked, matchesNothing }).toEqual({ order: null, asked: null, matchesNothing: false });
    },
  );

  test('become upstream’s filters and order', () => {
    const filter = { invoiceId: '3', userId: '2', workspaceId: '1', createdAfter: '2024-03-01T00:00:00Z' };
    const orderBy = { field: 'UPDATED_AT', direction: 'DESC' };
    const { params, order } = parseListArguments(externalPayments, { filter, orderBy });
    expect(queryString(params, none)).toBe(
      'created_after=2024-03-01T00:00:00Z&invoice_id=3&order=updated_at:desc&user_id=2&workspace_id=1',
    );
    expect(order).toBe('updated_at:desc');
  });

  test.each<[Record<string, unknown>, string]>([
    [{ workspaceIds: ['10', '9', '9'] }, 'workspace_id=9,10'],
    [{ userInvoiceNumbers: [7, 3] }, 'user_invoice_number=7,3'],
    [{ invoiceDateBetween: { from: '2024-01-01', to: '2024-12-31' } }, 'within_dates=2024-01-01:2024-12-31'],
    [{ paid: true, pending: true, withoutDrafts: false }, 'paid=true&pending=true&without_drafts=false'],
  ])('of invoices %j become %s', (filter, query) => {
    expect(queryString(parseListArguments(invoices, { filter }).params, none)).toBe(query);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ fullName: 'Ada', participantIn: '5' }, 'by_full_name=Ada&participant_in=5'],
    [{ emailAddresses: ['a@x.org', 'b@x.org'] }, 'by_email_addresses=a%40x.org,b%40x.org'],
    [{ onMyAccount: true, includeDisabled: false }, 'on_my_account=true&show_disabled=false'],
  ])('of users %j become %s', (filter, query) => {
    expect(queryString(parseListArguments(users, { filter }).params, none)).toBe(query);
  });

  test.each(['EXCLUDE', 'INCLUDE', 'ONLY'])('of projects know %s for archived', (archived) => {
    const { params } = parseListArguments(workspaces, { filter: { archived } });
    expect(queryString(params, none)).toBe(`archived=${archived.toLowerCase()}`);
  });

  test('name the filter that is refused', () => {
    expect(() => parseListArguments(externalPayments, { filter: { createdAfter: 'yesterday' } })).toThrow(
      badInput('filter.createdAfter must be an ISO 8601 date-time with offset, but got: yesterday'),
    );
  });
});

describe('a search', () => {
  test.each([users, workspaces])('is sent when it stands alone', (resource) => {
    const { params } = parseListArguments(resource, { filter: { search: 'ada', createdAfter: null }, orderBy: null });
    expect(queryString(params, none)).toBe('search=ada');
  });

  test.each([
    { filter: { search: 'x', matching: 'y' } },
    { filter: { matching: 'y', search: 'x' } },
    { filter: { search: 'x', ids: ['1'] } },
    { filter: { search: 'x', ids: [] } },
    { filter: { search: 'x' }, orderBy: { field: 'TITLE', direction: 'ASC' } },
  ])('is refused beside anything else, as in %j', (args) => {
    expect(() => parseListArguments(workspaces, args)).toThrow(
      badInput(expect.stringMatching(/^filter\.search must /)),
    );
  });
});

describe('a list by ids', () => {
  test('has them distinct and in the order of their values', () => {
    const given = ['100', '9', '20', '123456789012345678', '9', '123456789012345677'];
    const sorted = ['9', '20', '100', '123456789012345677', '123456789012345678'];
    expect(parseListArguments(invoices, { filter: { ids: given } }).ids).toEqual(sorted);
  });

  test('may hold 150 distinct ones, and no more', () => {
    const most = [...ids(150), '1', '2'];
    expect(parseListArguments(invoices, { filter: { ids: most } }).ids).toHaveLength(150);
    expect(() => parseListArguments(invoices, { filter: { ids: ids(151) } })).toThrow(
      badInput(expect.stringMatching(/^filter\.ids must .*150.*, but got: .*151/)),
    );
  });

  test('keeps the order and the other filters', () => {
    const args = { filter: { ids: ['2', '1'], paid: true }, orderBy: { field: 'ID', direction: 'DESC' } };
    const query = parseListArguments(invoices, args);
    expect(queryString(query.params, none)).toBe('order=id:desc&paid=true');
    expect(query.ids).toEqual(['1', '2']);
  });

  test.each(['abc', '0', '-1', '', '1,2'])('refuses the id %j', (id) => {
    expect(() => parseListArguments(invoices, { filter: { ids: ['1', id] } })).toThrow(
      badInput(expect.stringMatching(/^filter\.ids must /)),
    );
  });
});

describe('an empty list in a filter', () => {
  test.each([{ ids: [] }, { workspaceIds: [] }, { userInvoiceNumbers: [] }])('matches nothing: %j', (filter) => {
    expect(parseListArguments(invoices, { filter }).matchesNothing).toBe(true);
  });

  test('does not excuse a fault beside it', () => {
    const filter = { workspaceIds: [], createdAfter: 'yesterday' };
    expect(() => parseListArguments(invoices, { filter })).toThrow(badInput(expect.stringContaining('createdAfter')));
  });
});

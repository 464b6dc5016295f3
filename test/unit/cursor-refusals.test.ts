import { describe, expect, test } from '@jest/globals';
import { cursorAt, parseWindow } from '../../src/loading/pagination.js';

const scope = { path: 'invoices', order: 'id:asc' };
const encode = (text: string) => Buffer.from(text).toString('base64url');
const open = (after: string) => () => parseWindow({ after }, scope);
const refusal = expect.objectContaining({
  message: expect.stringMatching(/^after must .*, but got: /),
  extensions: { code: 'BAD_USER_INPUT' },
});

describe('a cursor is refused', () => {
  test.each([
    ['of another list', cursorAt({ ...scope, path: 'users' }, 3)],
    ['of another order', cursorAt({ ...scope, order: 'id:desc' }, 3)],
    ['of no order', cursorAt({ ...scope, order: null }, 3)],
    ['beyond row 10,000,000', cursorAt(scope, 10_000_001)],
    ['far beyond row 10,000,000', cursorAt(scope, Number.MAX_SAFE_INTEGER)],
  ])('when it is %s', (_kind, after) => {
    expect(open(after)).toThrow(refusal);
  });

  test('when it has an order and the list has none', () => {
    const after = cursorAt(scope, 3);
    expect(() => parseWindow({ after }, { path: 'invoices', order: null })).toThrow(refusal);
  });

  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a plain number', '20'],
    ['no base64url', '!!!'],
    ['text that was never encoded', '1:invoices:id:asc:3'],
    ['standard base64 with padding', Buffer.from('1:invoices:id:asc:3').toString('base64')],
    ['a cursor with a blank behind it', `${cursorAt(scope, 3)} `],
    ['a cursor with padding behind it', `${cursorAt(scope, 3)}=`],
    ['a cursor with a stranger inside', `${cursorAt(scope, 3).slice(0, 4)}!${cursorAt(scope, 3).slice(4)}`],
    ['a cursor cut short', cursorAt(scope, 3).slice(0, -2)],
    ['another version', encode('2:invoices:id:asc:3')],
    ['no version', encode('invoices:id:asc:3')],
    ['no position', encode('1:invoices:id:asc:')],
    ['no path', encode('1::id:asc:3')],
    ['only a version', encode('1')],
    ['a negative position', encode('1:invoices:id:asc:-3')],
    ['a signed position', encode('1:invoices:id:asc:+3')],
    ['a position with leading zeros', encode('1:invoices:id:asc:003')],
    ['a fraction as position', encode('1:invoices:id:asc:3.5')],
    ['an exponent as position', encode('1:invoices:id:asc:1e3')],
    ['a hexadecimal position', encode('1:invoices:id:asc:0x3')],
    ['a word as position', encode('1:invoices:id:asc:three')],
    ['digits of another script as position', encode('1:invoices:id:asc:٣')],
    ['a blank around the position', encode('1:invoices:id:asc: 3')],
    ['something behind the position', encode('1:invoices:id:asc:3:4')],
    ['a line break at the end', encode('1:invoices:id:asc:3\n')],
    ['JSON', encode('{"position":3}')],
    ['bytes that are no UTF-8', Buffer.from([0x31, 0x3a, 0xff, 0xfe]).toString('base64url')],
    ['a very long text', encode(`1:invoices:id:asc:${'9'.repeat(5_000)}`)],
  ])('when it is %s', (_kind, after) => {
    expect(open(after)).toThrow(refusal);
  });

  test('with a message that stays short, however long the cursor is', () => {
    const thrown: unknown = captured(open('x'.repeat(10_000)));
    expect(thrown instanceof Error && thrown.message.length).toBeLessThan(200);
  });
});

function captured(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

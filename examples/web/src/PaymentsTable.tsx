import { useEffect, useRef } from 'react';
import { dayText } from './dates.js';
import type { PaymentRowFragment } from './gql/graphql.js';
import { moneyText } from './money.js';
import type { usePayments } from './payments.js';
import { wordsOf } from './words.js';

interface Props {
  readonly list: ReturnType<typeof usePayments>;
  readonly openId: string | null;
  readonly isNarrowed: boolean;
  readonly onOpen: (id: string) => void;
}

export function PaymentsTable({ list, openId, isNarrowed, onOpen }: Props) {
  const { rows, error, isLoading, retry } = list;
  if (error) {
    return (
      <div className="notice bad" role="alert">
        <p>{wordsOf(error)}</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </div>
    );
  }
  if (rows === null) return <p className="loading">{isLoading ? 'Loading payments …' : 'No payments to show.'}</p>;
  if (rows.length === 0) {
    return (
      <p className="empty">{isNarrowed ? 'No payments match. Widen the filter to see more.' : 'No payments yet.'}</p>
    );
  }
  return (
    <>
      {/* The roles stand, as narrow screens lay the table out as cards. */}
      <table className="payments" role="table">
        <caption className="visually-hidden">Payments, newest first</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">Recorded</th>
            <th role="columnheader">Project</th>
            <th role="columnheader">Invoice</th>
            <th role="columnheader" className="by">
              By
            </th>
            <th role="columnheader" className="amount">
              Amount
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} isOpen={row.id === openId} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <More list={list} />
    </>
  );
}

function Row({ row, isOpen, onOpen }: { row: PaymentRowFragment; isOpen: boolean; onOpen: (id: string) => void }) {
  const { id, createdAt, amount, message, workspace, invoice, user } = row;
  const project = workspace?.title ?? 'Hidden project';
  return (
    <tr role="row" className={isOpen ? 'open' : undefined}>
      <td role="cell" className="date">
        {dayText(createdAt)}
      </td>
      <td role="cell" className="project">
        {/* The button covers its row: one thing to press, one stop of the Tab key. */}
        <button
          type="button"
          className="row"
          id={`payment-${id}`}
          aria-expanded={isOpen}
          aria-label={`${project}, ${moneyText(amount)}, ${dayText(createdAt)}: details`}
          onClick={() => onOpen(id)}
        >
          {project}
        </button>
        {message && <span className="message">{message}</span>}
      </td>
      <td role="cell" className="invoice">
        {invoice ? (invoice.title ?? `Invoice ${invoice.id}`) : <span className="none">No invoice</span>}
      </td>
      <td role="cell" className="by">
        {user?.fullName ?? <span className="none">Not known</span>}
      </td>
      <td role="cell" className="amount">
        {amount ? moneyText(amount) : <span className="none">Not shown</span>}
      </td>
    </tr>
  );
}

function More({ list: { rows, hasMore, isLoading, moreError, loadMore } }: { list: Props['list'] }) {
  const sentinel = useRef<HTMLDivElement>(null);
  const shown = rows?.length ?? 0;
  useEffect(() => {
    const element = sentinel.current;
    // After a failure a person asks again, not the scroll bar.
    if (!element || !hasMore || moreError) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void loadMore(), {
      rootMargin: '300px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, moreError, loadMore, shown]);

  return (
    <div className="more" ref={sentinel}>
      {moreError !== null && (
        <p className="problem" role="alert">
          {wordsOf(moreError)}
        </p>
      )}
      {hasMore ? (
        <button type="button" className="quiet" aria-disabled={isLoading} onClick={() => void loadMore()}>
          {isLoading ? 'Loading …' : 'Load more'}
        </button>
      ) : (
        <p className="hint">That is all of them.</p>
      )}
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { dateText, momentText } from './dates.js';
import { graphql } from './gql/index.js';
import type { PaymentQuery } from './gql/graphql.js';
import { moneyText } from './money.js';
import { wordsOf } from './words.js';

const payment = graphql(`
  query Payment($id: ID!) {
    externalPayment(id: $id) {
      id
      createdAt
      message
      amount {
        minorUnits
        currency
        baseUnit
        decimal
      }
      invoice {
        id
        title
        userInvoiceTitle
        statusRaw
        invoiceDate
        dueDate
        balance {
          minorUnits
          currency
          baseUnit
          decimal
        }
        recipient {
          id
          fullName
          emailAddress
        }
      }
      user {
        id
        fullName
        emailAddress
      }
      workspace {
        id
        title
        archived
        currency
      }
    }
  }
`);

/** Beside the table where there is room, over it where there is none. */
const isWide = () => window.matchMedia('(min-width: 68rem)').matches;

export function PaymentDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, loading } = useQuery(payment, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (isWide()) dialog?.show();
    else dialog?.showModal();
    return () => {
      dialog?.close();
      document.getElementById(`payment-${id}`)?.focus({ preventScroll: true });
    };
  }, [id]);
  const found = data?.externalPayment;

  return (
    <dialog
      ref={ref}
      className="detail"
      aria-labelledby="detail-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Only a dialog over the page hears Escape by itself.
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <header>
        <h2 id="detail-title">Payment {id}</h2>
        <button type="button" className="icon" aria-label="Close details" onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {found && <Facts payment={found} />}
      {!found && loading && <p className="loading">Loading …</p>}
      {!found && !loading && (
        <p className="notice bad" role="alert">
          {error ? wordsOf(error) : 'This payment is not there any more, or is hidden from you.'}
        </p>
      )}
    </dialog>
  );
}

type Found = NonNullable<PaymentQuery['externalPayment']>;

function Facts({ payment: { amount, createdAt, message, invoice, user, workspace } }: { payment: Found }) {
  return (
    <>
      <p className="sum">{moneyText(amount)}</p>
      <p className="said">{message || <span className="none">No note</span>}</p>
      <Part title="Invoice">
        {invoice ? (
          <dl>
            <Fact name="Title">{invoice.title ?? `Invoice ${invoice.id}`}</Fact>
            {invoice.userInvoiceTitle && <Fact name="Called">{invoice.userInvoiceTitle}</Fact>}
            <Fact name="Status">{statusText(invoice.statusRaw)}</Fact>
            <Fact name="Dated">{dateText(invoice.invoiceDate)}</Fact>
            <Fact name="Due">{dateText(invoice.dueDate)}</Fact>
            <Fact name="Still open">{moneyText(invoice.balance)}</Fact>
          </dl>
        ) : (
          <p className="none">None: recorded straight to the project, or the invoice is hidden or deleted.</p>
        )}
      </Part>
      <Part title="Payer">
        {invoice?.recipient ? (
          <Who person={invoice.recipient} />
        ) : (
          <p className="none">Not known: Kantata names a payer only as the recipient of an invoice.</p>
        )}
      </Part>
      <Part title="Project">
        {workspace ? (
          <p>
            {workspace.title ?? `Project ${workspace.id}`}
            {workspace.archived === true && ' (archived)'}
          </p>
        ) : (
          <p className="none">Hidden from you, or deleted.</p>
        )}
      </Part>
      <Part title="Recorded">
        <p>{momentText(createdAt)}</p>
        {user ? <Who person={user} /> : <p className="none">By somebody who is not known any more.</p>}
      </Part>
    </>
  );
}

const statuses: Readonly<Record<string, string>> = { new: 'Open', 'accepted payment': 'Paid', cancelled: 'Cancelled' };

const statusText = (status: string | null | undefined): string => (status ? (statuses[status] ?? status) : 'Not known');

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Contact {
  readonly id: string;
  readonly fullName?: string | null;
  readonly emailAddress?: string | null;
}

const Who = ({ person: { id, fullName, emailAddress } }: { person: Contact }) => (
  <p>
    {fullName ?? `User ${id}`}
    {emailAddress && (
      <>
        <br />
        <a href={`mailto:${emailAddress}`}>{emailAddress}</a>
      </>
    )}
  </p>
);

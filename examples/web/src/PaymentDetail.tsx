import { useQuery } from '@apollo/client/react';
import { dateText, momentText } from './dates.js';
import { Detail, Fact, NotThere, Part } from './Detail.js';
import { graphql } from './gql/index.js';
import type { PaymentQuery } from './gql/graphql.js';
import { statusText } from './invoice-status.js';
import { moneyText } from './money.js';
import { Who } from './Who.js';
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

export function PaymentDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, loading } = useQuery(payment, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const found = data?.externalPayment;
  return (
    <Detail title={`Payment ${id}`} openerId={`payment-${id}`} onClose={onClose}>
      {found ? (
        <Facts payment={found} />
      ) : (
        <NotThere
          isLoading={loading}
          words={error ? wordsOf(error) : 'This payment is not there any more, or is hidden from you.'}
        />
      )}
    </Detail>
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

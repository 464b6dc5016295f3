import { useQuery } from '@apollo/client/react';
import { dateText, momentText } from './dates.js';
import { Detail, Fact, NotThere, Part } from './Detail.js';
import { graphql } from './gql/index.js';
import type { InvoiceQuery } from './gql/graphql.js';
import { statusText } from './invoice-status.js';
import { moneyText } from './money.js';
import { Who } from './Who.js';
import { wordsOf } from './words.js';

const invoice = graphql(`
  query Invoice($id: ID!) {
    invoice(id: $id) {
      id
      title
      userInvoiceTitle
      createdAt
      statusRaw
      draft
      invoiceDate
      dueDate
      message
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
      workspaces {
        id
        title
      }
    }
  }
`);

interface Props {
  readonly id: string;
  readonly onClose: () => void;
  readonly onShowPayments: () => void;
}

/** An invoice that was made here, or may have been. */
export function InvoiceDetail({ id, onClose, onShowPayments }: Props) {
  const { data, error, loading } = useQuery(invoice, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const found = data?.invoice;
  return (
    <Detail title={found?.title ?? `Invoice ${id}`} openerId="create-invoice" onClose={onClose}>
      {found ? (
        <>
          <Facts invoice={found} />
          <button type="button" onClick={onShowPayments}>
            Show its payments
          </button>
        </>
      ) : (
        <NotThere
          isLoading={loading}
          words={error ? wordsOf(error) : 'This invoice is not there any more, or is hidden from you.'}
        />
      )}
    </Detail>
  );
}

type Found = NonNullable<InvoiceQuery['invoice']>;

function Facts({ invoice }: { invoice: Found }) {
  const { balance, message, userInvoiceTitle, statusRaw, draft, invoiceDate, dueDate, createdAt } = invoice;
  const { recipient, workspaces } = invoice;
  return (
    <>
      <p className="sum">{moneyText(balance)}</p>
      <p className="said">{message || <span className="none">No text</span>}</p>
      <Part title="Invoice">
        <dl>
          {userInvoiceTitle && <Fact name="Called">{userInvoiceTitle}</Fact>}
          <Fact name="Status">{draft === true ? 'Draft' : statusText(statusRaw)}</Fact>
          <Fact name="Dated">{dateText(invoiceDate)}</Fact>
          <Fact name="Due">{dateText(dueDate)}</Fact>
          <Fact name="Still open">{moneyText(balance)}</Fact>
        </dl>
      </Part>
      <Part title="Sent to">{recipient ? <Who person={recipient} /> : <p className="none">Not known.</p>}</Part>
      <Part title="Project">
        {workspaces && workspaces.length > 0 ? (
          workspaces.map((project) => <p key={project.id}>{project.title ?? `Project ${project.id}`}</p>)
        ) : (
          <p className="none">Hidden from you, or deleted.</p>
        )}
      </Part>
      <Part title="Created">
        <p>{momentText(createdAt)}</p>
      </Part>
    </>
  );
}

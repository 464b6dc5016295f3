import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { CreateInvoice, useInvoiceWrite } from './CreateInvoice.js';
import { Filters } from './Filters.js';
import { filterOf, useView } from './filters.js';
import { PaymentDetail } from './PaymentDetail.js';
import { addToList, usePayments } from './payments.js';
import { PaymentsTable } from './PaymentsTable.js';
import { RecordPayment, usePaymentWrite } from './RecordPayment.js';
import type { Person } from './session.js';
import { Totals } from './Totals.js';
import { WriteNotice } from './WriteNotice.js';

export function Desk({ person, onSignOut }: { person: Person; onSignOut: () => void }) {
  const client = useApolloClient();
  const [view, change] = useView();
  const { project, invoice, from, to, payment: openId } = view;
  const filter = useMemo(() => filterOf(view), [project, invoice, from, to]);
  const list = usePayments(filter);
  const payment = usePaymentWrite(person.id, (row) => row && addToList(client.cache, filter, row));
  const bill = useInvoiceWrite(person.id);
  const show = (id: string) => change({ payment: id });

  return (
    <>
      <header className="top">
        <h1>Payments desk</h1>
        <div className="actions">
          <button type="button" className="main" onClick={payment.open}>
            Record a payment
          </button>
          <button type="button" onClick={bill.open}>
            Create an invoice
          </button>
        </div>
        <p className="person">
          {person.name}
          <button type="button" className="link" onClick={onSignOut}>
            Sign out
          </button>
        </p>
      </header>
      <main className={openId === null ? 'desk' : 'desk with-detail'}>
        <div className="list">
          <WriteNotice thing="payment" write={payment} />
          <WriteNotice thing="invoice" write={bill} />
          <Filters view={view} onChange={change} />
          {list.rows && list.rows.length > 0 && <Totals rows={list.rows} totalCount={list.totalCount} />}
          <PaymentsTable list={list} openId={openId} onOpen={show} />
        </div>
        {openId !== null && <PaymentDetail key={openId} id={openId} onClose={() => change({ payment: null })} />}
      </main>
      <RecordPayment write={payment} onShow={show} />
      <CreateInvoice
        write={bill}
        onShowPayments={(id) => change({ project: null, from: null, to: null, invoice: id })}
      />
    </>
  );
}

import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { CreateInvoice, newInvoice, useInvoiceWrites } from './CreateInvoice.js';
import { Filters } from './Filters.js';
import { everything, filterOf, hasDetail, isNarrowed } from './filters.js';
import { InvoiceDetail } from './InvoiceDetail.js';
import { useOpenId } from './open-id.js';
import { PaymentDetail } from './PaymentDetail.js';
import { addToList, usePayments } from './payments.js';
import { PaymentsTable } from './PaymentsTable.js';
import { RecordPayment, usePaymentWrites } from './RecordPayment.js';
import type { Person } from './session.js';
import { useStay } from './stay.js';
import { invoice as invoiceThing, payment as paymentThing } from './things.js';
import { Totals } from './Totals.js';
import { useView } from './use-view.js';
import { invoiceText } from './write-invoice.js';
import { emptyPayment, paymentText } from './write-payment.js';
import { WriteNotices } from './WriteNotices.js';

export function Desk({ person, onSignOut }: { person: Person; onSignOut: () => void }) {
  const client = useApolloClient();
  const [view, change] = useView();
  const { project, invoice, from, to, payment: paymentId, bill: billId } = view;
  const filter = useMemo(() => filterOf(view), [project, invoice, from, to]);
  const list = usePayments(filter);
  const payments = usePaymentWrites(person.id, (row) => row && addToList(client.cache, filter, row));
  const bills = useInvoiceWrites(person.id);
  const entries = [...payments.entries, ...bills.entries];
  const [openId, setOpenId] = useOpenId(person.id, entries);
  useStay(entries);
  const payment = payments.entries.find(({ draft }) => draft.id === openId);
  const bill = bills.entries.find(({ draft }) => draft.id === openId);
  const closeForm = () => setOpenId(null);
  const closeDetail = () => change({ payment: null, bill: null });
  const show = (id: string) => change({ payment: id, bill: null });

  return (
    <>
      <header className="top">
        <h1>Payments desk</h1>
        <div className="actions">
          <button type="button" className="main" onClick={() => setOpenId(payments.begin(emptyPayment))}>
            Record a payment
          </button>
          <button type="button" id="create-invoice" onClick={() => setOpenId(bills.begin(newInvoice()))}>
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
      <main className={hasDetail(view) ? 'desk with-detail' : 'desk'}>
        <div className="list">
          <WriteNotices
            thing={paymentThing}
            entries={payments.entries}
            openId={openId}
            describe={paymentText}
            onOpen={setOpenId}
            onDismiss={payments.dismiss}
          />
          <WriteNotices
            thing={invoiceThing}
            entries={bills.entries}
            openId={openId}
            describe={invoiceText}
            onOpen={setOpenId}
            onDismiss={bills.dismiss}
          />
          <Filters view={view} onChange={change} />
          {list.rows && list.rows.length > 0 && <Totals rows={list.rows} totalCount={list.totalCount} />}
          <PaymentsTable list={list} openId={paymentId} isNarrowed={isNarrowed(view)} onOpen={show} />
        </div>
        {paymentId !== null && <PaymentDetail key={paymentId} id={paymentId} onClose={closeDetail} />}
        {paymentId === null && billId !== null && (
          <InvoiceDetail
            key={billId}
            id={billId}
            onClose={closeDetail}
            onShowPayments={() => change({ ...everything, invoice: billId, bill: null })}
          />
        )}
      </main>
      {payment && <RecordPayment key={openId} entry={payment} writes={payments} onClose={closeForm} onShow={show} />}
      {bill && (
        <CreateInvoice
          key={openId}
          entry={bill}
          writes={bills}
          onClose={closeForm}
          onShow={(id) => change({ payment: null, bill: id })}
        />
      )}
    </>
  );
}

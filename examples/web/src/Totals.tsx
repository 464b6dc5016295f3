import type { PaymentRowFragment } from './gql/graphql.js';
import { totalsOf } from './money.js';

interface Props {
  readonly rows: readonly PaymentRowFragment[];
  readonly totalCount: number | null;
}

/** What the rows on the screen add up to, each currency for itself. */
export function Totals({ rows, totalCount }: Props) {
  const { perCurrency, withoutAmount } = totalsOf(rows.map(({ amount }) => amount));
  const count = (number: number) => number.toLocaleString('en-US');
  return (
    <section className="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">Total of what is shown</h2>
      <p className="hint" role="status">
        {count(rows.length)} of {count(totalCount ?? rows.length)} payments
        {withoutAmount > 0 && `, ${count(withoutAmount)} without an amount that you may see`}
      </p>
      <ul>
        {perCurrency.map(({ currency, text }) => (
          <li key={currency ?? text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

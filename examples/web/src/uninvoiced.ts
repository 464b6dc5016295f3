import { useQuery } from '@apollo/client/react';
import { dateText } from './dates.js';
import { graphql } from './gql/index.js';
import type { UninvoicedQuery } from './gql/graphql.js';
import { moneyText, sumText } from './money.js';
import { wholeUnits } from './write-invoice.js';

const uninvoiced = graphql(`
  query Uninvoiced($project: ID!) {
    timeEntries(first: 100, filter: { workspaceId: $project, uninvoiced: true, billable: true }) {
      nodes {
        id
        datePerformed
        notes
        timeInMinutes
        rate {
          minorUnits
          currency
          baseUnit
          decimal
        }
        user {
          id
          fullName
        }
        story {
          id
          title
        }
      }
      totalCount
    }
    expenses(first: 100, filter: { workspaceId: $project, uninvoiced: true }) {
      nodes {
        id
        date
        category
        notes
        isBillable
        amount {
          minorUnits
          currency
          baseUnit
          decimal
        }
      }
      totalCount
    }
  }
`);

/** Something that can be put on an invoice. */
export interface Billable {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly text: string;
  /** What is not can be put on an invoice all the same, one by one. */
  readonly isBillable: boolean;
  readonly currency: string | null;
  readonly baseUnit: number | null;
  /** Sixtieths of minor units, since time is billed by the hour: whole numbers as long as they are added up. Null: hidden. */
  readonly sixtieths: bigint | null;
}

export interface Billables {
  readonly billables: readonly Billable[];
  /** How many there are beyond those. */
  readonly beyond: number;
}

/** What a project has that is not on any invoice yet. */
export function useUninvoiced(project: string | null) {
  const { data, error, loading } = useQuery(uninvoiced, {
    variables: { project: project ?? '1' },
    skip: project === null,
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
  });
  return {
    time: listOf(data?.timeEntries, timeOf),
    expenses: listOf(data?.expenses, expenseOf),
    error,
    isLoading: loading,
  };
}

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
}

function listOf<Node>(connection: Connection<Node> | null | undefined, of: (node: Node) => Billable): Billables | null {
  if (!connection) return null;
  return { billables: connection.nodes.map(of), beyond: connection.totalCount - connection.nodes.length };
}

type TimeNode = NonNullable<UninvoicedQuery['timeEntries']>['nodes'][number];

function timeOf({ id, datePerformed, notes, timeInMinutes, rate, user, story }: TimeNode): Billable {
  const minutes = timeInMinutes ?? 0;
  const sixtieths = rate ? BigInt(rate.minorUnits) * BigInt(minutes) : null;
  const currency = rate?.currency ?? null;
  const baseUnit = rate?.baseUnit ?? null;
  const hours = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
  return {
    id,
    label: firstLine(story?.title) ?? firstLine(notes) ?? 'Time',
    about: [user?.fullName, dateText(datePerformed), hours].filter(Boolean).join(' · '),
    isBillable: true,
    text: sixtieths === null ? 'Not shown' : sumText(rounded(sixtieths), currency, baseUnit),
    currency,
    baseUnit,
    sixtieths,
  };
}

/** The first line that says anything. */
const firstLine = (text: string | null | undefined): string | undefined => /\S.*/.exec(text ?? '')?.[0];

type ExpenseNode = NonNullable<UninvoicedQuery['expenses']>['nodes'][number];

function expenseOf({ id, date, category, notes, isBillable, amount }: ExpenseNode): Billable {
  return {
    id,
    label: firstLine(notes) ?? firstLine(category) ?? 'Expense',
    about: [category, dateText(date), isBillable === false ? 'not billable' : ''].filter(Boolean).join(' · '),
    isBillable: isBillable !== false,
    text: moneyText(amount),
    currency: amount?.currency ?? null,
    baseUnit: amount?.baseUnit ?? null,
    sixtieths: amount ? BigInt(amount.minorUnits) * 60n : null,
  };
}

/** The sum of all, rounded once: what Kantata makes of it can differ by one minor unit. */
export function estimateOf(
  chosen: readonly Billable[],
  items: readonly string[],
  currency: string | null,
  baseUnit: number | null,
): string {
  const isHidden = baseUnit === null || chosen.some((one) => one.sixtieths === null || one.currency !== currency);
  if (isHidden) return 'not shown to you';
  const main = items.filter((amount) => amount.trim() !== '').map(wholeUnits);
  if (main.some((amount) => amount === null)) return 'not known: an item has no sum in whole units';
  const sixtieths =
    chosen.reduce((sum, one) => sum + (one.sixtieths ?? 0n), 0n) +
    main.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n) * BigInt(baseUnit) * 60n;
  return sumText(rounded(sixtieths), currency, baseUnit);
}

const rounded = (sixtieths: bigint): bigint => (sixtieths + 30n) / 60n;

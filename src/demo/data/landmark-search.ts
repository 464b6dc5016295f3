export function first<Row>(table: ReadonlyMap<string, Row>, matches: (row: Row) => boolean): Row {
  for (const row of table.values()) if (matches(row)) return row;
  return found<Row>(undefined);
}

export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('expected a record of that kind, but there is none');
  return row;
}

/** A row that a foreign key promises. */
export function present<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A row that another one refers to is not there.');
  return row;
}

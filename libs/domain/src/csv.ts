const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell as no spreadsheet takes it for a formula: what would begin one begins with an apostrophe instead. */
export function formulaSafe(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that `formulaSafe` was given. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV with CRLF after each; null is an empty cell, and a number is never taken for a formula. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (row: readonly (string | number | null)[]): string =>
    row.map((cell) => (typeof cell === 'string' ? quoted(formulaSafe(cell)) : String(cell ?? ''))).join(',');
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

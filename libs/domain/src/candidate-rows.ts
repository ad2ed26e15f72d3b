/** One candidate of a list, as it is opened. */
export interface CandidateLine {
  /** Where in the list it stands, counted from 1. */
  line: number;
  candidateName: string;
  candidateEmail: string | null;
  pronounced: string | null;
  links: string[];
  externalReference: string | null;
  externalLink: string | null;
}

export interface CandidateList {
  candidates: CandidateLine[];
  /** Columns that say nothing here, as the list names them. */
  ignored: string[];
  complaints: { line: number; message: string }[];
}

type Column = keyof Omit<CandidateLine, 'line'>;

const NAMES: Record<Column, readonly string[]> = {
  candidateName: ['name', 'candidate', 'candidate name', 'full name'],
  candidateEmail: ['email', 'e-mail', 'email address', 'candidate email'],
  pronounced: ['pronounced', 'pronunciation', 'say'],
  links: ['links', 'link', 'website', 'profile'],
  externalReference: ['reference', 'external reference', 'external id', 'application id', 'id'],
  externalLink: ['external link', 'application link', 'ats link', 'application url'],
};

/** What makes a cell a formula in a spreadsheet, wherever it is opened later. */
const FORMULA = /^[\t\r]*[=+\-@]/;

/**
 * Candidates out of the rows of a table whose first row names its columns in any order. Whatever cannot be a candidate is complained of with
 * its line; formulas are refused, because a list goes on to other people's spreadsheets.
 */
export function candidateListOf(rows: readonly { cells: string[]; line: number }[], most: number): CandidateList {
  const [header, ...rest] = rows;
  const columns = (header?.cells ?? []).map(columnNamed);
  const ignored = (header?.cells ?? []).filter((cell, at) => cell !== '' && columns[at] === null);
  const refused = (line: number, message: string): CandidateList => ({
    candidates: [],
    ignored,
    complaints: [{ line, message }],
  });
  if (!columns.includes('candidateName'))
    return refused(header?.line ?? 1, 'The first line names the columns, and one of them is “name”. Add it.');
  if (rest.length === 0) return refused(header?.line ?? 1, 'There is no candidate below the first line. Add one on each line.');
  if (rest.length > most)
    return refused(rest[most]?.line ?? 1, `At most ${most} candidates are opened at once; this is one more. Split the list.`);
  const candidates = rest.map((row) => lineOf(row, columns));
  const complaints = [...rest.flatMap((row) => formulasIn(row, columns, header?.cells ?? [])), ...repeatsIn(candidates)];
  return { candidates, ignored, complaints: complaints.sort((one, other) => one.line - other.line) };
}

function columnNamed(cell: string): Column | null {
  const name = cell.trim().toLowerCase().replaceAll('_', ' ');
  return (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].includes(name)) ?? null;
}

function lineOf({ cells, line }: { cells: string[]; line: number }, columns: (Column | null)[]): CandidateLine {
  const cell = (column: Column): string | null => cells[columns.indexOf(column)]?.trim() || null;
  const { length } = columns;
  const links = Array.from({ length }, (_, at) => (columns[at] === 'links' ? (cells[at] ?? '').split(/\s+/) : [])).flat();
  return {
    line,
    candidateName: cell('candidateName') ?? '',
    candidateEmail: cell('candidateEmail'),
    pronounced: cell('pronounced'),
    links: links.filter((link) => link !== ''),
    externalReference: cell('externalReference'),
    externalLink: cell('externalLink'),
  };
}

function formulasIn({ cells, line }: { cells: string[]; line: number }, columns: (Column | null)[], header: string[]) {
  return cells.flatMap((cell, at) =>
    columns[at] && FORMULA.test(cell)
      ? [{ line, message: `“${header[at]}” begins like a spreadsheet formula (${cell.trim()[0]}). Write it without.` }]
      : [],
  );
}

// Two lines for one person would open two candidacies.
function repeatsIn(candidates: readonly CandidateLine[]): CandidateList['complaints'] {
  const first = new Map<string, number>();
  return candidates.flatMap(({ line, externalReference, candidateEmail }) => {
    const keys = [
      externalReference && `reference ${externalReference}`,
      candidateEmail && `e-mail ${candidateEmail.toLowerCase()}`,
    ];
    return keys.flatMap((key) => {
      const before = key ? first.get(key) : undefined;
      if (key && before === undefined) first.set(key, line);
      return before === undefined
        ? []
        : [{ line, message: `The ${key} stands on line ${before} already. Keep one of the two lines.` }];
    });
  });
}

import type { BankPreview, PreviewQuestion } from './import-mutations.js';

export const LABELS = ['SECTION', 'QUESTION', 'KEY_AREA', 'HINT', 'FOLLOW_UP', 'LEFT_OUT'] as const;
export type Label = (typeof LABELS)[number];

/** What a question carries besides its text and the rows below it. */
export type QuestionDetails = Pick<
  PreviewQuestion,
  | 'kind'
  | 'level'
  | 'levelInferred'
  | 'minutes'
  | 'tags'
  | 'referenceAnswers'
  | 'dimensionKeys'
  | 'anchors'
  | 'term'
  | 'askPhrase'
  | 'suggestedSplit'
>;

/** An answer goes to this standing question instead of becoming one of its own. */
export interface Attachment {
  questionId: string;
  revision: number;
  text: string;
}

/** One thing of the document in one line. What it belongs to follows from the rows above it. */
export interface DraftRow {
  key: string;
  line: number;
  text: string;
  label: Label;
  /** Of a section: 0 is a top one. */
  depth: number;
  /** Why the reader is not sure of it, or left it out. */
  doubts: string[];
  guidance: string | null;
  forCandidate: boolean;
  details: QuestionDetails | null;
  attachTo: Attachment | null;
}

const PLAIN: Omit<DraftRow, 'key' | 'line' | 'text' | 'label'> = {
  depth: 0,
  doubts: [],
  guidance: null,
  forCandidate: false,
  details: null,
  attachTo: null,
};

const NO_DETAILS: QuestionDetails = {
  ...{
    kind: 'KNOWLEDGE',
    level: null,
    levelInferred: false,
    minutes: null,
    tags: [],
    referenceAnswers: [],
    dimensionKeys: [],
    anchors: [],
  },
  ...{ askPhrase: null, suggestedSplit: null, term: null },
};

function rowsOf(question: PreviewQuestion): DraftRow[] {
  const { key, line, text, hints, hintLines, followUps, followUpLines, doubts, ...rest } = question;
  const details = { ...NO_DETAILS, ...rest };
  const own: DraftRow = { ...PLAIN, key, line, text, label: 'QUESTION', doubts: doubts.map(({ reason }) => reason), details };
  const below = (label: Label, texts: readonly string[], lines: readonly number[]): DraftRow[] =>
    texts.map((each, at) => ({ ...PLAIN, key: `${key} ${label} ${at}`, line: lines[at] ?? line, text: each, label }));
  return [own, ...below('HINT', hints, hintLines), ...below('FOLLOW_UP', followUps, followUpLines)];
}

function areas(of: string, texts: readonly string[], lines: readonly number[]): DraftRow[] {
  return texts.map((text, at) => ({ ...PLAIN, key: `${of} area ${at}`, line: lines[at] ?? 1, text, label: 'KEY_AREA' as const }));
}

/** Everything that was read, one row for each thing, and what was left out where it stands in the document. */
export function draftOf(preview: BankPreview): DraftRow[] {
  const rows = [
    ...areas('bank', preview.keyAreas, preview.keyAreaLines),
    ...preview.sections.flatMap(({ key, line, title, depth, guidance, forCandidate, doubts, keyAreas, keyAreaLines, questions }) => [
      { ...PLAIN, key, line, text: title, label: 'SECTION' as const, depth, guidance, forCandidate, doubts: doubts.map(({ reason }) => reason) },
      ...areas(key, keyAreas, keyAreaLines),
      ...questions.flatMap(rowsOf),
    ]),
  ];
  const out = preview.leftOut.map(({ key, line, text, reason }) => ({ ...PLAIN, key, line, text, label: 'LEFT_OUT' as const, doubts: [reason] }));
  return merged(rows, out.toSorted((a, b) => a.line - b.line));
} // prettier-ignore

/** The lines left out, each before the first row that stands further down the document. */
function merged(rows: DraftRow[], out: DraftRow[]): DraftRow[] {
  let at = 0;
  const mixed = rows.flatMap((row) => {
    const before: DraftRow[] = [];
    for (let next = out[at]; next && next.line < row.line; next = out[(at += 1)]) before.push(next);
    return [...before, row];
  });
  return [...mixed, ...out.slice(at)];
}

const LEFT_BY_HAND = 'Left out by you.';

/** Whether the reader left this out; what a person leaves out stays in sight among the rest. */
export const leftByReader = (row: DraftRow): boolean => row.label === 'LEFT_OUT' && !row.doubts.includes(LEFT_BY_HAND);

const change = (rows: readonly DraftRow[], keys: ReadonlySet<string>, to: (row: DraftRow) => DraftRow[]): DraftRow[] =>
  rows.flatMap((row) => (keys.has(row.key) ? to(row) : [row]));

/** Gives rows another label, which settles their doubts; what one carried comes back when its label does. */
export function relabelled(rows: readonly DraftRow[], keys: ReadonlySet<string>, label: Label): DraftRow[] {
  return change(rows, keys, (row) => [
    {
      ...row,
      label,
      attachTo: null,
      doubts: label === 'LEFT_OUT' ? [LEFT_BY_HAND] : [],
      details: row.details ?? (label === 'QUESTION' ? NO_DETAILS : null),
    },
  ]);
}

export function reworded(rows: readonly DraftRow[], key: string, text: string): DraftRow[] {
  return change(rows, new Set([key]), (row) => [
    { ...row, text, details: row.details && { ...row.details, suggestedSplit: null } },
  ]);
}

/** Takes the suggested main question as the text, and the others as its follow-ups. */
export function split(rows: readonly DraftRow[], key: string): DraftRow[] {
  return change(rows, new Set([key]), (row) => {
    const [main, ...others] = row.details?.suggestedSplit ?? [];
    if (main === undefined || !row.details) return [row];
    const own = { ...row, text: main, details: { ...row.details, suggestedSplit: null } };
    const below = others.map((text, at) => ({ ...PLAIN, key: `${key} split ${at}`, line: row.line, text, label: 'FOLLOW_UP' as const }));
    return [own, ...below];
  });
} // prettier-ignore

/** Takes the suggested phrases as the texts; the terms stay known. */
export function phrased(rows: readonly DraftRow[], keys: ReadonlySet<string>): DraftRow[] {
  return change(rows, keys, (row) => {
    if (!row.details?.askPhrase) return [row];
    return [{ ...row, text: row.details.askPhrase, details: { ...row.details, term: row.text, askPhrase: null } }];
  });
}

export function attached(rows: readonly DraftRow[], key: string, to: Attachment): DraftRow[] {
  return change(rows, new Set([key]), (row) => [{ ...row, label: 'QUESTION', attachTo: to }]);
}

/** How many rows have each label. */
export function countsOf(rows: readonly DraftRow[]): Record<Label, number> {
  const counts = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
  for (const row of rows) counts[row.label] += 1;
  return counts;
}

export const isDoubtful = (row: DraftRow): boolean => row.label !== 'LEFT_OUT' && row.doubts.length > 0;

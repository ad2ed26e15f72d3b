import { writeCsv } from '../csv.js';
import { formulaKey, type RecordDocument, type RecordedRound, type RecordedValue } from './record-document.js';

const HEADER = [
  ...[
    'Round',
    'Number',
    'Question',
    'Unplanned',
    'Dimension',
    'Weight',
    'Panelist',
    'Seat',
    'Level',
    'Mark',
    'Counted',
    'Independent',
  ],
  ...['Independent level', 'Late', 'Given at', 'Reason of the change', 'Anchor', 'Note'],
];

/** Every value of a record, one a row; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeRecordCsv(record: RecordDocument): string {
  return writeCsv([HEADER, ...record.rounds.flatMap((round) => round.values.map((value) => rowOf(record, round, value)))]);
}

function rowOf({ formula }: RecordDocument, round: RecordedRound, value: RecordedValue): (string | number | null)[] {
  const question = round.questions.find(({ id }) => id === value.questionId);
  const dimension = round.rubric.dimensions.find(({ key }) => key === value.dimensionKey);
  const seat = round.panel.find(({ panelistId }) => panelistId === value.panelistId);
  const note = round.notes.find(
    ({ questionId, panelistId }) => questionId === value.questionId && panelistId === value.panelistId,
  );
  const before = value.independent ? value : value.versions.findLast(({ independent }) => independent);
  return [
    round.title,
    question?.number ?? null,
    question?.text ?? null,
    yes(question?.unplanned ?? false),
    dimension?.name ?? value.dimensionKey,
    formula.weights[formulaKey(round.interviewId, value.dimensionKey)] ?? null,
    seat?.name ?? null,
    seat?.seat ?? null,
    value.level,
    value.mark,
    yes(value.counted),
    yes(value.independent),
    before?.level ?? null,
    yes(value.late),
    value.at,
    value.versions.at(-1)?.reason ?? null,
    dimension?.anchors.find(({ level }) => level === value.level)?.text ?? null,
    note?.text ?? null,
  ];
}

const yes = (is: boolean): string => (is ? 'yes' : 'no');

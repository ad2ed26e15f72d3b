import { REASON_WORDS, type RecordDocument, type RecordedRound, type RecordedValue } from './record-document.js';

/** A record as a person reads it: decision first, then what it rests on, round by round. */
export function writeRecordMarkdown(record: RecordDocument): string {
  const { candidacy } = record;
  const parts = [
    [`# Record: ${line(candidacy.candidateName)}`],
    [`${line(candidacy.loop)} (${line(candidacy.role)}), loop version ${candidacy.loopVersion}. Opened ${candidacy.openedAt}.`],
    [`Made ${record.madeAt} by ${line(record.madeBy)}.`],
    ...decisionParts(record),
    ['## Result by the frozen formula'],
    [resultWords(record)],
    ...(record.mustHaves.length > 0 ? [record.mustHaves.map(mustHaveWords)] : []),
    ['## Agreement'],
    record.agreement.map(({ dimensionKey, words }) => `- ${line(dimensionKey)}: ${words}`),
    ...record.rounds.flatMap(roundParts),
    ['## Discussed'],
    listOr(
      record.discussed.map(({ about, note, by, at }) => `- ${line(about)}${note ? `: ${line(note)}` : ''} (${line(by)}, ${at})`),
    ),
    ['## Who saw and did what'],
    listOr(
      record.access.map(
        ({ at, by, act, reason }) => `- ${at} ${line(by ?? 'Strata')}: ${act}${reason ? ` (${line(reason)})` : ''}`,
      ),
    ),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

// What people wrote stands on one line and makes no heading, list or table of its own.
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/[\\`*_[\]<>|#]/g, '\\$&');

const listOr = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['Nothing.']);

function decisionParts({ decisions, dissents }: RecordDocument): (readonly string[])[] {
  const written = decisions.map(({ outcome, reasonCode, rationale, by, at, againstFormula }) => {
    const code = reasonCode ? `, ${REASON_WORDS[reasonCode].toLowerCase()} (${reasonCode})` : '';
    const against = againstFormula > 0 ? ` Against the formula's order: ${againstFormula}.` : '';
    return `- ${at} ${outcome}${code}: ${line(rationale)} (${line(by)}).${against}`;
  });
  const dissent = dissents.map(({ by, text, at }) => `- ${at} ${line(by)}: ${line(text)}`);
  return [['## Decision'], listOr(written), ['## Dissent'], listOr(dissent)];
}

function resultWords({ composite, formula, coverage }: RecordDocument): string {
  const { value, low, high, withheldBecause } = composite;
  const result = value === null ? `No result: ${withheldBecause}.` : `${value}, likely ${low} to ${high}.`;
  return `${result} ${coverage.rated} of ${coverage.expected} values were given. Method ${formula.method}.`;
}

function mustHaveWords({ round, dimension, minimum, reached, passed }: RecordDocument['mustHaves'][number]): string {
  const found = reached === null ? 'not rated' : `${passed ? 'reached' : 'missed'}, ${reached}`;
  return `- Must-have: ${line(dimension)} in ${line(round)} at least ${minimum}: ${found}`;
}

function roundParts(round: RecordedRound): (readonly string[])[] {
  const { rubric } = round;
  const weights = rubric.dimensions.map(({ name, weight }) => `${line(name)} ${weight}`).join(', ');
  return [
    [`## Round: ${line(round.title)}`],
    [
      `- ${stateWords(round)}`,
      `- Reveal ${round.revealPolicy}: ${revealWords(round)}`,
      `- Rubric ${line(rubric.name)}, version ${rubric.version}; weights: ${weights}`,
      ...round.panel.map(
        (seat) =>
          `- ${line(seat.name)} (${seat.seat.toLowerCase()}): ${seatWords(seat)}${seat.recommendation ? `, ${seat.recommendation}` : ''}`,
      ),
      ...round.glassBroken.map(({ by, reason, at }) => `- ${line(by)} looked before the reveal, ${at}: ${line(reason)}`),
      ...round.handOffs.map(
        ({ panelistId, label, text, at }) => `- ${seatName(round, panelistId)} handed on, ${at}: ${label}: ${line(text)}`,
      ),
    ],
    ...(round.withheldBecause
      ? [[`Values are not in this record: ${round.withheldBecause}`]]
      : round.questions.map((question) => questionLines(round, question))),
  ];
}

function stateWords({ state, startedAt, endedAt, minutes, notHeldReason }: RecordedRound): string {
  if (state === 'NOT_HELD') return `Not held: ${line(notHeldReason ?? 'no reason given')}`;
  return `${state}, ${minutes} minutes planned, from ${startedAt ?? 'not begun'} to ${endedAt ?? 'not ended'}`;
}

function revealWords({ revealedAt, revealReason, revealedWithout }: RecordedRound): string {
  if (!revealedAt) return 'not revealed';
  const without = revealedWithout.length > 0 ? ` without ${revealedWithout.map(line).join(', ')}` : '';
  return `${revealedAt}${without}${revealReason ? `, because: ${line(revealReason)}` : ''}`;
}

function seatWords({ submitted, late, replaced, seat }: RecordedRound['panel'][number]): string {
  if (seat === 'OBSERVER') return 'scores nothing';
  if (replaced) return 'replaced';
  return submitted ? `handed in${late ? ', late' : ''}` : 'absent: no scorecard';
}

const seatName = ({ panel }: RecordedRound, id: string): string => line(panel.find((seat) => seat.panelistId === id)?.name ?? '');

function questionLines(round: RecordedRound, question: RecordedRound['questions'][number]): string[] {
  const own = round.values.filter(({ questionId }) => questionId === question.id);
  const notes = round.notes.filter(({ questionId }) => questionId === question.id);
  const name = (panelistId: string): string => seatName(round, panelistId);
  return [
    `### ${question.number}. ${line(question.text)} (revision ${question.revision}${question.unplanned ? ', unplanned: left out of the result' : ''})`,
    '',
    ...own.map((value) => `- ${name(value.panelistId)}, ${line(value.dimensionKey)}: ${valueWords(value)}`),
    ...notes.map(({ panelistId, text, at }) => `- ${name(panelistId)} noted, ${at}: ${line(text)}`),
  ];
}

function valueWords(value: RecordedValue): string {
  const words = ({ level, mark }: Pick<RecordedValue, 'level' | 'mark'>): string =>
    level === null ? (mark ?? 'withdrawn') : String(level);
  const asides = [value.at, !value.independent && 'after seeing others', value.late && 'late', !value.counted && 'not counted'];
  const before = value.versions.slice(0, -1).map((version) => words(version));
  const reason = value.versions.at(-1)?.reason;
  const change = before.length > 0 ? `; before: ${before.join(', ')}${reason ? `; reason: ${line(reason)}` : ''}` : '';
  return `${words(value)} (${asides.filter(Boolean).join(', ')})${change}`;
}

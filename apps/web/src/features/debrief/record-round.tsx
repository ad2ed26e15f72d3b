import { formulaKey } from '@strata/domain';
import type { RecordedRound, RecordedValue } from '@strata/domain';
import { cellWords } from './debrief-grid.js';

interface RecordRoundProps {
  round: RecordedRound;
  weights: Record<string, number>;
}

/** One round on paper: how it was held and revealed, who sat there, every value with its versions, every note. */
export function RecordRound({ round, weights }: RecordRoundProps) {
  const name = (panelistId: string) => round.panel.find((seat) => seat.panelistId === panelistId)?.name;
  const number = (questionId: string) => round.questions.find(({ id }) => id === questionId)?.number;
  return (
    <section>
      <h2>Round: {round.title}</h2>
      <p>
        {round.state}
        {round.notHeldReason && `: ${round.notHeldReason}`}, {round.minutes} minutes planned, {round.startedAt ?? 'not begun'} to{' '}
        {round.endedAt ?? 'not ended'}. Reveal {round.revealPolicy}: {revealWords(round)}.
      </p>
      <p>
        Rubric {round.rubric.name}, version {round.rubric.version}; weights in the result:{' '}
        {round.rubric.dimensions.map((each) => `${each.name} ${weights[formulaKey(round.interviewId, each.key)]}`).join(', ')}.
      </p>
      <ul>
        {round.panel.map((seat) => (
          <li key={seat.panelistId}>
            {seat.name} ({seat.seat.toLowerCase()}): {seatWords(seat)}
            {seat.recommendation && `, ${seat.recommendation}`}
          </li>
        ))}
      </ul>
      {round.withheldBecause && <p>Values are not in this record: {round.withheldBecause}</p>}
      <ol>
        {round.questions.map(({ id, text, revision, unplanned }) => (
          <li key={id}>
            {text} (revision {revision}
            {unplanned && ', unplanned: left out of the result'})
          </li>
        ))}
      </ol>
      {round.values.length > 0 && <Values round={round} name={name} number={number} />}
      <ul>
        {round.notes.map(({ questionId, panelistId, text, at }) => (
          <li key={`${questionId} ${panelistId}`}>
            {name(panelistId)} on question {number(questionId)}, {at}: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function revealWords({ revealedAt, revealReason, revealedWithout }: RecordedRound): string {
  if (!revealedAt) return 'not revealed';
  const without = revealedWithout.length > 0 ? ` without ${revealedWithout.join(', ')}` : '';
  return `${revealedAt}${without}${revealReason ? `, because ${revealReason}` : ''}`;
}

function seatWords({ seat, submitted, late, replaced }: RecordedRound['panel'][number]): string {
  if (seat === 'OBSERVER') return 'scores nothing';
  if (replaced) return 'replaced';
  return submitted ? `handed in${late ? ', late' : ''}` : 'absent: no scorecard';
}

interface ValuesProps {
  round: RecordedRound;
  name(panelistId: string): string | undefined;
  number(questionId: string): number | undefined;
}

function Values({ round, name, number }: ValuesProps) {
  return (
    <table>
      <thead>
        <tr>
          {['Question', 'Dimension', 'Panelist', 'Value', 'Given', 'Versions'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.values.map((value) => (
          <tr key={`${value.questionId} ${value.dimensionKey} ${value.panelistId}`}>
            <td>{number(value.questionId)}</td>
            <td>{value.dimensionKey}</td>
            <td>{name(value.panelistId)}</td>
            <td>
              {cellWords(value)}
              {!value.counted && ', not counted'}
            </td>
            <td>
              {value.at}
              {!value.independent && ', after seeing others'}
              {value.late && ', late'}
            </td>
            <td>{versionWords(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const versionWords = ({ versions }: RecordedValue): string =>
  versions.map((version) => [cellWords(version), version.reason].filter(Boolean).join(': ')).join(' → ');

import { REASON_WORDS } from '@strata/domain';
import type { RecordDocument } from '@strata/domain';
import { RecordRound } from './record-round.js';

/** The whole record as a page for paper; on the screen it does not show. */
export function RecordPrint({ record, hash }: { record: RecordDocument; hash: string }) {
  const { candidacy, composite, coverage, formula } = record;
  return (
    <article className="record-print" aria-hidden>
      <h1>Record: {candidacy.candidateName}</h1>
      <p>
        {candidacy.loop} ({candidacy.role}), loop version {candidacy.loopVersion}. Opened {candidacy.openedAt}. Made{' '}
        {record.madeAt} by {record.madeBy}.
      </p>
      <h2>Decision</h2>
      <Lines
        lines={record.decisions.map(({ outcome, reasonCode, rationale, by, at, againstFormula }) =>
          [
            `${at} ${outcome}`,
            reasonCode && `${REASON_WORDS[reasonCode]} (${reasonCode})`,
            rationale,
            by,
            againstFormula > 0 && `against the formula’s order: ${againstFormula}`,
          ]
            .filter(Boolean)
            .join('. '),
        )}
      />
      <h2>Dissent</h2>
      <Lines lines={record.dissents.map(({ by, text, at }) => `${at} ${by}: ${text}`)} />
      <h2>Result by the frozen formula</h2>
      <p>
        {composite.value === null
          ? `No result: ${composite.withheldBecause}.`
          : `${composite.value}, likely ${composite.low} to ${composite.high}.`}{' '}
        {coverage.rated} of {coverage.expected} values were given. Method {formula.method}.
      </p>
      <h2>Agreement</h2>
      <Lines lines={record.agreement.map(({ dimensionKey, words }) => `${dimensionKey}: ${words}`)} />
      {record.rounds.map((round) => (
        <RecordRound key={round.interviewId} round={round} weights={formula.weights} />
      ))}
      <h2>Discussed</h2>
      <Lines lines={record.discussed.map(({ about, note, by, at }) => `${at} ${about}${note ? `: ${note}` : ''} (${by})`)} />
      <h2>Who saw and did what</h2>
      <Lines
        lines={record.access.map(({ at, by, act, reason }) => `${at} ${by ?? 'Strata'}: ${act}${reason ? ` (${reason})` : ''}`)}
      />
      <p>SHA-256 of the record as JSON: {hash}. npm run --silent record:verify -- FILE checks it.</p>
    </article>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p>Nothing.</p>;
  return (
    <ul>
      {lines.map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}

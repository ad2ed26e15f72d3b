import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { coverageWords, figureWords, gateWords, placeOn } from './comparison-words.js';
import type { Compared, Figure, LoopComparison } from './loop-comparison-queries.js';

type Ladder = { lowest: number; highest: number };

/** Each candidate's result with what it could as well be, on the ladder of levels; the words beside it say the same. */
export function IntervalPicture({ comparison }: { comparison: LoopComparison }) {
  const { candidacies, lowest, highest, models } = comparison;
  const ladder = lowest !== null && highest !== null ? { lowest, highest } : null;
  return (
    <>
      {models && (
        <Text size="sm" c="dimmed" mt="xs" className="comparison-legend">
          <span className="comparison-key" data-of="composite" aria-hidden /> result by the frozen formula
          <span className="comparison-key" data-of="adjusted" aria-hidden /> adjusted for who rated
        </Text>
      )}
      <ul className="comparison-rows">
        {candidacies.map((each) => (
          <Row key={each.candidacyId} compared={each} ladder={ladder} />
        ))}
      </ul>
      {ladder && <Axis ladder={ladder} />}
    </>
  );
}

function Row({ compared, ladder }: { compared: Compared; ladder: Ladder | null }) {
  const { candidacyId, candidateName, composite, adjusted, gates } = compared;
  const missed = gates.some(({ passed }) => passed === false);
  return (
    <li className="comparison-row">
      <Anchor component={Link} to={`/candidacies/${candidacyId}/debrief`} fw={600}>
        {candidateName}
      </Anchor>
      {ladder && (
        <span className="comparison-track" aria-hidden>
          <Bar figure={composite} ladder={ladder} of="composite" />
          {adjusted && <Bar figure={adjusted} ladder={ladder} of="adjusted" />}
        </span>
      )}
      <span className="comparison-figures">
        <span className="comparison-figure">{figureWords(composite)}</span>
        {adjusted && <span>Adjusted: {figureWords(adjusted)}</span>}
        <span className="comparison-aside">
          {coverageWords(compared)} · <span data-missed={missed || undefined}>{gateWords(gates)}</span>
        </span>
      </span>
    </li>
  );
}

function Bar({ figure: { value, low, high }, ladder, of }: { figure: Figure; ladder: Ladder; of: 'composite' | 'adjusted' }) {
  if (value === null || low === null || high === null) return null;
  const [from, to] = [placeOn(low, ladder) * 100, placeOn(high, ladder) * 100];
  return (
    <>
      <span className="comparison-bar" data-of={of} style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
      <span className="comparison-dot" data-of={of} style={{ insetInlineStart: `${placeOn(value, ladder) * 100}%` }} />
    </>
  );
}

function Axis({ ladder }: { ladder: Ladder }) {
  const levels = Array.from({ length: ladder.highest - ladder.lowest + 1 }, (_, step) => ladder.lowest + step);
  return (
    <div className="comparison-row" aria-hidden>
      <span />
      <span className="comparison-axis">
        {levels.map((level) => (
          <span key={level} style={{ insetInlineStart: `${placeOn(level, ladder) * 100}%` }}>
            {level}
          </span>
        ))}
      </span>
    </div>
  );
}

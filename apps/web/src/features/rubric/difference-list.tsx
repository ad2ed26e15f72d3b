import { Text } from '@mantine/core';
import type { RubricDifference } from '@strata/domain';
import { stretchesOf, Words } from '../../shared/ui/stretches.js';

interface DifferenceListProps {
  differences: readonly RubricDifference[];
  before: string;
  after: string;
}

function Side({
  title,
  text,
  other,
  own,
}: {
  title: string;
  text: string | null;
  other: string | null;
  own: 'ADDED' | 'REMOVED';
}) {
  const [one, two] = own === 'REMOVED' ? [text, other] : [other, text];
  const stretches = stretchesOf(one ?? '', two ?? '').filter(({ change }) => change === 'KEPT' || change === own);
  return (
    <div role="cell">
      <span className="strata-compare-side">{title}</span>
      <Text size="sm" component="div" c={text === null ? 'dimmed' : undefined}>
        {text === null && 'Not there'}
        {text === '' && 'Empty'}
        {text && stretches.map((stretch, at) => <Words key={at} {...stretch} />)}
      </Text>
    </div>
  );
}

/** Two states beside each other, place by place, with the words marked that only one of them has. */
export function DifferenceList({ differences, before, after }: DifferenceListProps) {
  if (differences.length === 0) return <Text c="dimmed">They say the same.</Text>;
  return (
    <div role="table" aria-label={`${before} beside ${after}`} className="strata-compare">
      <div role="row" className="strata-compare-row strata-compare-head">
        <div role="columnheader">Place</div>
        <div role="columnheader">{before}</div>
        <div role="columnheader">{after}</div>
      </div>
      {differences.map((each) => (
        <div role="row" className="strata-compare-row" key={each.where}>
          <Text role="rowheader" size="sm" fw={600} component="div">
            {each.where}
          </Text>
          <Side title={before} text={each.before} other={each.after} own="REMOVED" />
          <Side title={after} text={each.after} other={each.before} own="ADDED" />
        </div>
      ))}
    </div>
  );
}

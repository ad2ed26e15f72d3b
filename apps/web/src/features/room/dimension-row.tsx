import { Text } from '@mantine/core';
import { memo, useId } from 'react';
import { ColleagueList } from './colleague-list.js';
import type { ColleagueValue } from './colleagues.js';
import { LevelChoice } from './level-choice.js';
import { levelsOf } from './room-cells.js';
import type { Dimension, ScoreMark } from './room-queries.js';
import { valueWords } from './room-writes.js';
import type { Value } from './room-writes.js';

interface DimensionRowProps {
  dimension: Dimension;
  level: number | null;
  mark: ScoreMark | null;
  focused: boolean;
  editable: boolean;
  colleagues: readonly ColleagueValue[];
  onScore(dimension: Dimension, value: Value, byHand: boolean): void;
  onFocus(dimension: Dimension): void;
  onAmend?: ((dimension: Dimension) => void) | undefined;
}

const marks: readonly Value[] = [
  { level: null, mark: 'NOT_ASKED' },
  { level: null, mark: 'NOT_ENOUGH_EVIDENCE' },
];

/** One dimension of the shown question: its levels and marks as one radio group, its anchors while it has the focus. */
export const DimensionRow = memo(function DimensionRow(props: DimensionRowProps) {
  const { dimension, level, mark, focused, editable, colleagues, onScore, onFocus, onAmend } = props;
  const id = useId();
  const value: Value = { level, mark };
  const choices: Value[] = [...levelsOf(dimension).map((level) => ({ level, mark: null })), ...marks];
  return (
    <div className="room-dimension" data-focused={focused || undefined}>
      <Text fw={600} id={id} component="h3" className="room-dimension-name">
        {dimension.name}
      </Text>
      {editable ? (
        <div role="radiogroup" aria-labelledby={id} className="room-choices">
          {choices.map((choice) => (
            <LevelChoice
              key={valueWords(choice)}
              group={id}
              label={valueWords(choice)}
              value={value}
              choice={choice}
              describedBy={focused && choice.level !== null ? `${id}-${choice.level}` : undefined}
              onChoose={(chosen, byHand) => onScore(dimension, chosen, byHand)}
              onReach={() => onFocus(dimension)}
            />
          ))}
        </div>
      ) : (
        <div className="room-own-value">
          <span>You: {valueWords(value)}</span>
          {onAmend && (
            <button type="button" className="room-link" onClick={() => onAmend(dimension)}>
              Change {dimension.name} with a reason
            </button>
          )}
        </div>
      )}
      {focused && <Anchors id={id} dimension={dimension} level={level} />}
      {colleagues.length > 0 && <ColleagueList of={dimension.name} values={colleagues} />}
    </div>
  );
});

function Anchors({ id, dimension, level }: { id: string; dimension: Dimension; level: number | null }) {
  return (
    <dl className="room-anchors">
      {dimension.anchors.map((anchor) => (
        <div key={anchor.level} data-chosen={anchor.level === level || undefined}>
          <dt>{anchor.level}</dt>
          <dd id={`${id}-${anchor.level}`}>{anchor.text}</dd>
        </div>
      ))}
    </dl>
  );
}

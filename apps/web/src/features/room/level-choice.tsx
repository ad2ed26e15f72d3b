import type { ChangeEvent, FocusEvent } from 'react';
import type { Value } from './room-writes.js';

interface LevelChoiceProps {
  group: string;
  label: string;
  value: Value;
  choice: Value;
  describedBy?: string | undefined;
  /** byHand: chosen with a pointer, so that the focus may move on; arrow keys stay in their group. */
  onChoose(value: Value, byHand: boolean): void;
  /** Reached by keyboard. A pointer focuses by scoring alone: anchors that open under a finger would move its target away. */
  onReach(): void;
}

/** One radio of a dimension: a level or a mark. */
export function LevelChoice({ group, label, value, choice, describedBy, onChoose, onReach }: LevelChoiceProps) {
  const choose = ({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
    onChoose(choice, nativeEvent instanceof MouseEvent && nativeEvent.detail > 0);
  const reach = ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.matches(':focus-visible') && onReach();
  return (
    <label className="room-choice" data-mark={choice.mark !== null || undefined}>
      <input
        type="radio"
        name={group}
        checked={value.level === choice.level && value.mark === choice.mark}
        aria-describedby={describedBy}
        onChange={choose}
        onFocus={reach}
      />
      <span>{label}</span>
    </label>
  );
}

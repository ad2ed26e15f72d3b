import type { ChangeEvent } from 'react';
import type { Value } from './room-writes.js';

interface LevelChoiceProps {
  group: string;
  label: string;
  value: Value;
  choice: Value;
  describedBy?: string | undefined;
  /** byHand: chosen with a pointer, so that the focus may move on; arrow keys stay in their group. */
  onChoose(value: Value, byHand: boolean): void;
  onFocus(): void;
}

/** One radio of a dimension: a level or a mark. */
export function LevelChoice({ group, label, value, choice, describedBy, onChoose, onFocus }: LevelChoiceProps) {
  const choose = ({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
    onChoose(choice, nativeEvent instanceof MouseEvent && nativeEvent.detail > 0);
  return (
    <label className="room-choice" data-mark={choice.mark !== null || undefined}>
      <input
        type="radio"
        name={group}
        checked={value.level === choice.level && value.mark === choice.mark}
        aria-describedby={describedBy}
        onChange={choose}
        onFocus={onFocus}
      />
      <span>{label}</span>
    </label>
  );
}

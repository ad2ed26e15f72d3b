import { Checkbox, Stack } from '@mantine/core';
import { Prose } from '../../shared/ui/prose.js';

interface TickListProps {
  lines: readonly string[];
  ticked: readonly number[];
  /** Left out: the list is read and not ticked. */
  onTick?: ((ticked: number[]) => void) | undefined;
}

/** Lines to go through beside a conversation, ticked by their place. */
export function TickList({ lines, ticked, onTick }: TickListProps) {
  const turn = (place: number) => {
    const others = ticked.filter((each) => each !== place);
    onTick?.((others.length < ticked.length ? others : [...others, place]).sort((one, other) => one - other));
  };
  if (!onTick)
    return (
      <ul className="room-bullets">
        {lines.map((line) => (
          <li key={line}>
            <Prose text={line} size="md" />
          </li>
        ))}
      </ul>
    );
  return (
    <Stack gap={6}>
      {lines.map((line, place) => (
        <Checkbox
          key={line}
          checked={ticked.includes(place)}
          onChange={() => turn(place)}
          label={<Prose text={line} size="md" />}
        />
      ))}
    </Stack>
  );
}

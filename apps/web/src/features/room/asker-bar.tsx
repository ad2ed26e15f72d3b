import { Button, Group, Text } from '@mantine/core';
import type { RoomActions } from './room-actions.js';
import type { Interview } from './room-queries.js';

interface AskerBarProps {
  interview: Interview;
  questionId: string;
  actions: RoomActions;
}

/** Who asks the question in sight; the lead, or whoever was to ask it, hands it to a colleague with one press. */
export function AskerBar({ interview, questionId, actions }: AskerBarProps) {
  const { panel, askers, myPanelistId, can, state } = interview;
  const askerId = askers.find((each) => each.questionId === questionId)?.panelistId ?? null;
  const asker = panel.find((each) => each.id === askerId);
  const mine = askerId !== null && askerId === myPanelistId && (state === 'SCHEDULED' || state === 'LIVE');
  const free = panel.filter((each) => !each.observer && !each.replaced && each.id !== askerId);
  if (!asker && !can.handOver) return null;
  return (
    <Group component="section" gap="xs" aria-label="Who asks this question">
      <Text size="sm">
        {asker ? (
          <b>{askerId === myPanelistId ? 'You ask this' : `${asker.member.name} asks this`}</b>
        ) : (
          'Nobody is named to ask this'
        )}
      </Text>
      {(can.handOver || mine) &&
        free.map(({ id, member }) => (
          <Button
            key={id}
            size="xs"
            variant="default"
            onClick={() => void actions.act({ do: 'hand over', questionId, panelistId: id })}
          >
            Hand to {id === myPanelistId ? 'me' : member.name}
          </Button>
        ))}
    </Group>
  );
}

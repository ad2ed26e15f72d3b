import { Button, Group, Paper, Text } from '@mantine/core';
import type { RoomActions } from './room-actions.js';
import { questionNumber } from './room-cells.js';
import type { Interview } from './room-queries.js';
import type { RoomSession } from './room-session.js';

interface FollowBarProps {
  interview: Interview;
  shownId: string;
  session: RoomSession;
  actions: RoomActions;
}

/** Where the panel is, if this screen is elsewhere, and the ways there; the lead can bring the panel here. */
export function FollowBar({ interview, shownId, session, actions }: FollowBarProps) {
  const { currentQuestionId, can, state } = interview;
  const number = questionNumber(interview, currentQuestionId);
  const elsewhere = shownId !== currentQuestionId;
  if (state !== 'LIVE' || !elsewhere) return null;
  return (
    <Paper component="section" withBorder className="room-bar" aria-label="Where the panel is">
      <Text size="sm">{number > 0 ? `The panel is at question ${number}.` : 'No question has been asked yet.'}</Text>
      <Group gap="xs">
        {number > 0 && (
          <Button size="xs" variant="default" onClick={() => session.follow()}>
            Follow the lead
          </Button>
        )}
        {can.move && (
          <Button size="xs" loading={actions.acting} onClick={() => void actions.act({ do: 'ask', questionId: shownId })}>
            Ask this question now
          </Button>
        )}
      </Group>
    </Paper>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RoomActions } from './room-actions.js';
import type { Interview } from './room-queries.js';
import { questionNumber } from './room-cells.js';

interface LeadControlsProps {
  interview: Interview;
  solo: boolean;
  actions: RoomActions;
  onNext(questionId: string): void;
}

/** Start, next question and end: only what this viewer may do now. */
export function LeadControls({ interview, solo, actions, onNext }: LeadControlsProps) {
  const [ending, setEnding] = useState(false);
  const { can, questions, currentQuestionId, clock } = interview;
  const next = questions[questionNumber(interview, currentQuestionId)];
  const { act, acting } = actions;
  const askNext = async () => {
    if (next && (await act({ do: 'ask', questionId: next.id }))) onNext(next.id);
  };
  if (!can.start && !can.move && !can.end) return null;
  return (
    <Group gap="xs">
      {can.start && (
        <Button onClick={() => void act({ do: 'start' })} loading={acting}>
          Start the interview
        </Button>
      )}
      {can.move && !solo && next && (
        <Button variant="light" onClick={() => void askNext()} loading={acting}>
          Ask the next question
        </Button>
      )}
      {can.pause && (
        <Button variant="default" onClick={() => void act({ do: clock.pausedAt ? 'resume' : 'pause' })} loading={acting}>
          {clock.pausedAt ? 'Resume the clock' : 'Pause the clock'}
        </Button>
      )}
      {can.end && (
        <Button variant="default" onClick={() => setEnding(true)}>
          End the interview
        </Button>
      )}
      <Modal opened={ending} onClose={() => setEnding(false)} title="End the interview?">
        <Stack>
          <Text>
            The conversation is over. Scorecards stay open: everyone can finish scoring and submit, and nothing is revealed by the
            end itself.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setEnding(false)}>
              Go on talking
            </Button>
            <Button onClick={() => void act({ do: 'end' }).then(() => setEnding(false))} loading={acting}>
              End it now
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}

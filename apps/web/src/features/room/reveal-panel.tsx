import { Button, Checkbox, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { RoomActions } from './room-actions.js';
import type { Interview, Question } from './room-queries.js';

interface RevealPanelProps {
  interview: Interview;
  question: Question;
  actions: RoomActions;
}

/** Why colleagues' values are not here, and for those who may: the reveal, naming who is absent. */
export function RevealPanel({ interview, question, actions }: RevealPanelProps) {
  const [open, setOpen] = useState(false);
  const { withheldBecause, valuesVisible } = interview;
  const mayReveal = interview.can.reveal || leadsQuestionReveal(interview, question);
  if (valuesVisible && !mayReveal) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-reveal">
      <Title order={2} size="h3" id="room-reveal">
        The panel's values
      </Title>
      {!valuesVisible && withheldBecause && <Text size="sm">{withheldBecause}</Text>}
      {mayReveal && !open && (
        <Button variant="default" mt="xs" onClick={() => setOpen(true)}>
          Reveal now
        </Button>
      )}
      {mayReveal && open && (
        <RevealForm interview={interview} question={question} actions={actions} onClose={() => setOpen(false)} />
      )}
    </Paper>
  );
}

/** Under PER_QUESTION the lead opens the shown question while the round is live. */
function leadsQuestionReveal({ can, revealedQuestionIds }: Interview, { id }: Question): boolean {
  return can.revealQuestion && !revealedQuestionIds.includes(id);
}

function RevealForm({ interview, question, actions, onClose }: RevealPanelProps & { onClose(): void }) {
  const owing = interview.panel.filter(({ observer, submitted }) => !observer && !submitted);
  const [absent, setAbsent] = useState(owing.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const ofQuestion = leadsQuestionReveal(interview, question);
  const reveal = async () => {
    const questionId = ofQuestion ? question.id : null;
    if (await actions.act({ do: 'reveal', questionId, absent, reason: reason.trim() })) onClose();
  };
  return (
    <Stack gap="sm" mt="xs">
      <Text size="sm">
        {ofQuestion
          ? 'Shows the values of this question to everyone who gave theirs.'
          : 'Shows every submitted scorecard. A draft is never shown.'}{' '}
        It cannot be taken back.
      </Text>
      {owing.length > 0 && (
        <Checkbox.Group
          label="Absent"
          description="Who has not submitted and is not waited for"
          value={absent}
          onChange={setAbsent}
        >
          <Stack gap="xs" mt="xs">
            {owing.map(({ id, member }) => (
              <Checkbox key={id} value={id} label={member.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} />
      <Button onClick={() => void reveal()} loading={actions.acting} disabled={reason.trim() === ''}>
        {ofQuestion ? 'Reveal this question' : 'Reveal to the panel'}
      </Button>
      <Button variant="default" onClick={onClose}>
        Keep it covered
      </Button>
    </Stack>
  );
}

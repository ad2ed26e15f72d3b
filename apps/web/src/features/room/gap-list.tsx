import { Button, Stack, Text } from '@mantine/core';
import { isUnplanned, unopenedGaps } from './room-cells.js';
import type { Gap } from './room-cells.js';
import type { Interview } from './room-queries.js';
import type { RoomSession } from './room-session.js';

interface GapListProps {
  interview: Interview;
  gaps: readonly Gap[];
  missing: number;
  session: RoomSession;
  opened: ReadonlySet<string> | null;
}

/** What is still empty, and nothing else; questions that nobody opened are proposed as not asked. */
export function GapList({ interview, gaps, missing, session, opened }: GapListProps) {
  const unopened = opened ? unopenedGaps(interview, opened) : [];
  const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);
  return (
    <Stack gap="xs">
      <Text size="sm">{missing} still empty:</Text>
      <ul className="room-gaps">
        {gaps.map(({ question, number, dimensions }) => (
          <li key={question.id}>
            <button type="button" className="room-link" onClick={() => session.lookAt(question.id)}>
              Question {number}
            </button>
            {isUnplanned(interview, question.id) && ' (unplanned)'}: {dimensions.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </ul>
      {interview.can.score && unopened.length > 0 && (
        <Button variant="light" size="xs" onClick={() => session.markRest(unopened.map(({ question }) => question))}>
          Mark {questions(unopened.length)} nobody opened as not asked
        </Button>
      )}
      {interview.can.score && (
        <Button variant="default" size="xs" onClick={() => session.markRestOfRound()}>
          Mark the rest as not asked
        </Button>
      )}
    </Stack>
  );
}

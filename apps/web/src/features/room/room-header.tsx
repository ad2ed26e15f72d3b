import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { saveState } from '../../shared/api/outbox-status.js';
import type { OutboxState } from '../../shared/api/outbox-status.js';
import { INTERVIEW_STATE_WORDS } from '../../shared/ui/field-words.js';
import { SaveState } from '../../shared/ui/save-state.js';
import type { Interview } from './room-queries.js';
import type { RoomSession } from './room-session.js';
import { RoomTimer } from './room-timer.js';
import type { RoomWrite } from './room-writes.js';

interface RoomHeaderProps {
  interview: Interview;
  clockOffsetMs: number;
  blanked: boolean;
  session: RoomSession;
  outboxState: OutboxState<RoomWrite>;
}

/** What round this is, its time, and whether everything is saved; always in sight. */
export function RoomHeader({ interview, clockOffsetMs, blanked, session, outboxState }: RoomHeaderProps) {
  const { state, words } = saveState(outboxState);
  return (
    <header className="room-header">
      <div>
        <Title order={1} size="h3">
          {interview.title}
        </Title>
        <Text size="sm" c="dimmed">
          {interview.candidateName}
          {interview.candidatePronounced && ` (${interview.candidatePronounced})`} · {INTERVIEW_STATE_WORDS[interview.state]} ·{' '}
          <RoomTimer interview={interview} clockOffsetMs={clockOffsetMs} />
        </Text>
      </div>
      <Group gap="sm">
        {interview.myScorecard && <SaveState state={state} words={words} />}
        {interview.myScorecard && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label="Cover for a screen share"
            aria-pressed={blanked}
            onClick={() => session.toggleBlank()}
          >
            Cover
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => session.showMap(true)}>
          Keys
        </Button>
        <Anchor component={Link} to="/" size="sm" aria-label="Leave the room">
          Leave
        </Anchor>
      </Group>
    </header>
  );
}

import { Button, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { whenWords } from '../../shared/ui/day.js';
import { InvitationButton } from '../../shared/ui/invitation-button.js';
import { InterviewState } from '../../shared/ui/interview-state.js';
import type { MyInterview } from './interview-queries.js';
import { owesScorecard, seatWords } from './my-seat.js';
import { SoonReminder } from './soon-reminder.js';

function timeWords({ state, startsAt, startedAt, endedAt, minutes }: MyInterview): string {
  if (state === 'ENDED' && endedAt) return `Ended ${whenWords(endedAt)}`;
  if (state === 'LIVE' && startedAt) return `Began ${whenWords(startedAt)}`;
  return startsAt ? `${whenWords(startsAt)}, ${minutes} minutes` : `${minutes} minutes`;
}

function actionWords(interview: MyInterview): string {
  if (owesScorecard(interview)) return 'Finish your scorecard';
  return interview.state === 'ENDED' ? 'Look at the room' : 'Open the room';
}

/** One interview of mine: who, what, my part, the way in. */
export function InterviewRow({ interview }: { interview: MyInterview }) {
  const urgent = interview.state === 'LIVE' || owesScorecard(interview);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={650}>{interview.candidateName}</Text>
            <InterviewState state={interview.state} />
          </Group>
          <Text size="sm" c="dimmed">
            {interview.title} · {seatWords(interview)} · {timeWords(interview)}
          </Text>
          <SoonReminder interview={interview} />
          {owesScorecard(interview) && interview.windowEndsAt && (
            <Text size="sm" c="var(--strata-warning)">
              Your colleagues’ scores stay hidden until you submit. Due by {whenWords(interview.windowEndsAt)}.
            </Text>
          )}
        </div>
        <Group gap="xs">
          {interview.state === 'SCHEDULED' && interview.startsAt && (
            <InvitationButton interviewId={interview.id} of={`${interview.candidateName}, ${interview.title}`} />
          )}
          {interview.state === 'SCHEDULED' && (
            <Button
              component={Link}
              to={`/interviews/${interview.id}/kit`}
              variant="default"
              aria-label={`Interview kit: ${interview.candidateName}, ${interview.title}`}
            >
              Kit
            </Button>
          )}
          {interview.state !== 'NOT_HELD' && (
            <Button
              component={Link}
              to={`/interviews/${interview.id}`}
              variant={urgent ? 'filled' : 'default'}
              aria-label={`${actionWords(interview)}: ${interview.candidateName}, ${interview.title}`}
            >
              {actionWords(interview)}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

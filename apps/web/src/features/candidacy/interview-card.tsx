import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AddQuestion } from '../../shared/ui/add-question.js';
import { counted } from '../../shared/ui/counted.js';
import { whenWords } from '../../shared/ui/day.js';
import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import { InvitationButton } from '../../shared/ui/invitation-button.js';
import { RoomLink } from '../../shared/ui/room-link.js';
import { InterviewState } from '../../shared/ui/interview-state.js';
import { candidacyQuery, type CandidacyInterview } from './candidacy-queries.js';
import { InterviewPanel } from './interview-panel.js';
import { CutShort, MarkNotHeld } from './off-course.js';
import { owingIn } from './progress.js';
import { ScheduleInterview } from './schedule-interview.js';

function timeWords(interview: CandidacyInterview): string {
  const { state, startsAt, startedAt, endedAt, notHeldReason, minutes, windowEndsAt } = interview;
  if (state === 'NOT_HELD') return notHeldReason ?? 'No reason was given';
  if (state === 'ENDED' && endedAt) {
    const due = owingIn(interview).length > 0 && !interview.revealed;
    const open = due && windowEndsAt && Date.parse(windowEndsAt) > Date.now();
    return `Ended ${whenWords(endedAt)}${open ? `, scorecards due by ${whenWords(windowEndsAt)}` : ''}`;
  }
  if (state === 'LIVE' && startedAt) return `Began ${whenWords(startedAt)}`;
  return startsAt ? `${whenWords(startsAt)}, ${minutes} minutes` : `${minutes} minutes, no time yet`;
}

function questionWords({ questions, unplannedQuestionIds: { length: unplanned } }: CandidacyInterview): string {
  return `${counted(questions.length, 'question')}${unplanned > 0 ? `, ${unplanned} of them unplanned` : ''}`;
}

interface InterviewCardProps {
  candidacyId: string;
  interview: CandidacyInterview;
  at: number;
  /** Rounds of a withdrawn candidacy are scheduled once it is taken up again. */
  withdrawn: boolean;
  /** Members who have a conflict of interest and take no seat. */
  apart: string[];
}

function AddHere({ candidacyId, interview: { id, title, questions } }: Pick<InterviewCardProps, 'candidacyId' | 'interview'>) {
  const client = useQueryClient();
  const onAdded = () => client.invalidateQueries({ queryKey: candidacyQuery(candidacyId).queryKey });
  return <AddQuestion interviewId={id} of={title} asked={questions.map(({ sourceId }) => sourceId)} onAdded={onAdded} />;
}

function CardActions({ candidacyId, interview, withdrawn }: Omit<InterviewCardProps, 'at' | 'apart'>) {
  const { can, state, id, title, startsAt } = interview;
  return (
    <Group gap="xs">
      {can.schedule && !withdrawn && <ScheduleInterview candidacyId={candidacyId} interview={interview} />}
      {startsAt && (state === 'SCHEDULED' || state === 'NOT_HELD') && <InvitationButton interviewId={id} of={title} />}
      {can.addQuestion && <AddHere candidacyId={candidacyId} interview={interview} />}
      {can.markNotHeld && <MarkNotHeld candidacyId={candidacyId} interview={interview} />}
      {can.cutShort && <CutShort candidacyId={candidacyId} interview={interview} />}
      <Button component={Link} to={`/interviews/${id}/kit`} variant="default" aria-label={`Interview kit of ${title}`}>
        Kit
      </Button>
      {state !== 'NOT_HELD' && <RoomLink interviewId={id} of={title} />}
      {state !== 'NOT_HELD' && (
        <Button
          component={Link}
          to={`/interviews/${id}`}
          variant={state === 'LIVE' ? 'filled' : 'default'}
          aria-label={`Open the room of ${title}`}
        >
          Open the room
        </Button>
      )}
    </Group>
  );
}

/** One round of a candidacy: when, how far, who sits on it, what can be done. */
export function InterviewCard({ candidacyId, interview, at, withdrawn, apart }: InterviewCardProps) {
  const owing = owingIn(interview);
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div style={{ minWidth: 0 }}>
            <Group gap="xs">
              <Title order={2} size="h3">
                {at + 1}. {interview.title}
              </Title>
              <InterviewState state={interview.state} />
            </Group>
            <Text size="sm" c="dimmed">
              {timeWords(interview)} · {questionWords(interview)} · panel sees scores{' '}
              {REVEAL_WORDS[interview.revealPolicy].toLowerCase()}
              {interview.revealed ? ', revealed' : ''}
            </Text>
            {interview.cutShortReason && <Text size="sm">Cut short: {interview.cutShortReason}</Text>}
          </div>
          <CardActions candidacyId={candidacyId} interview={interview} withdrawn={withdrawn} />
        </Group>
        {owing.length > 0 && (
          <Text size="sm" c="var(--strata-warning)">
            Still owed: {owing.join(', ')}
          </Text>
        )}
        <InterviewPanel candidacyId={candidacyId} interview={interview} apart={apart} />
      </Stack>
    </Paper>
  );
}

import { Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted } from '../../shared/ui/counted.js';
import { dayWords, whenWords } from '../../shared/ui/day.js';
import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import { InterviewState } from '../../shared/ui/interview-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { candidacyQuery, type CandidacyDetail, type CandidacyInterview } from './candidacy-queries.js';
import { InterviewPanel } from './interview-panel.js';
import { MarkNotHeld } from './mark-not-held.js';
import { isReadyForDebrief, owingIn } from './progress.js';

function timeWords(interview: CandidacyInterview): string {
  const { state, startedAt, endedAt, notHeldReason, minutes, windowEndsAt } = interview;
  if (state === 'NOT_HELD') return notHeldReason ?? 'No reason was given';
  if (state === 'ENDED' && endedAt) {
    const due = owingIn(interview).length > 0 && !interview.revealed;
    const open = due && windowEndsAt && Date.parse(windowEndsAt) > Date.now();
    return `Ended ${whenWords(endedAt)}${open ? `, scorecards due by ${whenWords(windowEndsAt)}` : ''}`;
  }
  return state === 'LIVE' && startedAt ? `Began ${whenWords(startedAt)}` : `${minutes} minutes planned`;
}

function InterviewCard({ candidacyId, interview, at }: { candidacyId: string; interview: CandidacyInterview; at: number }) {
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
              {timeWords(interview)} · {counted(interview.questions.length, 'question')} · panel sees scores{' '}
              {REVEAL_WORDS[interview.revealPolicy].toLowerCase()}
              {interview.revealed ? ', revealed' : ''}
            </Text>
          </div>
          <Group gap="xs">
            {interview.can.markNotHeld && <MarkNotHeld candidacyId={candidacyId} interview={interview} />}
            {interview.state !== 'NOT_HELD' && (
              <Button
                component={Link}
                to={`/interviews/${interview.id}`}
                variant={interview.state === 'LIVE' ? 'filled' : 'default'}
                aria-label={`Open the room of ${interview.title}`}
              >
                Open the room
              </Button>
            )}
          </Group>
        </Group>
        {owing.length > 0 && (
          <Text size="sm" c="var(--strata-warning)">
            Still owed: {owing.join(', ')}
          </Text>
        )}
        <InterviewPanel candidacyId={candidacyId} interview={interview} />
      </Stack>
    </Paper>
  );
}

function CandidacyBody({ candidacy }: { candidacy: CandidacyDetail }) {
  const { loop } = candidacy;
  return (
    <>
      <PageHeader
        title={candidacy.candidateName}
        crumbs={[{ title: 'Candidates', to: '/candidacies' }]}
        about={`${loop.title}${loop.version === null ? '' : `, version ${loop.version}`} · opened ${dayWords(candidacy.openedAt)}. You see how far each panelist is, never a score.`}
        actions={
          candidacy.can.openDebrief && (
            <Button
              component={Link}
              to={`/candidacies/${candidacy.id}/debrief`}
              variant={isReadyForDebrief(candidacy) ? 'filled' : 'default'}
            >
              Open the debrief
            </Button>
          )
        }
      />
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {candidacy.interviews.map((interview, at) => (
          <InterviewCard key={interview.id} candidacyId={candidacy.id} interview={interview} at={at} />
        ))}
      </Stack>
    </>
  );
}

/** One candidacy: its rounds, their panels, who still owes what. */
export function CandidacyScreen({ candidacyId }: { candidacyId: string }) {
  const query = useQuery(candidacyQuery(candidacyId));
  useDocumentTitle('Candidate · Strata');
  return (
    <Container size="md" px={0}>
      <QueryView query={query} what="this candidacy" whole loading={<LoadingRows rows={3} height={150} what="this candidacy" />}>
        {(candidacy) => <CandidacyBody candidacy={candidacy} />}
      </QueryView>
    </Container>
  );
}

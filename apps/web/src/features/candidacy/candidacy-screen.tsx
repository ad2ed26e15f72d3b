import { Alert, Button, Container, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../../shared/ui/day.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AttachmentsPanel } from './attachments-panel.js';
import { candidacyQuery, type CandidacyDetail } from './candidacy-queries.js';
import { CandidateFacts } from './candidate-facts.js';
import { ConflictsPanel } from './conflicts-panel.js';
import { CopySummary } from './copy-summary.js';
import { CourseMenu } from './course-menu.js';
import { InterviewCard } from './interview-card.js';
import { NewerVersion } from './newer-version.js';
import { isReadyForDebrief } from './progress.js';
import { ShareBrief } from './share-brief.js';

function CandidacyBody({ candidacy }: { candidacy: CandidacyDetail }) {
  const { loop } = candidacy;
  return (
    <>
      <PageHeader
        title={candidacy.candidateName}
        crumbs={[{ title: 'Candidates', to: '/candidacies' }]}
        about={`${loop.title}${loop.version === null ? '' : `, version ${loop.version}`} · opened ${dayWords(candidacy.openedAt)}. You see how far each panelist is, never a score.`}
        actions={
          <>
            <CourseMenu candidacy={candidacy} />
            {candidacy.can.change && <ShareBrief loopId={candidacy.loop.id} />}
            {candidacy.can.openDebrief && candidacy.interviews.some((each) => each.revealed) && (
              <CopySummary candidacyId={candidacy.id} />
            )}
            {candidacy.can.openDebrief && (
              <Button
                component={Link}
                to={`/candidacies/${candidacy.id}/debrief`}
                variant={isReadyForDebrief(candidacy) ? 'filled' : 'default'}
              >
                Open the debrief
              </Button>
            )}
          </>
        }
      />
      <CandidateFacts candidacy={candidacy} />
      <NewerVersion candidacy={candidacy} />
      {candidacy.withdrawnAt && (
        <Alert color="gray" mb="md" title={`The candidate withdrew on ${dayWords(candidacy.withdrawnAt)}`}>
          {candidacy.withdrawnReason ?? 'No reason was given.'}
        </Alert>
      )}
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {candidacy.interviews.map((interview, at) => (
          <InterviewCard
            key={interview.id}
            candidacyId={candidacy.id}
            interview={interview}
            at={at}
            withdrawn={candidacy.withdrawnAt !== null}
            apart={candidacy.conflicts.map(({ member }) => member.id)}
          />
        ))}
      </Stack>
      <AttachmentsPanel candidacy={candidacy} />
      <ConflictsPanel candidacy={candidacy} />
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

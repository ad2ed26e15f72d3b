import { Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shared/api/viewer-query.js';
import { dayWords } from '../../shared/ui/day.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { candidaciesQuery, type CandidacyRow } from './candidacy-queries.js';
import { OpenCandidateList } from './open-candidate-list.js';
import { OpenCandidacy } from './open-candidacy.js';
import { stageWords } from './progress.js';

function CandidacyLink({ candidacy }: { candidacy: CandidacyRow }) {
  return (
    <Paper component={Link} to={`/candidacies/${candidacy.id}`} className="strata-row" withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3">
          {candidacy.candidateName}
        </Title>
        <Text size="sm" c="dimmed">
          opened {dayWords(candidacy.openedAt)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {candidacy.loop.title} · {candidacy.loop.role}
      </Text>
      <Text size="sm" mt={4}>
        {candidacy.withdrawnAt ? 'Withdrew' : stageWords(candidacy.interviews)}
      </Text>
    </Paper>
  );
}

function CandidacyPages({ mayOpen }: { mayOpen: boolean }) {
  const query = useInfiniteQuery(candidaciesQuery());
  if (query.error) return <ErrorState error={query.error} what="the candidates" onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingRows what="the candidates" />;
  const candidacies = query.data.pages.flatMap((page) => page.nodes);
  if (candidacies.length === 0)
    return (
      <EmptyState title="No candidate here">
        {mayOpen
          ? 'Open a candidacy once a loop is published.'
          : 'You see a candidate once you sit on one of their panels or own their candidacy.'}
      </EmptyState>
    );
  return (
    <Stack gap="sm">
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {candidacies.map((candidacy) => (
          <li key={candidacy.id}>
            <CandidacyLink candidacy={candidacy} />
          </li>
        ))}
      </Stack>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

/** The candidacies that the viewer may see. */
export function CandidaciesScreen() {
  useDocumentTitle('Candidates · Strata');
  const { can } = useViewer().organization;
  return (
    <Container size="md" px={0}>
      <PageHeader
        title="Candidates"
        about="Panelists see the candidates they interview. No score stands on this page."
        actions={
          can.openCandidacies && (
            <>
              <OpenCandidateList />
              <OpenCandidacy />
            </>
          )
        }
      />
      <CandidacyPages mayOpen={can.openCandidacies} />
    </Container>
  );
}

import { Container, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../shared/ui/counted.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { briefQuery, type CandidateBrief } from './brief-queries.js';

function Round({
  round: { title, minutes, areas, people },
  number,
}: {
  round: CandidateBrief['rounds'][number];
  number: number;
}) {
  return (
    <Stack component="li" gap={4}>
      <Title order={2} size="h3">
        {number}. {title}
      </Title>
      <Text>{minutes} minutes, with time for your own questions</Text>
      {areas.length > 0 && <Text>It is about: {areas.join(', ')}</Text>}
      {people.length > 0 && <Text>You meet: {people.join(', ')}</Text>}
    </Stack>
  );
}

function BriefBody({ brief }: { brief: CandidateBrief }) {
  return (
    <Stack gap="xl">
      <header>
        <Text c="dimmed">{brief.organizationName}</Text>
        <Title order={1}>Your interviews: {brief.role}</Title>
        <Text mt="xs">{counted(brief.rounds.length, 'conversation')}. This is what to expect of each.</Text>
      </header>
      <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
        {brief.rounds.map((round, at) => (
          <Round key={at} round={round} number={at + 1} />
        ))}
      </Stack>
    </Stack>
  );
}

/** What a candidate reads before the loop, without signing in. */
export function BriefScreen({ token }: { token: string }) {
  const query = useQuery(briefQuery(token));
  useDocumentTitle('Your interviews');
  return (
    <Container component="main" size="sm" py="xl">
      <QueryView query={query} what="this page" whole loading={<LoadingRows rows={4} what="this page" />}>
        {(brief) => <BriefBody brief={brief} />}
      </QueryView>
    </Container>
  );
}

import { Button, Group, Paper, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TitledList } from '../../shared/ui/titled-list.js';
import { candidaciesQuery } from './candidacy-queries.js';
import { isReadyForDebrief } from './progress.js';

/** Candidacies whose rounds are over and whose debrief the viewer may open. */
export function DebriefsReady() {
  const { data } = useInfiniteQuery(candidaciesQuery());
  const ready = (data?.pages ?? []).flatMap((page) => page.nodes).filter(isReadyForDebrief);
  if (ready.length === 0) return null;
  return (
    <TitledList title="Debriefs">
      {ready.map((candidacy) => (
        <Paper key={candidacy.id} component="li" withBorder p="md">
          <Group justify="space-between">
            <div>
              <Text fw={650}>{candidacy.candidateName}</Text>
              <Text size="sm" c="dimmed">
                {candidacy.loop.title} · every round is over
              </Text>
            </div>
            <Button
              component={Link}
              to={`/candidacies/${candidacy.id}/debrief`}
              variant="default"
              aria-label={`Open the debrief of ${candidacy.candidateName}`}
            >
              Open the debrief
            </Button>
          </Group>
        </Paper>
      ))}
    </TitledList>
  );
}

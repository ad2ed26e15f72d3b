import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { whenWords } from '../../shared/ui/day.js';
import { TitledList } from '../../shared/ui/titled-list.js';
import { remindersQuery } from './debrief-queries.js';

/** Who waits for a scorecard of the viewer's: the panel's debrief is incomplete without it. */
export function Reminders() {
  const { data } = useQuery(remindersQuery());
  if (!data || data.length === 0) return null;
  return (
    <TitledList title="Somebody waits for you">
      {data.map(({ interviewId, interviewTitle, candidateName, by, at }) => (
        <Paper key={interviewId} component="li" withBorder p="md">
          <Group justify="space-between" gap="sm">
            <div>
              <Text fw={650}>{candidateName}</Text>
              <Text size="sm" c="dimmed">
                {by.name} asks for your scorecard of “{interviewTitle}”, {whenWords(at)}
              </Text>
            </div>
            <Button
              component={Link}
              to={`/interviews/${interviewId}`}
              aria-label={`Finish your scorecard, as ${by.name} asks: ${candidateName}, ${interviewTitle}`}
            >
              Finish your scorecard
            </Button>
          </Group>
        </Paper>
      ))}
    </TitledList>
  );
}

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { whenWords } from '../../shared/ui/day.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';
import { calendarFeedQuery, makeCalendarFeed, revokeCalendarFeed } from './calendar-queries.js';

/** The viewer's interviews in their own calendar program: an address that is made, shown once, and taken back. */
export function CalendarFeed() {
  const client = useQueryClient();
  const { data: feed } = useQuery(calendarFeedQuery());
  const read = () => client.invalidateQueries({ queryKey: calendarFeedQuery().queryKey });
  const making = useMutation({ mutationFn: makeCalendarFeed, onSuccess: read });
  const revoking = useMutation({
    mutationFn: revokeCalendarFeed,
    onSuccess: () => {
      making.reset();
      return read();
    },
  });
  if (feed === undefined) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="calendar-feed">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3" id="calendar-feed">
            Your calendar
          </Title>
          <Text size="sm" c="dimmed" maw="70ch">
            {feed
              ? `A calendar program can read your interviews. ${feed.lastReadAt ? `Last read ${whenWords(feed.lastReadAt)}.` : 'None has read them yet.'}`
              : 'Let your calendar program read when your interviews are. It learns who and when, never what is asked.'}
          </Text>
        </div>
        {making.data && (
          <ShownOnce title="Your calendar’s address" value={making.data}>
            Add it in your calendar program as a calendar by address. Whoever has it can read it; it is shown this once.
          </ShownOnce>
        )}
        <Group gap="xs">
          <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
            {feed ? 'Make a new address' : 'Make an address'}
          </Button>
          {feed && (
            <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>
              Take it back
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

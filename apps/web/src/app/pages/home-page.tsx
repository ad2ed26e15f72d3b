import { Button, Container, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconBolt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DebriefsReady } from '../../features/candidacy/debriefs-ready.js';
import { CalendarFeed } from '../../features/interview/calendar-feed.js';
import { Reminders } from '../../features/debrief/reminders.js';
import { MyInterviews } from '../../features/interview/my-interviews.js';
import { DraftLoops } from '../../features/loop/draft-loops.js';
import { useViewer } from '../../shared/api/viewer-query.js';
import { PageHeader } from '../../shared/ui/page-header.js';

export function HomePage() {
  const { viewer, organization } = useViewer();
  useDocumentTitle('Home · Strata');
  return (
    <Container size="md" px={0}>
      <PageHeader
        title={`Hello, ${viewer.name.split(' ')[0]}`}
        about={`What ${organization.name} asks of you now.`}
        actions={
          organization.can.publish &&
          organization.can.openCandidacies && (
            <Button component={Link} to="/quick" variant="default" leftSection={<IconBolt size={16} aria-hidden />}>
              Quick interview
            </Button>
          )
        }
      />
      <Stack gap="xl">
        <Reminders />
        <MyInterviews />
        <DebriefsReady />
        <DraftLoops />
        <CalendarFeed />
      </Stack>
    </Container>
  );
}

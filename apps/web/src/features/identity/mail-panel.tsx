import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../shared/ui/counted.js';
import { whenWords } from '../../shared/ui/day.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { mailStandingQuery, type MailStanding } from './mail-query.js';

function Trouble({ waiting, givenUp, lastFailure, lastFailedAt }: MailStanding) {
  if (!lastFailure || !lastFailedAt) return null;
  const fate = [
    waiting > 0 && `${counted(waiting, 'mail is', 'mails are')} tried again without your doing.`,
    givenUp > 0 && `${counted(givenUp, 'mail')} of the last month will not be: ask again from the debrief.`,
  ].filter(Boolean);
  return (
    <Alert color="orange" variant="light" title={`A mail could not be sent, ${whenWords(lastFailedAt)}`}>
      {lastFailure} {fate.join(' ')}
    </Alert>
  );
}

function Standing({ standing }: { standing: MailStanding | null }) {
  if (!standing)
    return (
      <Text>
        No mail leaves this Strata. Whoever runs it names a mail server in SMTP_URL; reminders stand on people’s home pages either
        way.
      </Text>
    );
  const { waiting, lastSentAt, lastFailure } = standing;
  return (
    <>
      <Text>
        {waiting > 0 ? `${counted(waiting, 'mail waits', 'mails wait')} for the mail server.` : 'No mail waits.'}{' '}
        {lastSentAt ? `The last one was sent ${whenWords(lastSentAt)}.` : lastFailure ? '' : 'None was sent in the last month.'}
      </Text>
      <Trouble {...standing} />
    </>
  );
}

/** Whether reminders arrive at the mail server, in words. */
export function MailPanel() {
  const query = useQuery(mailStandingQuery());
  return (
    <Stack gap="md" maw={620}>
      <Text c="dimmed">
        Reminders of owed scorecards and of interviews that begin within the hour also go by mail. A mail names the round and the
        way to it, never a candidate, a question or a score.
      </Text>
      <QueryView query={query} what="how mail stands">
        {(standing) => <Standing standing={standing} />}
      </QueryView>
      <Group>
        <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          Look again
        </Button>
      </Group>
    </Stack>
  );
}

import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../shared/ui/counted.js';
import { whenWords } from '../../shared/ui/day.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { answerRubricsQuery, type QuestionDetail } from './question-bank-queries.js';
import { changesOf } from './question-revision.js';
import { questionHistoryQuery, type Revision } from './question-use-queries.js';
import { RestoreRevision } from './restore-revision.js';
import { RevisionChanges } from './revision-changes.js';

interface QuestionHistoryProps {
  bankId: string;
  question: QuestionDetail;
  mayEdit: boolean;
}

interface EntryProps extends QuestionHistoryProps {
  revision: Revision;
  before: Revision | undefined;
}

function Entry({ bankId, question, revision, before, mayEdit }: EntryProps) {
  const { data: rubrics = [] } = useQuery(answerRubricsQuery());
  const names = new Map(rubrics.flatMap(({ dimensions }) => dimensions.map(({ key, name }) => [key, name])));
  const stands = revision.revision === question.revision;
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Title order={3} size="h5">
            Revision {revision.revision}
          </Title>
          <Group gap={6}>
            {revision.interviewsHeld > 0 && <Badge color="gray">Asked in {counted(revision.interviewsHeld, 'interview')}</Badge>}
            {stands && <Badge color="petrol">As it stands</Badge>}
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          {revision.member?.name ?? 'Nobody known'}, {whenWords(revision.at)}
        </Text>
        {revision.reason && <Text size="sm">“{revision.reason}”</Text>}
        {before ? (
          <RevisionChanges changes={changesOf(before, revision, (key) => names.get(key) ?? key)} />
        ) : (
          <Text size="sm">{revision.text}</Text>
        )}
        {mayEdit && !stands && <RestoreRevision bankId={bankId} question={question} revision={revision.revision} />}
      </Stack>
    </Paper>
  );
}

/** Every revision of a question with who wrote it, when and why, and what it changed of the one before. */
export function QuestionHistory({ bankId, question, mayEdit }: QuestionHistoryProps) {
  const query = useQuery(questionHistoryQuery(question.id, question.revision));
  return (
    <QueryView query={query} what="this question’s history">
      {(revisions) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            An interview keeps the revision that it was planned with.
          </Text>
          <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Revisions, newest first">
            {revisions.map((revision, at) => (
              <Entry
                key={revision.revision}
                bankId={bankId}
                question={question}
                revision={revision}
                before={revisions[at + 1]}
                mayEdit={mayEdit}
              />
            ))}
          </Stack>
        </Stack>
      )}
    </QueryView>
  );
}

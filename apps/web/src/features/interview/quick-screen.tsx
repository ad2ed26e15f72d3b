import { Button, Container, Group, NumberInput, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { KEPT_MINUTES, ROUND_MINUTES } from '@strata/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { PeopleSelect } from '../../shared/ui/people-select.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { myInterviewsQuery } from './interview-queries.js';
import { openQuickInterview, quickChoicesQuery, type QuickChoices } from './quick-queries.js';
import { minutesOf, sourceIn, sourcesOf } from './quick-sources.js';

const FIELDS = ['candidateName', 'minutes', 'roundId', 'sectionId', 'memberIds'];

function useOpening() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: openQuickInterview,
    meta: { shownInPlace: true },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: myInterviewsQuery().queryKey });
      void navigate({ to: '/interviews/$interviewId', params: { interviewId: id } });
    },
  });
}

function QuickForm({ choices }: { choices: QuickChoices }) {
  const { viewer } = useViewer();
  const [source, setSource] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | ''>(ROUND_MINUTES.usual);
  const [memberIds, setMemberIds] = useState([viewer.id]);
  const opening = useOpening();
  const { error } = opening;
  const choose = (value: string | null) => {
    setSource(value);
    setMinutes(minutesOf(choices, value) ?? minutes);
  };
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      onSubmit={(event) => {
        event.preventDefault();
        const { candidateName } = textsOf(event.currentTarget, 'candidateName');
        if (minutes !== '') opening.mutate({ candidateName, minutes, memberIds, ...sourceIn(source) });
      }}
    >
      <Stack gap="sm">
        <TextInput
          name="candidateName"
          label="Candidate’s name"
          required
          autoComplete="off"
          autoFocus
          error={errorAt(error, 'candidateName')}
        />
        <Select
          label="Ask from"
          description="A round of a loop as it stands, or a section of a bank: what fits into the minutes is chosen."
          placeholder="A round or a section"
          required
          searchable
          nothingFoundMessage="Nothing has this name"
          data={sourcesOf(choices)}
          value={source}
          onChange={choose}
          error={errorAt(error, 'roundId') ?? errorAt(error, 'sectionId')}
        />
        <NumberInput
          label="Minutes"
          description={`${KEPT_MINUTES} of them stay free for the candidate’s own questions.`}
          required
          min={KEPT_MINUTES + ROUND_MINUTES.least}
          max={ROUND_MINUTES.most}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => setMinutes(typeof value === 'number' ? value : '')}
          error={errorAt(error, 'minutes')}
        />
        <PeopleSelect
          withAsterisk
          description="The first who scores leads. Where you are among them the room begins at once."
          value={memberIds}
          onChange={setMemberIds}
          error={errorAt(error, 'memberIds')}
        />
        <FormRefusal error={error} fields={FIELDS} />
        <Group justify="space-between" gap="sm">
          <Text size="xs" c="dimmed" flex="1 1 240px">
            A published loop of this one round and the candidacy are made with it. Nobody sees another’s scores until the round
            ends.
          </Text>
          <Button type="submit" loading={opening.isPending}>
            Open the room
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function QuickBody() {
  const choices = useQuery(quickChoicesQuery());
  return (
    <QueryView query={choices} what="what you can ask from">
      {(data) =>
        sourcesOf(data).length === 0 ? (
          <EmptyState
            title="There is nothing to ask yet"
            action={
              <Button component={Link} to="/banks/import">
                Import a document
              </Button>
            }
          >
            A quick interview asks from a bank or from a loop. Import your questions first.
          </EmptyState>
        ) : (
          <QuickForm choices={data} />
        )
      }
    </QueryView>
  );
}

/** One form, then a live room. */
export function QuickScreen() {
  useDocumentTitle('Quick interview · Strata');
  const { can } = useViewer().organization;
  return (
    <Container size="sm" px={0}>
      <PageHeader title="Quick interview" about="For a conversation that nobody planned: one form, then the room." />
      {can.publish && can.openCandidacies ? (
        <QuickBody />
      ) : (
        <NoPermission title="You do not publish loops">
          A quick interview publishes a loop of its own. Hiring managers and administrators open one; ask one of them to seat you.
        </NoPermission>
      )}
    </Container>
  );
}

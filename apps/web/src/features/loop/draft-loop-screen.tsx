import { Button, Container, Grid, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { PeopleSelect } from '../../shared/ui/people-select.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { loopsQuery } from './loop-queries.js';
import { sizeWords } from './loop-words.js';
import { keyOf, NO_CHANGES, roundsOf, wishedRounds, type ProposalChanges } from './proposal-draft.js';
import { draftLoop, proposalQuery, type LoopProposal, type ProposedRound } from './proposal-queries.js';
import { ProposedRoundCard } from './proposed-round-card.js';

const TYPING_MS = 300;

interface Source {
  bankId: string;
  sectionIds: string[];
}

function useDrafting() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: draftLoop,
    meta: { shownInPlace: true },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: loopsQuery().queryKey });
      void navigate({ to: '/loops/$loopId', params: { loopId: id } });
    },
  });
}

/** What the bank proposes, and the same filled anew as the person changes it. */
function useProposal(source: Source, first: LoopProposal) {
  const [changes, setChanges] = useState<ProposalChanges>(NO_CHANGES);
  const rounds = wishedRounds(first.rounds, changes);
  const [settled] = useDebouncedValue(JSON.stringify(rounds), TYPING_MS);
  const query = useQuery(proposalQuery({ ...source, rounds: JSON.parse(settled) as typeof rounds }));
  const isCurrent = settled === JSON.stringify(rounds) && !query.isPlaceholderData && !query.isFetching;
  const filled = query.data?.rounds ?? first.rounds;
  return { changes, setChanges, rounds: roundsOf(filled, changes), isCurrent, error: query.error };
}

interface RoundsProps {
  rounds: ProposedRound[];
  changes: ProposalChanges;
  error: unknown;
  onChange(changes: ProposalChanges): void;
}

function Rounds({ rounds, changes, error, onChange }: RoundsProps) {
  return (
    <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {rounds.map((round, at) => {
        const key = keyOf(round);
        return (
          <ProposedRoundCard
            key={key}
            round={round}
            minutes={changes.minutes[key] ?? round.minutes}
            titleError={errorAt(error, `rounds.${at}.title`)}
            minutesError={errorAt(error, `rounds.${at}.minutes`)}
            questionsError={errorAt(error, `rounds.${at}.questionIds`)}
            onTitle={(title) => onChange({ ...changes, titles: { ...changes.titles, [key]: title } })}
            onMinutes={(minutes) => onChange({ ...changes, minutes: { ...changes.minutes, [key]: minutes } })}
            onDrop={() => onChange({ ...changes, dropped: [...changes.dropped, key] })}
          />
        );
      })}
    </Stack>
  );
}

function Dropped({ changes, onChange }: Pick<RoundsProps, 'changes' | 'onChange'>) {
  if (changes.dropped.length === 0) return null;
  return (
    <Group gap="sm">
      <Text size="sm" role="status">
        {counted(changes.dropped.length, 'round')} dropped.
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => onChange({ ...changes, dropped: [] })}>
        Bring back
      </Button>
    </Group>
  );
}

function ProposalForm({ source, first }: { source: Source; first: LoopProposal }) {
  const { viewer } = useViewer();
  const { changes, setChanges, rounds, isCurrent, error } = useProposal(source, first);
  const [title, setTitle] = useState(first.bankName);
  const [role, setRole] = useState('');
  const [memberIds, setMemberIds] = useState([viewer.id]);
  const drafting = useDrafting();
  const asked = rounds.reduce((sum, { questions }) => sum + questions.length, 0);
  const typing = rounds.some((round) => changes.minutes[keyOf(round)] === '');
  const fields = ['title', 'role', 'memberIds', ...rounds.flatMap((_, at) => ['title', 'minutes', 'questionIds'].map((field) => `rounds.${at}.${field}`))]; // prettier-ignore
  const send = () =>
    drafting.mutate({
      ...{ title, role: role.trim() || null, memberIds },
      rounds: rounds.map((round) => ({
        ...{ title: round.title, minutes: round.minutes, rubricId: round.rubric.id },
        questionIds: round.questions.map(({ question }) => question.id),
      })),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Paper withBorder p="md" className="strata-draft-side">
            <Stack gap="sm">
              <TextInput
                label="Title of the loop"
                required
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
                error={errorAt(drafting.error, 'title')}
              />
              <TextInput
                label="Role"
                description="Whom it hires. Left empty, it is called like the loop."
                value={role}
                onChange={(event) => setRole(event.currentTarget.value)}
                error={errorAt(drafting.error, 'role')}
              />
              <PeopleSelect
                description="They sit in every round; the first leads. You can change each panel later."
                value={memberIds}
                onChange={setMemberIds}
                error={errorAt(drafting.error, 'memberIds')}
              />
              <Text size="sm" role="status">
                {sizeWords(rounds)}: {asked} of {counted(first.questionCount, 'question')} asked.
              </Text>
              <FormRefusal error={error ?? drafting.error} fields={fields} />
              <Button type="submit" loading={drafting.isPending} disabled={rounds.length === 0 || typing || !isCurrent}>
                Make the draft
              </Button>
              <Text size="xs" c="dimmed">
                Nothing is stored before. The draft opens in the builder, where it is published.
              </Text>
            </Stack>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack gap="sm">
            <Dropped changes={changes} onChange={setChanges} />
            {rounds.length === 0 && (
              <EmptyState title="Every round is dropped">Bring them back, or build a loop by hand.</EmptyState>
            )}
            <Rounds rounds={rounds} changes={changes} error={drafting.error} onChange={setChanges} />
          </Stack>
        </Grid.Col>
      </Grid>
    </form>
  );
}

const toBanks = (
  <Button component={Link} to="/banks" variant="default">
    Go to the banks
  </Button>
);

function ProposalBody({ source }: { source: Source }) {
  const query = useQuery(proposalQuery({ ...source, rounds: null }));
  return (
    <QueryView query={query} what="the proposal">
      {(first) =>
        first.rounds.length === 0 ? (
          <EmptyState title="There is nothing to ask here yet" action={toBanks}>
            “{first.bankName}” holds no question that a round could ask. Import or write some first.
          </EmptyState>
        ) : (
          <ProposalForm source={source} first={first} />
        )
      }
    </QueryView>
  );
}

/** From a bank to a draft: time-boxed rounds are proposed, a person changes them, and the draft is made. */
export function DraftLoopScreen({ bankId, sectionId }: { bankId: string | null; sectionId: string | null }) {
  useDocumentTitle('Draft a loop · Strata');
  const { can } = useViewer().organization;
  return (
    <Container size="xl" px={0}>
      <PageHeader
        title="Draft a loop"
        crumbs={[{ title: 'Loops', to: '/loops' }]}
        about="Rounds by section and kind, each filled to its time box with questions that few candidates were asked."
      />
      {!can.editLoops && (
        <NoPermission title="You read loops">Members who may draft loops do this. Ask one of them.</NoPermission>
      )}
      {can.editLoops && bankId === null && (
        <EmptyState title="Choose a bank first" action={toBanks}>
          Open a bank and choose “Draft a loop from this” in its menu.
        </EmptyState>
      )}
      {can.editLoops && bankId !== null && (
        <ProposalBody source={{ bankId, sectionIds: sectionId === null ? [] : [sectionId] }} />
      )}
    </Container>
  );
}

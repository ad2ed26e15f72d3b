import { Button, Group, Paper, Select, Stack, Switch, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ARROW_STOP, moveByArrows } from '../../shared/ui/arrow-stops.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import { QuestionFilters } from '../../shared/ui/question-filters.js';
import { useRoundWrite } from './loop-cache.js';
import {
  builderChoicesQuery,
  pickableQuestionsQuery,
  type FoundQuestion as Found,
  type LoopDetail,
  type PickFilter,
  type RoundDetail,
} from './loop-queries.js';
import { alsoPickedIn } from './round-minutes.js';
import { pickQuestion } from './round-mutations.js';

function FinderFilters({ filter, onChange }: { filter: PickFilter; onChange(filter: PickFilter): void }) {
  const banks = useQuery(builderChoicesQuery()).data?.questionBanks ?? [];
  return (
    <QuestionFilters label="Find questions to pick" filter={filter} onChange={onChange}>
      <Select
        aria-label="Bank"
        placeholder="All banks"
        clearable
        data={banks.map((bank) => ({ value: bank.id, label: `${bank.name} (${bank.questionCount})` }))}
        value={filter.bankId ?? null}
        onChange={(bankId) => onChange({ ...filter, bankId })}
      />
      <Switch
        size="xs"
        label="Questions for the candidate to ask"
        checked={filter.forCandidate === true}
        onChange={(event) => onChange({ ...filter, forCandidate: event.currentTarget.checked })}
      />
    </QuestionFilters>
  );
}

interface FoundProps {
  loop: LoopDetail;
  target: RoundDetail;
  question: Found;
  sought: string;
}

function FoundQuestion({ loop, target, question, sought }: FoundProps) {
  const picking = useRoundWrite(loop.id, pickQuestion);
  const picked = target.questions.some((each) => each.id === question.id);
  const others = alsoPickedIn(loop.rounds, question.id, target.id);
  return (
    <Paper component="li" withBorder p={8}>
      <Text size="sm" lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
        <ProseTitle text={question.text} sought={sought} />
      </Text>
      <div className="strata-few-lines">
        <CodeBlocks text={question.text} />
      </div>
      <Text size="xs" c="dimmed">
        {question.sectionPath.join(' › ')}
      </Text>
      <Group gap={6} mt={4} justify="space-between" align="flex-end" wrap="nowrap">
        <QuestionFacts {...question} sought={sought} />
        <Button
          {...ARROW_STOP}
          flex="none"
          size="compact-sm"
          variant={picked ? 'default' : 'light'}
          disabled={picked}
          loading={picking.isPending}
          onClick={() => picking.mutate({ roundId: target.id, questionId: question.id })}
          aria-label={picked ? `Picked: ${question.text}` : `Pick into ${target.title}: ${question.text}`}
        >
          {picked ? 'Picked' : 'Pick'}
        </Button>
      </Group>
      {others.length > 0 && (
        <Text size="xs" c="var(--strata-warning)">
          Also in {others.join(', ')}
        </Text>
      )}
    </Paper>
  );
}

/** Search over the banks with one press to pick into the round that is being filled. */
export function QuestionFinder({ loop, target }: { loop: LoopDetail; target: RoundDetail }) {
  const [filter, setFilter] = useState<PickFilter>({ forCandidate: false });
  const found = useInfiniteQuery(pickableQuestionsQuery(filter));
  const questions = found.data?.pages.flatMap((page) => page.nodes) ?? [];
  return (
    <Stack gap="sm" onKeyDown={moveByArrows}>
      <FinderFilters filter={filter} onChange={setFilter} />
      {found.error && <ErrorState error={found.error} what="the questions" onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows what="the questions" />}
      {found.data && questions.length === 0 && (
        <EmptyState title="Nothing found">
          No question has these words and filters. Take one away, or write the question.
        </EmptyState>
      )}
      {filter.forCandidate && questions.length > 0 && (
        <Text size="sm" fw={600}>
          For the candidate to ask
        </Text>
      )}
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {questions.map((question) => (
          <FoundQuestion key={question.id} loop={loop} target={target} question={question} sought={filter.text ?? ''} />
        ))}
      </Stack>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import { SearchField } from '../../shared/ui/search-field.js';
import { useRoundWrite } from './loop-cache.js';
import {
  builderChoicesQuery,
  pickableQuestionsQuery,
  type LoopDetail,
  type PickedQuestion,
  type PickFilter,
  type RoundDetail,
} from './loop-queries.js';
import { alsoPickedIn } from './round-minutes.js';
import { pickQuestion } from './round-mutations.js';

const SEARCH_AFTER_MS = 200;
const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

function FinderFilters({ filter, onChange }: { filter: PickFilter; onChange(filter: PickFilter): void }) {
  const banks = useQuery(builderChoicesQuery()).data?.questionBanks ?? [];
  return (
    <Stack gap={6} role="search" aria-label="Find questions to pick">
      <SearchField value={filter.text ?? ''} onChange={(text) => onChange({ ...filter, text: text || null })} />
      <Select
        aria-label="Bank"
        placeholder="All banks"
        clearable
        data={banks.map((bank) => ({ value: bank.id, label: `${bank.name} (${bank.questionCount})` }))}
        value={filter.bankId ?? null}
        onChange={(bankId) => onChange({ ...filter, bankId })}
      />
      <Group grow gap={6}>
        <Select
          aria-label="Kind"
          placeholder="Any kind"
          clearable
          data={choicesOf(KIND_WORDS)}
          value={filter.kind ?? null}
          onChange={(kind) => onChange({ ...filter, kind: kind as PickFilter['kind'] })}
        />
        <Select
          aria-label="Level"
          placeholder="Any level"
          clearable
          data={choicesOf(QUESTION_LEVEL_WORDS)}
          value={filter.level ?? null}
          onChange={(level) => onChange({ ...filter, level: level as PickFilter['level'] })}
        />
      </Group>
    </Stack>
  );
}

interface FoundProps {
  loop: LoopDetail;
  target: RoundDetail;
  question: PickedQuestion;
}

function FoundQuestion({ loop, target, question }: FoundProps) {
  const picking = useRoundWrite(loop.id, pickQuestion);
  const picked = target.questions.some((each) => each.id === question.id);
  const others = alsoPickedIn(loop.rounds, question.id, target.id);
  return (
    <Paper component="li" withBorder p={8}>
      <Text size="sm" lineClamp={4} style={{ overflowWrap: 'anywhere' }}>
        <ProseTitle text={question.text} />
      </Text>
      <div className="strata-few-lines">
        <CodeBlocks text={question.text} />
      </div>
      <Text size="xs" c="dimmed">
        {question.sectionPath.join(' › ')}
      </Text>
      <Group gap={6} mt={4} justify="space-between">
        <QuestionFacts kind={question.kind} level={question.level} minutes={question.minutes} />
        <Button
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
  const [filter, setFilter] = useState<PickFilter>({});
  const [sought] = useDebouncedValue(filter, SEARCH_AFTER_MS);
  const found = useInfiniteQuery(pickableQuestionsQuery(sought));
  const questions = found.data?.pages.flatMap((page) => page.nodes) ?? [];
  return (
    <Stack gap="sm">
      <FinderFilters filter={filter} onChange={setFilter} />
      {found.error && <ErrorState error={found.error} what="the questions" onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows what="the questions" />}
      {found.data && questions.length === 0 && (
        <EmptyState title="Nothing found">
          No question has these words and filters. Take one away, or write the question.
        </EmptyState>
      )}
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {questions.map((question) => (
          <FoundQuestion key={question.id} loop={loop} target={target} question={question} />
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

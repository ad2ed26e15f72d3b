import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { pickableQuestionsQuery, type FoundQuestion, type PickFilter } from '../api/pickable-questions-query.js';
import { ARROW_STOP } from './arrow-stops.js';
import { EmptyState } from './empty-state.js';
import { ErrorState } from './error-state.js';
import { LoadingRows } from './loading-rows.js';
import { CodeBlocks, ProseTitle } from './prose.js';
import { QuestionFacts } from './question-facts.js';

interface PickButtonProps {
  question: FoundQuestion;
  /** What the press does, and what to say once it is done. */
  act: string;
  done: string;
  /** Where the press puts the question, for those who cannot see it. */
  into?: string;
  isDone: boolean;
  isPending: boolean;
  disabled?: boolean;
  onPick(): void;
}

/** Takes a found question, or says that it is taken already. */
export function PickButton({ question, act, done, into, isDone, isPending, disabled, onPick }: PickButtonProps) {
  const deed = into === undefined ? act : `${act} into ${into}`;
  return (
    <Button
      {...ARROW_STOP}
      flex="none"
      size="compact-sm"
      variant={isDone ? 'default' : 'light'}
      disabled={isDone || disabled}
      loading={isPending}
      onClick={onPick}
      aria-label={`${isDone ? done : deed}: ${question.text}`}
    >
      {isDone ? done : act}
    </Button>
  );
}

interface PickableQuestionsProps {
  filter: PickFilter;
  /** What is done with a question: its button. */
  actionOf(question: FoundQuestion): ReactNode;
  /** What else is said of a question. */
  asideOf?(question: FoundQuestion): ReactNode;
}

/** The questions of the banks that a filter finds, each with what can be done with it; in all states of the search. */
export function PickableQuestions({ filter, actionOf, asideOf }: PickableQuestionsProps) {
  const found = useInfiniteQuery(pickableQuestionsQuery(filter));
  const questions = found.data?.pages.flatMap((page) => page.nodes) ?? [];
  return (
    <>
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
          <Found key={question.id} question={question} sought={filter.text ?? ''} action={actionOf(question)}>
            {asideOf?.(question)}
          </Found>
        ))}
      </Stack>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

interface FoundProps {
  question: FoundQuestion;
  sought: string;
  action: ReactNode;
  children: ReactNode;
}

function Found({ question, sought, action, children }: FoundProps) {
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
        {action}
      </Group>
      {children}
    </Paper>
  );
}

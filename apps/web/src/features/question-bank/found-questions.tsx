import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { searchQuestionsQuery, type QuestionFilter } from './question-bank-queries.js';
import { QuestionList } from './question-list.js';

/** What a search in one bank found, in pages. */
export function FoundQuestions({ bankId, filter }: { bankId: string; filter: QuestionFilter }) {
  const found = useInfiniteQuery(searchQuestionsQuery(bankId, filter));
  if (found.error) return <ErrorState error={found.error} what="what was found" onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="what was found" />;
  const questions = found.data.pages.flatMap((page) => page.nodes);
  const total = found.data.pages[0]?.totalCount ?? 0;
  if (questions.length === 0)
    return <EmptyState title="Nothing found">No question of this bank has these words and filters. Take one away.</EmptyState>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {counted(total, 'question')} found
      </Text>
      <QuestionList bankId={bankId} questions={questions} withSection />
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

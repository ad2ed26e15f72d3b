import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import type { QuestionFilter } from './question-bank-queries.js';
import { useDesk } from './bank-desk.js';
import { FoundLines } from './question-lines.js';
import { QuestionList } from './question-list.js';
import { COUNTED_TO, countQuestionsQuery, searchQuestionsQuery } from './search-queries.js';

interface FoundQuestionsProps {
  bankId: string;
  filter: QuestionFilter;
  /** The title of the section that the search is held to. */
  within: string | null;
  onWiden(): void;
}

const wordsFor = (total: number) => (total > COUNTED_TO ? `More than ${COUNTED_TO} questions` : counted(total, 'question'));

function Count({ bankId, filter, within, onWiden }: FoundQuestionsProps) {
  const { data: total } = useQuery(countQuestionsQuery(bankId, filter));
  return (
    <Group gap="xs" mih={22}>
      <Text size="sm" c="dimmed" role="status">
        {total === undefined ? '' : `${wordsFor(total)} found${within ? ` in ${within}` : ''}`}
      </Text>
      {within && (
        <Anchor component="button" type="button" size="sm" onClick={onWiden}>
          Search the whole bank
        </Anchor>
      )}
    </Group>
  );
}

/** What a search in one bank found, in pages; what was found before stays in sight until the next is there. */
export function FoundQuestions(props: FoundQuestionsProps) {
  const { bankId, filter } = props;
  const { mayEdit } = useDesk();
  const found = useInfiniteQuery(searchQuestionsQuery(bankId, filter));
  if (found.error) return <ErrorState error={found.error} what="what was found" onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows what="what was found" />;
  const questions = found.data.pages.flatMap((page) => page.nodes);
  const sought = filter.text ?? '';
  return (
    <Stack gap="sm">
      <Count {...props} />
      {questions.length === 0 && (
        <EmptyState title="Nothing found">
          No question of this bank has these words and filters. Take one away, or write fewer letters.
        </EmptyState>
      )}
      {mayEdit ? (
        <FoundLines questions={questions} sought={sought} />
      ) : (
        <QuestionList bankId={bankId} questions={questions} sought={sought} withSection />
      )}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

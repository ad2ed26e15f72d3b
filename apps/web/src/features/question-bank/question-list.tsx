import { Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ARROW_STOP } from '../../shared/ui/arrow-stops.js';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { QuestionRow } from './question-bank-queries.js';

interface QuestionEntryProps {
  bankId: string;
  question: QuestionRow;
  withSection?: boolean;
  /** The words that were looked for, to be marked. */
  sought?: string;
}

/** A question by its text and facts; a press opens it beside the list. */
export function QuestionEntry({ bankId, question, withSection = false, sought = '' }: QuestionEntryProps) {
  return (
    <>
      <Link
        to="/banks/$bankId"
        params={{ bankId }}
        search={(address) => ({ ...address, question: question.id })}
        resetScroll={false}
        className="strata-quiet-link"
        {...ARROW_STOP}
      >
        <ProseTitle text={question.text} sought={sought} />
      </Link>
      <CodeBlocks text={question.text} />
      {withSection && (
        <Text size="xs" c="dimmed">
          {question.sectionPath.join(' › ')}
        </Text>
      )}
      <QuestionFacts {...question} sought={sought} />
    </>
  );
}

/** Questions to read, in their order. */
export function QuestionList({
  questions,
  ...entry
}: Omit<QuestionEntryProps, 'question'> & {
  questions: QuestionRow[];
}) {
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {questions.map((question) => (
        <Paper key={question.id} component="li" withBorder p="sm">
          <QuestionEntry question={question} {...entry} />
        </Paper>
      ))}
    </Stack>
  );
}

import { Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ARROW_STOP } from '../../shared/ui/arrow-stops.js';
import { NearRows } from '../../shared/ui/near-rows.js';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { QuestionRow } from './question-bank-queries.js';

/** Of a question that was never seen, in pixels. */
const LINE_HEIGHT = 84;

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

const idOf = (question: QuestionRow) => question.id;

/** Questions to read, in their order, rendered as far as they are near the window. */
export function QuestionList({
  questions,
  ...entry
}: Omit<QuestionEntryProps, 'question'> & {
  questions: QuestionRow[];
}) {
  return (
    <ul className="strata-plain-list">
      <NearRows rows={questions} keyOf={idOf} height={LINE_HEIGHT} mark="li">
        {(question) => (
          <Paper component="li" data-key={question.id} withBorder p="sm" mb="xs">
            <QuestionEntry question={question} {...entry} />
          </Paper>
        )}
      </NearRows>
    </ul>
  );
}

import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ARROW_STOP } from '../../shared/ui/arrow-stops.js';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { BankSection, QuestionRow } from './question-bank-queries.js';

/** Questions by their text; a press opens one beside the list. */
export function QuestionList({
  bankId,
  questions,
  withSection,
  sought = '',
}: {
  bankId: string;
  questions: QuestionRow[];
  withSection?: boolean;
  /** The words that were looked for, to be marked. */
  sought?: string;
}) {
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {questions.map((question) => (
        <Paper key={question.id} component="li" withBorder p="sm">
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
        </Paper>
      ))}
    </Stack>
  );
}

/** A heading of the bank with its guidance and its own questions. */
export function SectionBlock({ bankId, section }: { bankId: string; section: BankSection }) {
  return (
    <Stack component="section" gap="xs">
      <div>
        {section.path.length > 1 && (
          <Text size="xs" c="dimmed">
            {section.path.slice(0, -1).join(' › ')}
          </Text>
        )}
        <Title order={2} size="h3">
          {section.title}
        </Title>
        {section.guidance && (
          <Text size="sm" c="dimmed" maw="75ch">
            {section.guidance}
          </Text>
        )}
        {section.keyAreas.length > 0 && (
          <Text size="sm">
            Cover: <ProseTitle text={section.keyAreas.join(' · ')} />
          </Text>
        )}
      </div>
      {section.questions.length > 0 ? (
        <QuestionList bankId={bankId} questions={section.questions} />
      ) : (
        <Text size="sm" c="dimmed">
          No question of its own yet.
        </Text>
      )}
    </Stack>
  );
}

import { Box, Button, List, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Prose } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import { QuestionAnswers } from './question-answers.js';
import type { QuestionDetail } from './question-bank-queries.js';
import { QuestionPart } from './question-part.js';

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <QuestionPart title={title}>
      <List size="sm" spacing={4}>
        {lines.map((line) => (
          <List.Item key={line}>
            <Prose text={line} />
          </List.Item>
        ))}
      </List>
    </QuestionPart>
  );
}

/** A question as it stands now. */
export function QuestionReading({ question, onEdit }: { question: QuestionDetail; onEdit: (() => void) | null }) {
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {question.sectionPath.join(' › ')} · revision {question.revision}
        </Text>
        <Box my={6}>
          <Prose text={question.text} size="lg" fw={650} />
        </Box>
        <QuestionFacts {...question} />
      </div>
      <Lines title="Hints" lines={question.hints} />
      <QuestionAnswers question={question} mayEdit={onEdit !== null} />
      <Lines title="Follow-ups" lines={question.followUps} />
      {onEdit && (
        <Button variant="default" w="fit-content" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          Edit
        </Button>
      )}
    </Stack>
  );
}

import { Badge, Blockquote, Box, Button, Drawer, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Prose } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { dimensionNamesQuery, questionQuery, type QuestionDetail } from './question-bank-queries.js';
import { QuestionEditor } from './question-editor.js';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap={4}>
      <Title order={3} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <List size="sm" spacing={4}>
        {lines.map((line) => (
          <List.Item key={line}>
            <Prose text={line} />
          </List.Item>
        ))}
      </List>
    </Part>
  );
}

function Answers({ question }: { question: QuestionDetail }) {
  const { data: dimensions = [] } = useQuery(dimensionNamesQuery());
  if (question.referenceAnswers.length === 0) return null;
  const nameOf = (key: string | null) => dimensions.find((each) => each.key === key)?.name ?? key ?? 'The whole question';
  return (
    <Part title="Reference answers">
      {question.referenceAnswers.map((answer) => (
        <Blockquote key={answer.dimensionKey ?? 'whole'} p="sm" mt={4} color="petrol">
          <Group gap="xs" mb={4}>
            <Text fw={650} size="sm">
              {nameOf(answer.dimensionKey)}
            </Text>
            {!answer.reviewed && <Badge color="orange">Not yet reviewed</Badge>}
          </Group>
          <Prose text={answer.text} />
        </Blockquote>
      ))}
    </Part>
  );
}

function QuestionReading({ question, onEdit }: { question: QuestionDetail; onEdit: (() => void) | null }) {
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
      <Answers question={question} />
      <Lines title="Follow-ups" lines={question.followUps} />
      {onEdit && (
        <Button variant="default" w="fit-content" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          Edit
        </Button>
      )}
    </Stack>
  );
}

interface QuestionDrawerProps {
  bankId: string;
  questionId: string | null;
  mayEdit: boolean;
  onClose(): void;
}

/** One question beside its bank, to read and to edit. */
export function QuestionDrawer({ bankId, questionId, mayEdit, onClose }: QuestionDrawerProps) {
  const [editedId, setEditedId] = useState<string | null>(null);
  const query = useQuery({ ...questionQuery(questionId ?? ''), enabled: questionId !== null });
  return (
    <Drawer opened={questionId !== null} onClose={onClose} position="right" size="lg" title="Question">
      <QueryView query={query} what="this question">
        {(question) =>
          editedId === question.id ? (
            <QuestionEditor bankId={bankId} question={question} onDone={() => setEditedId(null)} />
          ) : (
            <QuestionReading question={question} onEdit={mayEdit ? () => setEditedId(question.id) : null} />
          )
        }
      </QueryView>
    </Drawer>
  );
}

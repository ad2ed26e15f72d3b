import { ActionIcon, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { dimensionNamesQuery } from './question-bank-queries.js';
import type { QuestionDraft } from './question-draft.js';

const WHOLE = '';

type Answers = QuestionDraft['answers'];

/** Reference answers, one per dimension or one for the whole question. */
export function AnswerFields({ answers, onChange }: { answers: Answers; onChange(answers: Answers): void }) {
  const { data: dimensions = [] } = useQuery(dimensionNamesQuery());
  const set = (at: number, change: Partial<Answers[number]>) =>
    onChange(answers.map((answer, index) => (index === at ? { ...answer, ...change } : answer)));
  const free = dimensions.find(({ key }) => !answers.some((answer) => answer.dimensionKey === key));
  const choices = [
    { value: WHOLE, label: 'The whole question' },
    ...dimensions.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <Stack component="fieldset" gap="xs" m={0} p={0} bd={0}>
      <Text component="legend" fw={500} size="sm">
        Reference answers
      </Text>
      {answers.map((answer, at) => (
        <Stack key={at} gap={4}>
          <Group gap="xs" wrap="nowrap">
            <Select
              aria-label={`Answer ${at + 1} is about`}
              data={choices}
              allowDeselect={false}
              value={answer.dimensionKey ?? WHOLE}
              onChange={(value) => set(at, { dimensionKey: value || null })}
              flex={1}
            />
            <ActionIcon
              aria-label={`Remove answer ${at + 1}`}
              onClick={() => onChange(answers.filter((_, index) => index !== at))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
          <Textarea
            aria-label={`Answer ${at + 1}`}
            autosize
            minRows={2}
            value={answer.text}
            onChange={(event) => set(at, { text: event.currentTarget.value })}
          />
        </Stack>
      ))}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...answers, { dimensionKey: free?.key ?? null, text: '' }])}
      >
        Add an answer
      </Button>
    </Stack>
  );
}

import type { SchemaType } from '@strata/contracts';
import { Badge, Group, Text } from '@mantine/core';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from './field-words.js';

interface QuestionFactsProps {
  kind: SchemaType<'QuestionKind'>;
  level: SchemaType<'QuestionLevel'> | null;
  minutes?: number | null;
  tags?: string[];
}

/** Kind, level, minutes and tags of a question in one line. */
export function QuestionFacts({ kind, level, minutes, tags = [] }: QuestionFactsProps) {
  return (
    <Group gap={6}>
      <Badge color="gray">{KIND_WORDS[kind]}</Badge>
      {level && <Badge color="petrol">{QUESTION_LEVEL_WORDS[level]}</Badge>}
      {minutes != null && (
        <Text size="xs" c="dimmed">
          {minutes} min
        </Text>
      )}
      {tags.length > 0 && (
        <Text size="xs" c="dimmed">
          {tags.join(', ')}
        </Text>
      )}
    </Group>
  );
}

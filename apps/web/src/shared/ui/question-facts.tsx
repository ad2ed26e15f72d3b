import type { SchemaType } from '@strata/contracts';
import { Badge, Group, Text } from '@mantine/core';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from './field-words.js';

interface QuestionFactsProps {
  kind: SchemaType<'QuestionKind'>;
  level: SchemaType<'QuestionLevel'> | null;
  minutes?: number | null;
  /** The minutes are our estimate, not the bank's word. */
  estimated?: boolean;
  tags?: string[];
}

/** Kind, level, minutes and tags of a question in one line. */
export function QuestionFacts({ kind, level, minutes, estimated = false, tags = [] }: QuestionFactsProps) {
  return (
    <Group gap={8}>
      {level && <Badge color="petrol">{QUESTION_LEVEL_WORDS[level]}</Badge>}
      <Text size="xs" c="dimmed">
        {KIND_WORDS[kind]}
        {minutes === null || minutes === undefined ? '' : ` · ${estimated ? 'about ' : ''}${minutes} min`}
      </Text>
      {tags.length > 0 && (
        <Text size="xs" c="dimmed">
          {tags.join(', ')}
        </Text>
      )}
    </Group>
  );
}

import type { SchemaType } from '@strata/contracts';
import { Badge, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { counted } from './counted.js';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from './field-words.js';
import { ProseTitle } from './prose.js';

interface QuestionFactsProps {
  kind: SchemaType<'QuestionKind'>;
  level: SchemaType<'QuestionLevel'> | null;
  estimatedMinutes?: number;
  /** The minutes are our estimate, not the bank's word. */
  minutesEstimated?: boolean;
  tags?: string[];
  /** Dimensions without an answer of their own; undefined where answers are not looked at. */
  missingAnswers?: string[] | undefined;
  /** The words that were looked for, to be marked. */
  sought?: string;
}

function Completeness({ missing }: { missing: string[] }) {
  if (missing.length > 0)
    return (
      <Text size="xs" c="dimmed">
        {counted(missing.length, 'answer')} missing
      </Text>
    );
  return (
    <Group gap={3} wrap="nowrap" c="var(--mantine-color-anchor)">
      <IconCheck size={14} aria-hidden />
      <Text size="xs" fw={550}>
        Answers complete
      </Text>
    </Group>
  );
}

/** Kind, level, minutes, tags and the state of the answers of a question in one line. */
export function QuestionFacts({
  kind,
  level,
  estimatedMinutes,
  minutesEstimated = false,
  tags = [],
  missingAnswers,
  sought = '',
}: QuestionFactsProps) {
  return (
    <Group gap={8}>
      {level && <Badge color="petrol">{QUESTION_LEVEL_WORDS[level]}</Badge>}
      <Text size="xs" c="dimmed">
        {KIND_WORDS[kind]}
        {estimatedMinutes === undefined ? '' : ` · ${minutesEstimated ? '≈ ' : ''}${estimatedMinutes} min`}
      </Text>
      {tags.length > 0 && (
        <Text size="xs" c="dimmed">
          <ProseTitle text={tags.join(', ')} sought={sought} />
        </Text>
      )}
      {missingAnswers && <Completeness missing={missingAnswers} />}
    </Group>
  );
}

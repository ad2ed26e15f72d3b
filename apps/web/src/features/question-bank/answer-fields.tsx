import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AnchorFields } from './anchor-fields.js';
import { slotsOf, type AnswerSlot } from './answer-slots.js';
import { answerRubricsQuery } from './question-bank-queries.js';
import type { QuestionDraft } from './question-draft.js';

interface AnswerFieldsProps {
  draft: QuestionDraft;
  onChange(draft: QuestionDraft): void;
}

/** Reference answers and anchors, a place for each dimension that applies; what is missing stands there as a gap to fill. */
export function AnswerFields({ draft, onChange }: AnswerFieldsProps) {
  const { data: rubrics = [] } = useQuery(answerRubricsQuery());
  const { answers, anchors } = draft;
  const named = [...answers, ...anchors].map(({ dimensionKey }) => dimensionKey);
  const slots = slotsOf({ kind: draft.kind, dimensionKeys: draft.dimensionKeys, answered: named }, rubrics);
  const set = (key: string | null, text: string) => {
    const known = answers.some((answer) => answer.dimensionKey === key);
    const changed = answers.map((answer) => (answer.dimensionKey === key ? { ...answer, text } : answer));
    onChange({ ...draft, answers: known ? changed : [...answers, { dimensionKey: key, text }] });
  };
  return (
    <Stack component="fieldset" gap="sm" m={0} p={0} bd={0}>
      <Text component="legend" fw={500} size="sm" mb={4}>
        Reference answers
      </Text>
      {slots.map((slot) => (
        <Stack key={slot.key ?? ''} gap={4}>
          <Textarea
            label={slot.name}
            description={slot.wanted || slot.key === null ? undefined : 'Not among the dimensions that apply.'}
            placeholder="No answer yet. What does a good one say?"
            autosize
            minRows={2}
            value={answers.find((answer) => answer.dimensionKey === slot.key)?.text ?? ''}
            onChange={(event) => set(slot.key, event.currentTarget.value)}
          />
          {hasKey(slot) && (
            <AnchorFields slot={slot} anchors={anchors} onChange={(next) => onChange({ ...draft, anchors: next })} />
          )}
        </Stack>
      ))}
      {!slots.some(({ key }) => key === null) && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set(null, '')}
        >
          One answer to the whole question
        </Button>
      )}
    </Stack>
  );
}

const hasKey = (slot: AnswerSlot): slot is AnswerSlot & { key: string } => slot.key !== null;

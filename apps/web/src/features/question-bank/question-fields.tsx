import { Group, MultiSelect, NumberInput, Select, Stack, TagsInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { errorAt } from '../../shared/ui/form-refusal.js';
import { AnswerFields } from './answer-fields.js';
import { answerRubricsQuery } from './question-bank-queries.js';
import type { QuestionDraft } from './question-draft.js';

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

interface QuestionFieldsProps {
  draft: QuestionDraft;
  error: unknown;
  onChange(draft: QuestionDraft): void;
}

function RankFields({ draft, error, onChange }: QuestionFieldsProps) {
  return (
    <Group grow align="flex-start" gap="xs">
      <Select
        label="Kind"
        allowDeselect={false}
        data={choicesOf(KIND_WORDS)}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind: (kind ?? draft.kind) as QuestionDraft['kind'] })}
      />
      <Select
        label="Level"
        clearable
        placeholder="None"
        data={choicesOf(QUESTION_LEVEL_WORDS)}
        value={draft.level}
        onChange={(level) => onChange({ ...draft, level: level as QuestionDraft['level'] })}
      />
      <NumberInput
        label="Minutes"
        min={1}
        max={120}
        allowDecimal={false}
        placeholder="Estimated"
        value={draft.minutes ?? ''}
        onChange={(minutes) => onChange({ ...draft, minutes: typeof minutes === 'number' ? minutes : null })}
        error={errorAt(error, 'question.minutes')}
      />
    </Group>
  );
}

/** All fields of a question. */
export function QuestionFields({ draft, error, onChange }: QuestionFieldsProps) {
  const { data: rubrics = [] } = useQuery(answerRubricsQuery());
  const names = new Map(rubrics.flatMap(({ dimensions }) => dimensions.map(({ key, name }) => [key, name])));
  return (
    <Stack gap="sm">
      <Textarea
        label="Question"
        description="As it is asked."
        required
        autosize
        minRows={2}
        data-autofocus
        value={draft.text}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        error={errorAt(error, 'question.text')}
      />
      <RankFields draft={draft} error={error} onChange={onChange} />
      <Textarea
        label="Hints"
        description="What to listen for, one per line. For interviewers only."
        autosize
        minRows={2}
        value={draft.hints}
        onChange={(event) => onChange({ ...draft, hints: event.currentTarget.value })}
        error={errorAt(error, 'question.hints')}
      />
      <MultiSelect
        label="Dimensions that apply"
        description="Panelists score these alone."
        placeholder={draft.dimensionKeys.length ? undefined : 'All of the rubric of its kind'}
        clearable
        data={[...names].map(([value, label]) => ({ value, label }))}
        value={draft.dimensionKeys}
        onChange={(dimensionKeys) => onChange({ ...draft, dimensionKeys })}
      />
      <AnswerFields draft={draft} onChange={onChange} />
      <Textarea
        label="Follow-ups"
        description="One per line."
        autosize
        minRows={2}
        value={draft.followUps}
        onChange={(event) => onChange({ ...draft, followUps: event.currentTarget.value })}
      />
      <TagsInput
        label="Tags"
        value={draft.tags}
        onChange={(tags) => onChange({ ...draft, tags })}
        error={errorAt(error, 'question.tags')}
      />
    </Stack>
  );
}

import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { addQuestion } from './question-bank-mutations.js';
import { bankSectionsQuery, questionBankQuery, type QuestionDetail } from './question-bank-queries.js';
import { EMPTY_DRAFT, inputOf } from './question-draft.js';
import { QuestionFields } from './question-fields.js';

interface NewQuestionProps {
  bankId: string;
  /** The section that is chosen to begin with. */
  sectionId: string | null;
  onAdded(question: QuestionDetail): void;
  onCancel(): void;
}

/** A question written by hand into a section of a bank. */
export function NewQuestion({ bankId, sectionId, onAdded, onCancel }: NewQuestionProps) {
  const queryClient = useQueryClient();
  const { data: sections = [] } = useQuery(bankSectionsQuery(bankId));
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [chosen, setChosen] = useState(sectionId);
  const section = chosen ?? sections[0]?.id ?? null;
  const adding = useMutation({
    mutationFn: addQuestion,
    meta: { shownInPlace: true },
    onSuccess: (question) => {
      void queryClient.invalidateQueries({ queryKey: questionBankQuery(bankId).queryKey });
      onAdded(question);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (section) adding.mutate({ sectionId: section, question: inputOf(draft) });
      }}
    >
      <Stack gap="sm">
        <Select
          label="Section"
          required
          searchable
          allowDeselect={false}
          value={section}
          onChange={setChosen}
          data={sections.map((each) => ({ value: each.id, label: each.path.join(' › ') }))}
        />
        <QuestionFields draft={draft} error={adding.error} onChange={setDraft} />
        <FormRefusal error={adding.error} fields={['question.text', 'question.minutes', 'question.hints', 'question.tags']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={adding.isPending} disabled={section === null}>
            Add the question
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { editQuestion } from './question-bank-mutations.js';
import { questionBankQuery, questionQuery, type QuestionDetail } from './question-bank-queries.js';
import { draftOf, inputOf } from './question-draft.js';
import { QuestionFields } from './question-fields.js';
import { currentOf, StaleQuestion } from './stale-question.js';

interface QuestionEditorProps {
  bankId: string;
  question: QuestionDetail;
  onDone(): void;
}

/** Edits a question; what a colleague saved meanwhile is never overwritten unseen. */
export function QuestionEditor({ bankId, question, onDone }: QuestionEditorProps) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(question));
  const [reason, setReason] = useState('');
  const [revision, setRevision] = useState(question.revision);
  const editing = useMutation({
    mutationFn: (expectedRevision: number) =>
      editQuestion({ questionId: question.id, expectedRevision, question: inputOf(draft), reason: reason.trim() || null }),
    meta: { shownInPlace: true },
    onSuccess: (saved) => {
      queryClient.setQueryData(questionQuery(question.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: questionBankQuery(bankId).queryKey });
      onDone();
    },
  });
  const current = currentOf(editing.error);
  const takeTheirs = (theirs: QuestionDetail) => {
    setDraft(draftOf(theirs));
    setRevision(theirs.revision);
    editing.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        editing.mutate(revision);
      }}
    >
      <Stack gap="sm">
        <QuestionFields draft={draft} error={editing.error} onChange={setDraft} />
        <TextInput
          label="Why"
          description="Stands in the history beside what changed. Leave it empty where it says itself."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errorAt(editing.error, 'reason')}
        />
        {current ? (
          <StaleQuestion
            mine={draft}
            current={current}
            onKeepMine={() => editing.mutate(current.revision)}
            onTakeTheirs={() => takeTheirs(current)}
          />
        ) : (
          <FormRefusal
            error={editing.error}
            fields={['question.text', 'question.minutes', 'question.hints', 'question.tags', 'reason']}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={editing.isPending}>
            Save as revision {revision + 1}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

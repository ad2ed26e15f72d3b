import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { restoreQuestionRevision } from './question-bank-mutations.js';
import { questionBankQuery, questionQuery, type QuestionDetail } from './question-bank-queries.js';

interface RestoreRevisionProps {
  bankId: string;
  question: QuestionDetail;
  revision: number;
}

/** Says again what an earlier revision said, as a new one; nothing of the history is lost. */
export function RestoreRevision({ bankId, question, revision }: RestoreRevisionProps) {
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const restoring = useMutation({
    mutationFn: () =>
      restoreQuestionRevision({
        questionId: question.id,
        revision,
        expectedRevision: question.revision,
        reason: reason.trim() || null,
      }),
    meta: { shownInPlace: true },
    onSuccess: (saved) => {
      queryClient.setQueryData(questionQuery(question.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: questionBankQuery(bankId).queryKey });
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: questionQuery(question.id).queryKey }),
  });
  if (!asks) {
    return (
      <Button size="compact-sm" variant="default" w="fit-content" onClick={() => setAsks(true)}>
        Restore revision {revision}
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        restoring.mutate();
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={`Why restore revision ${revision}?`}
          description="May stay empty."
          data-autofocus
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errorAt(restoring.error, 'reason')}
        />
        <FormRefusal error={restoring.error} fields={['reason']} />
        <Group gap="xs">
          <Button size="xs" type="submit" loading={restoring.isPending}>
            Restore as revision {question.revision + 1}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsks(false)}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

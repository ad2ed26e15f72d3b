import { Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { questionsRestored } from './bank-acts.js';
import { useHands } from './bank-desk.js';
import { withRows } from './bank-order.js';
import { editQuestion } from './question-bank-mutations.js';
import {
  everyBankQuery,
  questionBankQuery,
  questionQuery,
  type QuestionDetail,
  type QuestionRow,
} from './question-bank-queries.js';
import { draftOf, inputOf } from './question-draft.js';
import { currentOf, StaleQuestion } from './stale-question.js';

/** Saves another text over a question as it was seen; all else of it stays. */
function useReword(question: QuestionRow, onDone: () => void) {
  const { bankId, done } = useHands();
  const client = useQueryClient();
  return useMutation({
    meta: { shownInPlace: true },
    mutationFn: async ({ text, seen }: { text: string; seen: Pick<QuestionRow, 'revision'> }) => {
      const detail = await client.fetchQuery({ ...questionQuery(question.id), staleTime: 0 });
      const input = { ...inputOf(draftOf(detail)), text };
      return editQuestion({ questionId: question.id, expectedRevision: seen.revision, question: input });
    },
    onSuccess: (saved) => {
      const row = { ...question, ...saved };
      client.setQueryData(questionQuery(question.id).queryKey, saved);
      client.setQueryData(questionBankQuery(bankId).queryKey, (now) => now && withRows(now, [row]));
      void client.invalidateQueries(everyBankQuery());
      done({ words: 'Changed the text of one question', back: questionsRestored([question], [row]) });
      onDone();
    },
  });
}

/** A question's text, edited where it stands: Enter saves, Escape leaves it. */
export function TextInPlace({ question, onDone }: { question: QuestionRow; onDone(): void }) {
  const [text, setText] = useState(question.text);
  const [seen, setSeen] = useState<Pick<QuestionDetail, 'revision'>>(question);
  const field = useRef<HTMLTextAreaElement>(null);
  const rewording = useReword(question, onDone);
  const current = currentOf(rewording.error);
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    if (text.trim() === question.text.trim()) onDone();
    else rewording.mutate({ text: text.trim(), seen });
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        aria-label="Text of the question"
        autosize
        minRows={2}
        value={text}
        error={errorAt(rewording.error, 'question.text')}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      {current ? (
        <StaleQuestion
          mine={{ ...draftOf(current), text }}
          current={current}
          onKeepMine={() => rewording.mutate({ text: text.trim(), seen: current })}
          onTakeTheirs={() => {
            setText(current.text);
            setSeen(current);
            rewording.reset();
          }}
        />
      ) : (
        <FormRefusal error={rewording.error} fields={['question.text']} />
      )}
      <Group gap="xs">
        <Button size="compact-sm" loading={rewording.isPending} onClick={save} rightSection={<Kbd size="xs">Enter</Kbd>}>
          Save
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone} rightSection={<Kbd size="xs">Esc</Kbd>}>
          Cancel
        </Button>
        <Text size="xs" c="dimmed">
          Shift Enter: a new line
        </Text>
      </Group>
    </Stack>
  );
}

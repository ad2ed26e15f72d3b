import { Badge, Blockquote, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { Prose } from '../../shared/ui/prose.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { answerWords, slotsOf, type AnswerSlot } from './answer-slots.js';
import { confirmAnswers } from './question-bank-mutations.js';
import { answerRubricsQuery, questionQuery, type QuestionDetail } from './question-bank-queries.js';
import { QuestionPart } from './question-part.js';

type Confirm = (key: string | null) => void;

function OwnAnchors({ question, slot }: { question: QuestionDetail; slot: AnswerSlot }) {
  const own = question.anchors.filter((anchor) => anchor.dimensionKey === slot.key);
  if (own.length === 0) return null;
  return (
    <Stack gap={2} mt="xs">
      <Text size="xs" c="dimmed">
        In place of the rubric’s anchors
      </Text>
      {own.map(({ level, text }) => (
        <Text key={level} size="sm">
          <b>Level {level}:</b> {text}
        </Text>
      ))}
    </Stack>
  );
}

function Answer({ question, slot, onConfirm }: { question: QuestionDetail; slot: AnswerSlot; onConfirm: Confirm | null }) {
  const answer = question.referenceAnswers.find((each) => each.dimensionKey === slot.key);
  return (
    <Blockquote p="sm" mt={4} color={answer ? 'petrol' : 'gray'}>
      <Group gap="xs" mb={4} justify="space-between">
        <Group gap="xs">
          <Text fw={650} size="sm">
            {slot.name}
          </Text>
          {answer && !answer.reviewed && <Badge color="orange">Not yet reviewed</Badge>}
        </Group>
        {answer && !answer.reviewed && onConfirm && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`Confirm the answer on ${slot.name}`}
            onClick={() => onConfirm(slot.key)}
          >
            Confirm
          </Button>
        )}
      </Group>
      {answer ? (
        <Prose text={answer.text} />
      ) : (
        <Text size="sm" c="dimmed">
          No answer yet.
        </Text>
      )}
      <OwnAnchors question={question} slot={slot} />
    </Blockquote>
  );
}

/** What a good answer says, dimension by dimension; gaps and what nobody has reviewed are in sight. */
export function QuestionAnswers({ question, mayEdit }: { question: QuestionDetail; mayEdit: boolean }) {
  const queryClient = useQueryClient();
  const rubrics = useQuery(answerRubricsQuery());
  const confirming = useMutation({
    mutationFn: (key: string | null) =>
      confirmAnswers({ questionId: question.id, expectedRevision: question.revision, dimensionKeys: [key] }),
    meta: { shownInPlace: true },
    onSuccess: (saved) => queryClient.setQueryData(questionQuery(question.id).queryKey, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: questionQuery(question.id).queryKey }),
  });
  const { kind, dimensionKeys, missingAnswers, referenceAnswers, anchors } = question;
  const answered = [...referenceAnswers, ...anchors].map(({ dimensionKey }) => dimensionKey);
  const settled = missingAnswers.length === 0 && referenceAnswers.every(({ reviewed }) => reviewed);
  return (
    <QuestionPart title="Reference answers" aside={<Badge color={settled ? 'petrol' : 'orange'}>{answerWords(question)}</Badge>}>
      <QueryView query={rubrics} what="the dimensions">
        {(known) =>
          slotsOf({ kind, dimensionKeys, answered }, known).map((slot) => (
            <Answer
              key={slot.key ?? ''}
              question={question}
              slot={slot}
              onConfirm={mayEdit && !confirming.isPending ? confirming.mutate : null}
            />
          ))
        }
      </QueryView>
      <FormRefusal error={confirming.error} />
    </QuestionPart>
  );
}

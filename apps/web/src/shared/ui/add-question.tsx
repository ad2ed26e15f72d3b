import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newMutationId } from '../api/outbox-id.js';
import type { FoundQuestion, PickFilter } from '../api/pickable-questions-query.js';
import { wordsOf } from '../api/problems.js';
import { addUnplannedQuestion } from '../api/unplanned-question.js';
import { moveByArrows } from './arrow-stops.js';
import { PickableQuestions, PickButton } from './pickable-questions.js';
import { QuestionFilters } from './question-filters.js';

interface AddQuestionProps {
  interviewId: string;
  /** The interview's title. */
  of: string;
  /** The bank's questions that it asks already. */
  asked: readonly string[];
  /** The interview has changed: read it anew. */
  onAdded(): Promise<unknown>;
}

/** Adds a question of a bank to one interview only, found by the words that are typed. */
export function AddQuestion(props: AddQuestionProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-label={`Add a question to ${props.of}`}>
        Add a question
      </Button>
      <Modal opened={opened} onClose={close} title={`Add a question to “${props.of}”`} size="lg">
        <Finder {...props} onDone={close} />
      </Modal>
    </>
  );
}

function Finder({ interviewId, of, asked, onAdded, onDone }: AddQuestionProps & { onDone(): void }) {
  const [filter, setFilter] = useState<PickFilter>({ forCandidate: false });
  // One write for each question, so that trying again after a lost answer adds it once.
  const writes = useRef(new Map<string, string>());
  const adding = useMutation({
    mutationFn: (questionId: string) => {
      const mutationId = writes.current.get(questionId) ?? newMutationId();
      writes.current.set(questionId, mutationId);
      return addUnplannedQuestion({ mutationId, interviewId, questionId });
    },
    meta: { shownInPlace: true },
    onSuccess: () => {
      onDone();
      return onAdded();
    },
  });
  const actionOf = (question: FoundQuestion) => (
    <PickButton
      question={question}
      act="Add"
      done="Asked already"
      isDone={asked.includes(question.id)}
      isPending={adding.isPending && adding.variables === question.id}
      disabled={adding.isPending}
      onPick={() => adding.mutate(question.id)}
    />
  );
  return (
    <Stack gap="sm" onKeyDown={moveByArrows}>
      <Text size="sm">
        It is asked in this interview only: everybody scores it as usual, it is marked as unplanned, and every comparison leaves
        it out.
      </Text>
      {adding.error && (
        <Alert color="red" variant="light" role="alert" title="Not added">
          {wordsOf(adding.error)}
        </Alert>
      )}
      <QuestionFilters label={`Find a question to add to ${of}`} filter={filter} onChange={setFilter} />
      <PickableQuestions filter={filter} actionOf={actionOf} />
    </Stack>
  );
}

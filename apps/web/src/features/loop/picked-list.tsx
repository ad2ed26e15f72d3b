import { Draggable, Droppable } from '@hello-pangea/dnd';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from './coverage-queries.js';
import { likeWords } from './coverage-words.js';
import { useRoundWrite } from './loop-cache.js';
import type { LoopDetail, RoundDetail } from './loop-queries.js';
import { PickedCard } from './picked-card.js';
import { alsoPickedIn, moved } from './round-minutes.js';
import { movePickedQuestion, unpickQuestion } from './round-mutations.js';

/** The type under which a round's own questions are dragged: never into another round. */
const questionsOf = (roundId: string) => `questions-${roundId}`;

/** Moves a picked question; it stands in its new place at once. */
export function usePickedMove(loopId: string) {
  return useRoundWrite(loopId, movePickedQuestion, {
    ahead: (loop, { roundId, questionId, position }) => ({
      ...loop,
      rounds: loop.rounds.map((round) => {
        if (round.id !== roundId) return round;
        const from = round.questions.findIndex((question) => question.id === questionId);
        return { ...round, questions: moved(round.questions, from, position) };
      }),
    }),
  });
}

/** The questions picked into a round, in order. */
export function PickedList({ loop, round, mayEdit }: { loop: LoopDetail; round: RoundDetail; mayEdit: boolean }) {
  const moving = usePickedMove(loop.id);
  const repeats = useQuery(coverageQuery(loop.id)).data?.repeats ?? [];
  const unpicking = useRoundWrite(loop.id, unpickQuestion);
  const { id: roundId, questions } = round;
  return (
    <Droppable droppableId={roundId} type={questionsOf(roundId)} isDropDisabled={!mayEdit}>
      {(list) => (
        <div ref={list.innerRef} {...list.droppableProps} style={{ minHeight: 32 }}>
          {questions.length === 0 && (
            <Text size="sm" c="dimmed">
              No question picked yet.
            </Text>
          )}
          {questions.map((question, at) => (
            <Draggable key={question.id} draggableId={`${roundId}:${question.id}`} index={at} isDragDisabled={!mayEdit}>
              {(item) => (
                <div ref={item.innerRef} {...item.draggableProps} style={{ ...item.draggableProps.style, paddingBottom: 6 }}>
                  <PickedCard
                    question={question}
                    at={at}
                    count={questions.length}
                    alsoIn={alsoPickedIn(loop.rounds, question.id, roundId)}
                    like={likeWords(loop, repeats, roundId, question.id)}
                    handle={item.dragHandleProps}
                    mayEdit={mayEdit}
                    onMove={(position) => moving.mutate({ roundId, questionId: question.id, position })}
                    onUnpick={() => unpicking.mutate({ roundId, questionId: question.id })}
                  />
                </div>
              )}
            </Draggable>
          ))}
          {list.placeholder}
        </div>
      )}
    </Droppable>
  );
}

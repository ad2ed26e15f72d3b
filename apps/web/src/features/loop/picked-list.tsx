import { Draggable, Droppable } from '@hello-pangea/dnd';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from './coverage-queries.js';
import { likeWords } from './coverage-words.js';
import { useRoundWrite } from './loop-cache.js';
import type { LoopDetail, RoundDetail } from './loop-queries.js';
import { PickedCard } from './picked-card.js';
import { alsoPickedIn } from './round-minutes.js';
import { nameAsker, unpickQuestion } from './round-mutations.js';
import { useQuestionMove } from './use-question-move.js';

/** The type under which questions are dragged, inside a round and from one into another. */
const QUESTIONS = 'questions';

/** The questions picked into a round, in order. */
export function PickedList({ loop, round, mayEdit }: { loop: LoopDetail; round: RoundDetail; mayEdit: boolean }) {
  const move = useQuestionMove(loop.id);
  const repeats = useQuery(coverageQuery(loop.id)).data?.repeats ?? [];
  const unpicking = useRoundWrite(loop.id, unpickQuestion);
  const naming = useRoundWrite(loop.id, nameAsker);
  const { id: roundId, questions, seats, askers } = round;
  const askerOf = (questionId: string) => askers.find((each) => each.questionId === questionId)?.memberId ?? null;
  return (
    <Droppable droppableId={roundId} type={QUESTIONS} isDropDisabled={!mayEdit}>
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
                    asker={askerOf(question.id)}
                    panel={seats.filter((seat) => !seat.observer).map((seat) => seat.member)}
                    onAsker={(memberId) => naming.mutate({ roundId, questionId: question.id, memberId })}
                    others={loop.rounds.filter(
                      (each) => each.id !== roundId && !each.questions.some(({ id }) => id === question.id),
                    )}
                    onMove={(position) => move({ roundId, questionId: question.id, toRoundId: roundId, position })}
                    onMoveTo={(to) => move({ roundId, questionId: question.id, toRoundId: to.id, position: to.questions.length })}
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

import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import type { ReactNode } from 'react';
import { useLoopWrite } from './loop-cache.js';
import { moveRound } from './loop-mutations.js';
import type { LoopDetail } from './loop-queries.js';
import { RoundColumn } from './round-column.js';
import { moved } from './round-minutes.js';
import { useQuestionMove } from './use-question-move.js';

const ROUNDS = 'rounds';

interface RoundBoardProps {
  loop: LoopDetail;
  targetId: string | null;
  /** The round that was added last: its next step has the focus. */
  addedId: string | null;
  /** What stands behind the last round. */
  end: ReactNode;
  onTarget(roundId: string): void;
}

function useRoundMove(loopId: string) {
  return useLoopWrite(loopId, moveRound, {
    ahead: (loop, { roundId, position }) => ({
      ...loop,
      rounds: moved(
        loop.rounds,
        loop.rounds.findIndex((round) => round.id === roundId),
        position,
      ),
    }),
  });
}

/** The rounds side by side; rounds and their questions move by drag, by keyboard (space, arrows, space) and by menu. */
export function RoundBoard({ loop, targetId, addedId, end, onTarget }: RoundBoardProps) {
  const movingRound = useRoundMove(loop.id);
  const moveQuestion = useQuestionMove(loop.id);
  const drop = ({ type, draggableId, source, destination }: DropResult) => {
    if (!destination || (destination.index === source.index && destination.droppableId === source.droppableId)) return;
    const position = destination.index;
    if (type === ROUNDS) return movingRound.mutate({ roundId: draggableId, position });
    const [roundId = '', questionId = ''] = draggableId.split(':');
    moveQuestion({ roundId, questionId, toRoundId: destination.droppableId, position });
  };
  return (
    <DragDropContext onDragEnd={drop}>
      <Droppable droppableId={ROUNDS} type={ROUNDS} direction="horizontal" isDropDisabled={!loop.can.edit}>
        {(board) => (
          <div
            ref={board.innerRef}
            {...board.droppableProps}
            className="strata-board"
            tabIndex={0}
            role="group"
            aria-label="Rounds"
          >
            {loop.rounds.map((round, at) => (
              <Draggable key={round.id} draggableId={round.id} index={at} isDragDisabled={!loop.can.edit}>
                {(column) => (
                  <div ref={column.innerRef} {...column.draggableProps} className="strata-board-column">
                    <RoundColumn
                      loop={loop}
                      round={round}
                      at={at}
                      target={round.id === targetId}
                      added={round.id === addedId}
                      handle={column.dragHandleProps}
                      onMove={(position) => movingRound.mutate({ roundId: round.id, position })}
                      onTarget={() => onTarget(round.id)}
                    />
                  </div>
                )}
              </Draggable>
            ))}
            {board.placeholder}
            {end && <div className="strata-board-column">{end}</div>}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}

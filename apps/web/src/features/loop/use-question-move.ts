import type { SchemaType } from '@strata/contracts';
import { useLoopWrite, useRoundWrite } from './loop-cache.js';
import { moveQuestionToRound } from './loop-mutations.js';
import { movedBetween } from './round-minutes.js';
import { movePickedQuestion } from './round-mutations.js';

type Move = SchemaType<'MoveQuestionToRoundInput'>;

/** Moves a picked question inside its round or into another one; it stands in its new place at once. */
export function useQuestionMove(loopId: string): (move: Move) => void {
  const inside = useRoundWrite(loopId, movePickedQuestion, {
    ahead: (loop, move) => ({ ...loop, rounds: movedBetween(loop.rounds, { ...move, toRoundId: move.roundId }) }),
  });
  const between = useLoopWrite(loopId, moveQuestionToRound, {
    ahead: (loop, move) => ({ ...loop, rounds: movedBetween(loop.rounds, move) }),
  });
  return (move) => {
    const { roundId, questionId, toRoundId, position } = move;
    if (roundId === toRoundId) inside.mutate({ roundId, questionId, position });
    else between.mutate(move);
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { newMutationId } from '../../shared/api/outbox-id.js';
import { RefusalError } from '../../shared/api/problems.js';
import type { ProblemMember } from '../../shared/api/problems.js';
import * as mutations from './room-mutations.js';
import { roomQuery } from './room-queries.js';
import type { Recommendation, Score } from './room-queries.js';
import type { Value } from './room-writes.js';

/** What a panelist does in the room besides scoring and writing; nothing of it is queued. */
export type RoomAction =
  | { do: 'start' }
  | { do: 'ask'; questionId: string }
  | { do: 'hand over'; questionId: string; panelistId: string }
  | { do: 'take lead' }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'break glass'; reason: string }
  | { do: 'end' }
  | { do: 'submit'; recommendation: Recommendation }
  | { do: 'reopen' }
  | { do: 'reveal'; questionId: string | null; absent: string[]; reason: string }
  | { do: 'amend'; score: Pick<Score, 'questionId' | 'dimensionId' | 'revision'>; value: Value; reason: string };

async function perform(interviewId: string, action: RoomAction): Promise<{ result: ProblemMember }> {
  switch (action.do) {
    case 'start':
      return request(mutations.startInterviewDocument, { interviewId });
    case 'ask':
      return request(mutations.moveToQuestionDocument, { interviewId, questionId: action.questionId });
    case 'hand over': {
      const { questionId, panelistId } = action;
      return request(mutations.handQuestionOverDocument, { interviewId, questionId, panelistId });
    }
    case 'take lead':
      return request(mutations.takeLeadDocument, { interviewId });
    case 'pause':
      return request(mutations.pauseClockDocument, { interviewId });
    case 'resume':
      return request(mutations.resumeClockDocument, { interviewId });
    case 'break glass':
      return request(mutations.breakGlassDocument, { interviewId, reason: action.reason });
    case 'end':
      return request(mutations.endInterviewDocument, { interviewId });
    case 'submit':
      return request(mutations.submitScorecardDocument, { interviewId, recommendation: action.recommendation });
    case 'reopen':
      return request(mutations.reopenScorecardDocument, { interviewId });
    case 'reveal':
      return reveal(interviewId, action);
    case 'amend':
      return amend(interviewId, action);
  }
}

function reveal(interviewId: string, { questionId, absent, reason }: Extract<RoomAction, { do: 'reveal' }>) {
  if (questionId === null) return request(mutations.revealInterviewDocument, { interviewId, absent, reason });
  return request(mutations.revealQuestionDocument, { interviewId, questionId, absent, reason });
}

function amend(interviewId: string, { score, value, reason }: Extract<RoomAction, { do: 'amend' }>) {
  const { questionId, dimensionId, revision: expectedRevision } = score;
  const input = { mutationId: newMutationId(), interviewId, questionId, dimensionId, ...value, reason, expectedRevision };
  return request(mutations.amendScoreDocument, { input });
}

export interface RoomActions {
  /** Resolves true when it was done; a refusal or a fault is shown as a notification and resolves false. */
  act(action: RoomAction): Promise<boolean>;
  acting: boolean;
}

export function useRoomActions(interviewId: string): RoomActions {
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (action: RoomAction) => {
      const { result } = await perform(interviewId, action);
      if (result.__typename.endsWith('Problem')) throw new RefusalError(result);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: roomQuery(interviewId).queryKey, exact: true }),
  });
  const act = (action: RoomAction) =>
    mutateAsync(action).then(
      () => true,
      () => false,
    );
  return { act, acting: isPending };
}

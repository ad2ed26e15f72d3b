import { graphql } from '@strata/contracts';
import type { VariablesOf } from '@strata/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { debriefQuery } from './debrief-queries.js';
import type { Outcome, ReasonCode } from './debrief-queries.js';

const recordDecisionDocument = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const remindOwingDocument = graphql(`
  mutation RemindOwing($candidacyId: ID!) {
    remindOwing(candidacyId: $candidacyId) {
      __typename
      ... on OwingReminded {
        reminded
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

const startDiscussionDocument = graphql(`
  mutation StartDiscussion($input: StartDiscussionInput!) {
    startDiscussion(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const endDiscussionDocument = graphql(`
  mutation EndDiscussion($candidacyId: ID!) {
    endDiscussion(candidacyId: $candidacyId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const chooseScribeDocument = graphql(`
  mutation ChooseScribe($candidacyId: ID!, $memberId: ID!) {
    chooseScribe(candidacyId: $candidacyId, memberId: $memberId) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const markDiscussedDocument = graphql(`
  mutation MarkDiscussed($input: MarkDiscussedInput!) {
    markDiscussed(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const amendScoreDocument = graphql(`
  mutation AmendInDebrief($input: AmendScoreInput!) {
    amendScore(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

const recordDissentDocument = graphql(`
  mutation RecordDissent($candidacyId: ID!, $text: String!) {
    recordDissent(candidacyId: $candidacyId, text: $text) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);

/** A change of the debrief of which the caller shows the refusal in place; afterwards the debrief is read anew. */
function useDebriefChange<Given = void>(candidacyId: string, change: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    meta: { shownInPlace: true },
    mutationFn: change,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: debriefQuery(candidacyId).queryKey });
      onDone?.();
    },
  });
}

export const useDecide = (candidacyId: string, onDone: () => void) =>
  useDebriefChange(
    candidacyId,
    async (given: { outcome: Outcome; reasonCode: ReasonCode | null; rationale: string }) =>
      unwrap((await request(recordDecisionDocument, { input: { candidacyId, ...given } })).recordDecision, 'DecisionRecorded'),
    onDone,
  );

export const useDissent = (candidacyId: string, onDone: () => void) =>
  useDebriefChange(
    candidacyId,
    async (text: string) =>
      unwrap((await request(recordDissentDocument, { candidacyId, text })).recordDissent, 'DissentRecorded'),
    onDone,
  );

export const useRemind = (candidacyId: string) =>
  useDebriefChange(candidacyId, async () =>
    unwrap((await request(remindOwingDocument, { candidacyId })).remindOwing, 'OwingReminded'),
  );

export const useStartDiscussion = (candidacyId: string) =>
  useDebriefChange(candidacyId, async (given: Omit<VariablesOf<typeof startDiscussionDocument>['input'], 'candidacyId'>) =>
    unwrap((await request(startDiscussionDocument, { input: { candidacyId, ...given } })).startDiscussion, 'DiscussionChanged'),
  );

export const useEndDiscussion = (candidacyId: string) =>
  useDebriefChange(candidacyId, async () =>
    unwrap((await request(endDiscussionDocument, { candidacyId })).endDiscussion, 'DiscussionChanged'),
  );

export const useChooseScribe = (candidacyId: string) =>
  useDebriefChange(candidacyId, async (memberId: string) =>
    unwrap((await request(chooseScribeDocument, { candidacyId, memberId })).chooseScribe, 'DiscussionChanged'),
  );

export const useMarkDiscussed = (candidacyId: string, onDone?: () => void) =>
  useDebriefChange(
    candidacyId,
    async (given: { key: string; discussed: boolean; note?: string | null }) =>
      unwrap((await request(markDiscussedDocument, { input: { candidacyId, ...given } })).markDiscussed, 'DiscussionChanged'),
    onDone,
  );

type Amendment = Omit<VariablesOf<typeof amendScoreDocument>['input'], 'mutationId'>;

export const useAmend = (candidacyId: string, onDone: () => void) =>
  useDebriefChange(
    candidacyId,
    async (given: Amendment) => {
      const input = { mutationId: crypto.randomUUID(), ...given };
      return unwrap((await request(amendScoreDocument, { input })).amendScore, 'ScoreAmended');
    },
    onDone,
  );

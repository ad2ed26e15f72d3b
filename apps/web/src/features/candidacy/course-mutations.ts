import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap, type ProblemMember } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

/** Somebody set another time meanwhile. */
export interface StaleSchedule extends ProblemMember {
  currentStartsAt: string | null;
  attemptedStartsAt: string | null;
}

const ScheduleInterview = graphql(
  `
    mutation ScheduleInterview($input: ScheduleInterviewInput!) {
      scheduleInterview(input: $input) {
        __typename
        ... on StaleScheduleProblem {
          currentStartsAt
          attemptedStartsAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const ReplacePanelist = graphql(
  `
    mutation ReplacePanelist($input: ReplacePanelistInput!) {
      replacePanelist(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const CutShortInterview = graphql(
  `
    mutation CutShortInterview($interviewId: ID!, $reason: String!) {
      cutShortInterview(interviewId: $interviewId, reason: $reason) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const WithdrawCandidacy = graphql(
  `
    mutation WithdrawCandidacy($candidacyId: ID!, $reason: String) {
      withdrawCandidacy(candidacyId: $candidacyId, reason: $reason) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const TakeUpCandidacy = graphql(
  `
    mutation TakeUpCandidacy($candidacyId: ID!) {
      takeUpCandidacy(candidacyId: $candidacyId) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const GrantTime = graphql(
  `
    mutation GrantTime($candidacyId: ID!, $multiplier: Float!) {
      grantTime(candidacyId: $candidacyId, multiplier: $multiplier) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function scheduleInterview(input: SchemaType<'ScheduleInterviewInput'>) {
  return unwrap((await request(ScheduleInterview, { input })).scheduleInterview, 'InterviewChanged');
}

export async function replacePanelist(input: SchemaType<'ReplacePanelistInput'>) {
  return unwrap((await request(ReplacePanelist, { input })).replacePanelist, 'InterviewChanged');
}

export async function cutShortInterview(input: { interviewId: string; reason: string }) {
  return unwrap((await request(CutShortInterview, input)).cutShortInterview, 'InterviewChanged');
}

export async function withdrawCandidacy(input: { candidacyId: string; reason: string | null }) {
  return unwrap((await request(WithdrawCandidacy, input)).withdrawCandidacy, 'CandidacyChanged');
}

export async function takeUpCandidacy(input: { candidacyId: string }) {
  return unwrap((await request(TakeUpCandidacy, input)).takeUpCandidacy, 'CandidacyChanged');
}

export async function grantTime(input: { candidacyId: string; multiplier: number }) {
  return unwrap((await request(GrantTime, input)).grantTime, 'CandidacyChanged');
}

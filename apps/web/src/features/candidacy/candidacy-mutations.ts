import { graphql, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const OpenCandidacy = graphql(
  `
    mutation OpenCandidacy($input: OpenCandidacyInput!) {
      openCandidacy(input: $input) {
        __typename
        ... on CandidacyOpened {
          candidacy {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const SeatPanelist = graphql(
  `
    mutation SeatPanelist($input: SeatPanelistInput!) {
      seatPanelist(input: $input) {
        __typename
        ... on InterviewChanged {
          interview {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const UnseatPanelist = graphql(
  `
    mutation UnseatPanelist($interviewId: ID!, $memberId: ID!) {
      unseatPanelist(interviewId: $interviewId, memberId: $memberId) {
        __typename
        ... on InterviewChanged {
          interview {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const MarkNotHeld = graphql(
  `
    mutation MarkNotHeld($interviewId: ID!, $reason: String!) {
      markNotHeld(interviewId: $interviewId, reason: $reason) {
        __typename
        ... on InterviewChanged {
          interview {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function openCandidacy(input: SchemaType<'OpenCandidacyInput'>) {
  return unwrap((await request(OpenCandidacy, { input })).openCandidacy, 'CandidacyOpened').candidacy;
}

export async function seatPanelist(input: SchemaType<'SeatPanelistInput'>) {
  return unwrap((await request(SeatPanelist, { input })).seatPanelist, 'InterviewChanged').interview;
}

export async function unseatPanelist(input: { interviewId: string; memberId: string }) {
  return unwrap((await request(UnseatPanelist, input)).unseatPanelist, 'InterviewChanged').interview;
}

export async function markNotHeld(input: { interviewId: string; reason: string }) {
  return unwrap((await request(MarkNotHeld, input)).markNotHeld, 'InterviewChanged').interview;
}

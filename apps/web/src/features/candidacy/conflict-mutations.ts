import { graphql } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const DeclareConflict = graphql(
  `
    mutation DeclareConflict($candidacyId: ID!, $memberId: ID!) {
      declareConflict(candidacyId: $candidacyId, memberId: $memberId) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const WithdrawConflict = graphql(
  `
    mutation WithdrawConflict($candidacyId: ID!, $memberId: ID!, $reason: String!) {
      withdrawConflict(candidacyId: $candidacyId, memberId: $memberId, reason: $reason) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export async function declareConflict(input: { candidacyId: string; memberId: string }) {
  return unwrap((await request(DeclareConflict, input)).declareConflict, 'ConflictDeclared');
}

export async function withdrawConflict(input: { candidacyId: string; memberId: string; reason: string }) {
  return unwrap((await request(WithdrawConflict, input)).withdrawConflict, 'CandidacyChanged');
}

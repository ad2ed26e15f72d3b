import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { RefusalError, unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const EditCandidate = graphql(
  `
    mutation EditCandidate($input: EditCandidateInput!) {
      editCandidate(input: $input) {
        __typename
        ... on StaleCandidateProblem {
          current {
            id
            candidateName
            candidateEmail
            candidateRevision
            pronounced
            links
            externalReference
            externalLink
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

type Stale = Extract<ResultOf<typeof EditCandidate>['editCandidate'], { __typename: 'StaleCandidateProblem' }>;

export async function editCandidate(input: SchemaType<'EditCandidateInput'>) {
  return unwrap((await request(EditCandidate, { input })).editCandidate, 'CandidacyChanged');
}

/** The candidate as they stand now, where an edit was refused because somebody else saved first. */
export function currentOf(error: unknown): Stale['current'] | null {
  if (!(error instanceof RefusalError) || error.problem.__typename !== 'StaleCandidateProblem') return null;
  return (error.problem as unknown as Stale).current;
}

import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const PreviewList = graphql(
  `
    mutation PreviewCandidateList($input: CandidateListInput!) {
      previewCandidateList(input: $input) {
        __typename
        ... on CandidateListPreviewed {
          ignored
          candidates {
            line
            candidateName
            candidateEmail
            pronounced
            externalReference
            known
          }
          complaints {
            line
            message
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const OpenList = graphql(
  `
    mutation OpenCandidateList($input: CandidateListInput!) {
      openCandidateList(input: $input) {
        __typename
        ... on CandidateListOpened {
          candidacies {
            id
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

export type CandidateListPreview = Extract<
  ResultOf<typeof PreviewList>['previewCandidateList'],
  { __typename: 'CandidateListPreviewed' }
>;

export async function previewCandidateList(input: SchemaType<'CandidateListInput'>): Promise<CandidateListPreview> {
  return unwrap((await request(PreviewList, { input })).previewCandidateList, 'CandidateListPreviewed');
}

export async function openCandidateList(input: SchemaType<'CandidateListInput'>) {
  return unwrap((await request(OpenList, { input })).openCandidateList, 'CandidateListOpened').candidacies;
}

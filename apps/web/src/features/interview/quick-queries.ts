import { graphql, type ResultOf, type SchemaType } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const QuickChoices = graphql(`
  query QuickChoices {
    loops {
      id
      title
      rounds {
        id
        title
        minutes
        questions {
          id
        }
      }
    }
    questionBanks {
      id
      name
      questionCount
      sections {
        id
        path
        forCandidate
      }
    }
  }
`);

const OpenQuickInterview = graphql(
  `
    mutation OpenQuickInterview($input: QuickInterviewInput!) {
      openQuickInterview(input: $input) {
        __typename
        ... on QuickInterviewOpened {
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

export type QuickChoices = ResultOf<typeof QuickChoices>;

/** What a quick interview can ask from: rounds of loops, sections of banks. */
export function quickChoicesQuery() {
  return queryOptions({
    queryKey: ['interviews', 'quick-choices'],
    queryFn: ({ signal }) => request(QuickChoices, {}, { signal }),
  });
}

/** Answers the interview, live where the viewer scores in it. */
export async function openQuickInterview(input: SchemaType<'QuickInterviewInput'>) {
  return unwrap((await request(OpenQuickInterview, { input })).openQuickInterview, 'QuickInterviewOpened').interview;
}

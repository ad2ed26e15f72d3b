import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const MyInterviews = graphql(`
  query MyInterviews {
    myInterviews {
      id
      title
      state
      minutes
      candidacyId
      candidateName
      startsAt
      startedAt
      endedAt
      windowEndsAt
      myPanelistId
      panel {
        id
        lead
        observer
        training
        submitted
        replaced
        member {
          id
          name
        }
      }
    }
  }
`);

export type MyInterview = ResultOf<typeof MyInterviews>['myInterviews'][number];

/** The interviews in which the viewer has a seat. */
export function myInterviewsQuery() {
  return queryOptions({
    queryKey: ['interviews', 'mine'],
    queryFn: async ({ signal }) => (await request(MyInterviews, {}, { signal })).myInterviews,
  });
}

import { graphql, textOf, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { keep, kept, readOrKept } from '../../shared/api/kept.js';
import { renderedFor } from '../../shared/api/session.js';

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
    queryFn: ({ signal }) =>
      readOrKept(
        () => readMine(signal),
        () => kept<MyInterview[]>(NAME, textOf(MyInterviews)),
      ),
  });
}

const NAME = 'interviews';

async function readMine(signal: AbortSignal): Promise<MyInterview[]> {
  const reader = renderedFor();
  const { myInterviews } = await request(MyInterviews, {}, { signal });
  if (renderedFor() === reader) void keep(NAME, textOf(MyInterviews), myInterviews);
  return myInterviews;
}

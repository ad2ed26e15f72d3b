import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const Kit = graphql(`
  query InterviewKit($id: ID!) {
    interview(id: $id) {
      id
      candidacyId
      title
      minutes
      startsAt
      candidateName
      candidatePronounced
      revealPolicy
      panel {
        id
        lead
        observer
        training
        replaced
        member {
          id
          name
        }
      }
      unplannedQuestionIds
      askers {
        questionId
        panelistId
      }
      rubric {
        id
        name
        dimensions {
          id
          key
          name
          anchors {
            level
            text
          }
        }
      }
      questions {
        id
        text
        kind
        level
        estimatedMinutes
        hints
        followUps
        sectionPath
        sectionGuidance
        dimensionKeys
        referenceAnswers {
          dimensionKey
          text
        }
        anchors {
          dimensionKey
          level
          text
        }
      }
    }
  }
`);

export type InterviewKit = ResultOf<typeof Kit>['interview'];
export type KitQuestion = InterviewKit['questions'][number];

/** All that an interviewer takes along into a round; no score is read for it. */
export function kitQuery(id: string) {
  return queryOptions({
    queryKey: ['interviews', 'kit', id],
    queryFn: async ({ signal }) => (await request(Kit, { id }, { signal })).interview,
  });
}

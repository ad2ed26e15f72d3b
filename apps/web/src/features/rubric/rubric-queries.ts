import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const Rubrics = graphql(`
  query Rubrics {
    rubrics {
      id
      name
      version
      dimensions {
        id
        key
        name
        weight
        anchors {
          level
          text
        }
      }
    }
  }
`);

export type Rubric = ResultOf<typeof Rubrics>['rubrics'][number];

/** The latest published version of every rubric. */
export function rubricsQuery() {
  return queryOptions({
    queryKey: ['rubrics'],
    queryFn: async ({ signal }) => (await request(Rubrics, {}, { signal })).rubrics,
  });
}

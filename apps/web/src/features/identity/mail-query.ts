import { graphql, type ResultOf } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';

const MailStanding = graphql(`
  query MailStanding {
    mailStanding {
      waiting
      givenUp
      lastSentAt
      lastFailure
      lastFailedAt
    }
  }
`);

export type MailStanding = NonNullable<ResultOf<typeof MailStanding>['mailStanding']>;

export function mailStandingQuery() {
  return queryOptions({
    queryKey: ['mail-standing'],
    queryFn: async ({ signal }) => (await request(MailStanding, {}, { signal })).mailStanding,
  });
}

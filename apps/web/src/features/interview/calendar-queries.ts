import { graphql } from '@strata/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { unwrap } from '../../shared/api/problems.js';
import { Refusal } from '../../shared/api/refusal-fragment.js';

const Feed = graphql(`
  query CalendarFeed {
    calendarFeed {
      madeAt
      lastReadAt
    }
  }
`);

const MakeFeed = graphql(
  `
    mutation MakeCalendarFeed {
      makeCalendarFeed {
        __typename
        ... on CalendarFeedMade {
          feedPath
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
);

const RevokeFeed = graphql(
  `
    mutation RevokeCalendarFeed {
      revokeCalendarFeed {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
);

/** When the viewer's calendar address was made and last read; null: there is none. */
export function calendarFeedQuery() {
  return queryOptions({
    queryKey: ['interviews', 'calendar'],
    queryFn: async ({ signal }) => (await request(Feed, {}, { signal })).calendarFeed,
  });
}

/** The address of the new calendar, whole, as a calendar program takes it. */
export async function makeCalendarFeed(): Promise<string> {
  const { feedPath } = unwrap((await request(MakeFeed)).makeCalendarFeed, 'CalendarFeedMade');
  return `${globalThis.location.origin}${feedPath}`;
}

export async function revokeCalendarFeed(): Promise<void> {
  unwrap((await request(RevokeFeed)).revokeCalendarFeed, 'CalendarFeedRevoked');
}

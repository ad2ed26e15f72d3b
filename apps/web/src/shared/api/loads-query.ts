import { graphql, type ResultOf } from '@strata/contracts';
import { may } from '@strata/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './graphql-client.js';
import { useViewer } from './viewer-query.js';

const MemberLoads = graphql(`
  query MemberLoads($zone: String!) {
    memberLoads(zone: $zone) {
      memberId
      interviewsThisWeek
      scorecardsOwed
      heavy
    }
  }
`);

export type MemberLoad = ResultOf<typeof MemberLoads>['memberLoads'][number];

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function loadsQuery() {
  return queryOptions({
    queryKey: ['loads', zoneHere()],
    queryFn: async ({ signal }) => (await request(MemberLoads, { zone: zoneHere() }, { signal })).memberLoads,
    staleTime: 30_000,
  });
}

/** What everybody has on their hands this week, by member id; empty unless the viewer arranges panels. */
export function useLoads(): ReadonlyMap<string, MemberLoad> {
  const mayWeigh = may(useViewer().viewer.role, 'panels.weigh');
  const { data = [] } = useQuery({ ...loadsQuery(), enabled: mayWeigh });
  return new Map(data.map((load) => [load.memberId, load]));
}

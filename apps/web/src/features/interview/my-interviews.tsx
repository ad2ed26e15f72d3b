import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { TitledList } from '../../shared/ui/titled-list.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { myInterviewsQuery, type MyInterview } from './interview-queries.js';
import { InterviewRow } from './interview-row.js';
import { owesScorecard } from './my-seat.js';

const ORDER = { LIVE: 0, SCHEDULED: 1, ENDED: 2, NOT_HELD: 3 };
const RECENT = 5;

// What has no time yet comes after what has one.
const timeOf = ({ startsAt }: MyInterview) => (startsAt ? Date.parse(startsAt) : Number.MAX_SAFE_INTEGER);

const byUrgency = (a: MyInterview, b: MyInterview) => ORDER[a.state] - ORDER[b.state] || timeOf(a) - timeOf(b);

function Rows({ interviews }: { interviews: MyInterview[] }) {
  return interviews.map((interview) => <InterviewRow key={interview.id} interview={interview} />);
}

/** The viewer's interviews by what they ask of them: scorecards owed, rooms to hold, rooms held. */
export function MyInterviews() {
  const query = useQuery(myInterviewsQuery());
  return (
    <QueryView query={query} what="your interviews" loading={<LoadingRows rows={3} height={76} what="your interviews" />}>
      {(interviews) => {
        const owed = interviews.filter(owesScorecard);
        const ahead = interviews.filter((each) => each.state === 'LIVE' || each.state === 'SCHEDULED').sort(byUrgency);
        const held = interviews.filter((each) => each.state === 'ENDED' && !owesScorecard(each)).slice(0, RECENT);
        return (
          <>
            {owed.length > 0 && (
              <TitledList title="Scorecards you owe">
                <Rows interviews={owed} />
              </TitledList>
            )}
            <TitledList title="Your interviews">
              {ahead.length > 0 ? (
                <Rows interviews={ahead} />
              ) : (
                <li>
                  <EmptyState title="No interview is ahead of you">
                    Once a coordinator seats you on a panel, the interview stands here.
                  </EmptyState>
                </li>
              )}
            </TitledList>
            {held.length > 0 && (
              <TitledList title="Held">
                <Rows interviews={held} />
              </TitledList>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

import { Alert } from '@mantine/core';
import type { Interview } from './room-queries.js';

/** What a person must know about the state of this room before anything else. */
export function RoomNotice({ interview }: { interview: Interview }) {
  const words = noticeOf(interview);
  return words && <Alert color="gray">{words}</Alert>;
}

function noticeOf({ state, notHeldReason, windowEndsAt, myScorecard, myPanelistId }: Interview): string | null {
  if (state === 'NOT_HELD') return `This interview was not held. ${notHeldReason ?? ''}`.trim();
  if (state === 'SCHEDULED') return 'Not started yet. Scores open with the start; any scoring panelist can start it.';
  if (state === 'ENDED' && myScorecard && !myScorecard.submitted) return windowWords(windowEndsAt);
  if (!myScorecard)
    return myPanelistId
      ? 'You observe: you see the conversation and score nothing.'
      : 'You have no seat here: you see the conversation and score nothing.';
  return null;
}

function windowWords(windowEndsAt: string | null): string {
  const until =
    windowEndsAt && new Date(windowEndsAt).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return `The interview has ended. Your scorecard is still open${until ? ` until ${until}` : ''}.`;
}

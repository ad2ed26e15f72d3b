import { Alert } from '@mantine/core';
import { whenWords } from '../../shared/ui/day.js';
import type { Interview } from './room-queries.js';

/** What a person must know about the state of this room before anything else. */
export function RoomNotice({ interview, keptAt }: { interview: Interview; keptAt: string | undefined }) {
  const words = noticeOf(interview);
  return (
    <>
      {keptAt && (
        <Alert color="gray">
          No connection. This is the room as this device kept it at {timeWords(keptAt)}, with your own scores; what you score now
          is kept here and sent when the connection is back.
        </Alert>
      )}
      {words && <Alert color="gray">{words}</Alert>}
    </>
  );
}

const timeWords = (at: string) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function noticeOf(interview: Interview): string | null {
  const { state, notHeldReason, cutShortReason, startsAt, windowEndsAt, myScorecard, myPanelistId } = interview;
  if (state === 'NOT_HELD') return `This interview was not held. ${notHeldReason ?? ''}`.trim();
  if (state === 'SCHEDULED') return scheduledWords(startsAt);
  if (state === 'ENDED' && myScorecard && !myScorecard.submitted) return windowWords(windowEndsAt, cutShortReason);
  if (cutShortReason) return `This interview was cut short: ${cutShortReason}`;
  if (!myScorecard)
    return myPanelistId
      ? 'You observe: you see the conversation and score nothing.'
      : 'You have no seat here: you see the conversation and score nothing.';
  return null;
}

function scheduledWords(startsAt: string | null): string {
  const when = startsAt ? `Planned for ${whenWords(startsAt)}.` : 'Not started yet.';
  return `${when} Scores open with the start; any scoring panelist can start it.`;
}

function windowWords(windowEndsAt: string | null, cutShortReason: string | null): string {
  const until =
    windowEndsAt && new Date(windowEndsAt).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const how = cutShortReason ? `was cut short (${cutShortReason.replace(/\.$/, '')}).` : 'has ended.';
  return `The interview ${how} Your scorecard is still open${until ? ` until ${until}` : ''}.`;
}

import type { MyInterview } from './interview-queries.js';

type Seated = Pick<MyInterview, 'state' | 'myPanelistId' | 'panel'>;

/** The viewer's own seat in an interview. */
function mySeat({ panel, myPanelistId }: Seated) {
  return panel.find((panelist) => panelist.id === myPanelistId) ?? null;
}

/** Whether the viewer still owes a scorecard here: seated to score, the interview over, nothing submitted. */
export function owesScorecard(interview: Seated): boolean {
  const seat = mySeat(interview);
  return interview.state === 'ENDED' && seat !== null && !seat.observer && !seat.submitted && !seat.replaced;
}

export function seatWords(interview: Seated): string {
  const seat = mySeat(interview);
  if (!seat) return 'No seat';
  if (seat.replaced) return 'Somebody sits in your place';
  if (seat.observer) return 'You observe';
  if (seat.training) return 'You score in training';
  return seat.lead ? 'You lead' : 'You score';
}

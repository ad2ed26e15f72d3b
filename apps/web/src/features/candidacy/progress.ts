import type { CandidacyInterview, CandidacyPanelist, CandidacyRow } from './candidacy-queries.js';

/** The cells that one panelist scores or marks in an interview: each question on each dimension that applies to it. */
function cellCount({ questions, rubric }: Pick<CandidacyInterview, 'questions' | 'rubric'>): number {
  const applicable = (keys: string[]) =>
    keys.length === 0 ? rubric.dimensions : rubric.dimensions.filter((each) => keys.includes(each.key));
  return questions.reduce((sum, question) => sum + applicable(question.dimensionKeys).length, 0);
}

/** How far one panelist is, in words that say nothing of any value; empty where nothing is due yet. */
export function progressWords(panelist: CandidacyPanelist, interview: CandidacyInterview): string {
  if (panelist.observer) return '';
  if (panelist.conflicted) return '';
  if (panelist.replaced) return `kept ${panelist.committed} of ${cellCount(interview)}`;
  if (panelist.submitted) return 'submitted';
  if (interview.state === 'ENDED') return `owes a scorecard, ${panelist.committed} of ${cellCount(interview)}`;
  return interview.state === 'LIVE' ? `${panelist.committed} of ${cellCount(interview)}` : '';
}

function isOver({ state }: { state: CandidacyInterview['state'] }): boolean {
  return state === 'ENDED' || state === 'NOT_HELD';
}

/** A candidacy whose rounds are all over, with at least one held, is ready for its debrief. */
export function isReadyForDebrief({ interviews, can }: Pick<CandidacyRow, 'interviews' | 'can'>): boolean {
  return can.openDebrief && interviews.every(isOver) && interviews.some((each) => each.state === 'ENDED');
}

/** Where a candidacy stands, in one line. */
export function stageWords(interviews: readonly { title: string; state: CandidacyInterview['state'] }[]): string {
  const live = interviews.find((each) => each.state === 'LIVE');
  if (live) return `${live.title} is live now`;
  const over = interviews.filter(isOver).length;
  if (over === interviews.length) return 'Every round is over';
  return `${over} of ${interviews.length} rounds over`;
}

/** Who of a held interview still owes a scorecard. */
export function owingIn({ state, panel }: Pick<CandidacyInterview, 'state' | 'panel'>): string[] {
  if (state !== 'ENDED') return [];
  return panel
    .filter((each) => !each.observer && !each.submitted && !each.replaced && !each.conflicted)
    .map((each) => each.member.name);
}

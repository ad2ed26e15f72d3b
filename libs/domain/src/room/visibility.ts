import type { RevealPolicy } from '../loop.js';
import type { Seat } from './interview.js';

/** What the one visibility rule must know of a viewer in one interview. */
export interface ViewerStanding {
  /** Declared a conflict of interest in this candidacy. */
  conflicted: boolean;
  /** Scores in another interview of the candidacy that was not called off, and has not submitted there. */
  owesElsewhere: boolean;
  seat: Seat | null;
  /** Gave a reason to see before the reveal; the panel was told. */
  brokeGlass?: boolean;
}

export interface RevealStanding {
  policy: RevealPolicy;
  revealed: boolean;
}

export type Visibility =
  | { scope: 'ALL' }
  /** Under OPEN, from inside the interview: also what is not submitted yet. */
  | { scope: 'ALL_WITH_DRAFTS' }
  /** Under PER_QUESTION: revealed questions; `scoredOnly`: of these, the ones that the viewer has scored or marked. */
  | { scope: 'REVEALED_QUESTIONS'; scoredOnly: boolean; withheldBecause: string }
  | { scope: 'NOTHING'; withheldBecause: string };

const nothing = (withheldBecause: string): Visibility => ({ scope: 'NOTHING', withheldBecause });

/** Whether a seat scores: everyone's but an observer's. */
const scores = (seat: Seat | null): seat is Seat => seat !== null && !seat.observer;

/**
 * The one rule of "When values become visible": how much of a colleague's scorecard in an interview a viewer sees now,
 * and if not all of it, why in plain words. It never looks at a value, so its answer tells none.
 */
export function visibilityOf(reveal: RevealStanding, viewer: ViewerStanding): Visibility {
  if (viewer.conflicted) return nothing('You declared a conflict of interest in this candidacy, so you never see its scores.');
  if (reveal.policy === 'OPEN' && (viewer.seat || !viewer.owesElsewhere)) return { scope: 'ALL_WITH_DRAFTS' };
  const obstacle = obstacleTo({ ...reveal, revealed: reveal.revealed || (viewer.brokeGlass ?? false) }, viewer);
  if (!obstacle) return { scope: 'ALL' };
  if (reveal.policy === 'PER_QUESTION' && scores(viewer.seat)) {
    const withheldBecause = 'You see a question once it is revealed and you have scored or marked it yourself.';
    return { scope: 'REVEALED_QUESTIONS', scoredOnly: true, withheldBecause };
  }
  return obstacle;
}

// Why a viewer does not see all of it; under PER_QUESTION what is revealed inside the own interview is seen all the same.
function obstacleTo(reveal: RevealStanding, viewer: ViewerStanding): Visibility | null {
  if (!reveal.revealed && reveal.policy !== 'PER_QUESTION') return beforeReveal(reveal.policy);
  if (viewer.owesElsewhere) return nothing('You still owe a scorecard in another round of this candidate. Submit it first.');
  if (!reveal.revealed) return beforeReveal(reveal.policy);
  if (scores(viewer.seat) && !viewer.seat.submitted)
    return nothing('You have not submitted your own scorecard yet. Submit it first.');
  return null;
}

function beforeReveal(policy: RevealPolicy): Visibility {
  if (policy === 'PER_QUESTION') {
    return {
      scope: 'REVEALED_QUESTIONS',
      scoredOnly: false,
      withheldBecause: 'Scores show question by question, once each is revealed.',
    };
  }
  if (policy === 'LOOP_END') return nothing('Scores show when every round of this loop is over and its scorecards are in.');
  return nothing('Scores show when the round has ended and every scorecard is in.');
}

/** What the rule asks about one cell or note of a colleague. */
export interface ColleagueItem {
  /** The colleague's scorecard is submitted. */
  submitted: boolean;
  /** The whole interview is revealed. */
  interviewRevealed: boolean;
  /** The question is revealed by itself (PER_QUESTION). */
  questionRevealed: boolean;
  /** The colleague has scored or marked every dimension of the question. */
  questionComplete: boolean;
  /** The viewer has scored or marked every dimension of the question. */
  viewerCompletedQuestion: boolean;
}

/**
 * Whether one cell or note of a colleague is visible under a visibility. A draft never is, except under OPEN; a question that is
 * complete and revealed by itself is no draft any more.
 */
export function showsItem(visibility: Visibility, item: ColleagueItem): boolean {
  const byItself = item.questionRevealed && (item.questionComplete || item.submitted);
  switch (visibility.scope) {
    case 'ALL_WITH_DRAFTS':
      return true;
    case 'ALL':
      return item.submitted || byItself;
    case 'REVEALED_QUESTIONS':
      if (visibility.scoredOnly && !item.viewerCompletedQuestion) return false;
      return byItself || (item.interviewRevealed && item.submitted);
    case 'NOTHING':
      return false;
  }
}

/** Whether a colleague's recommendation is visible: with everything else, and never before it is submitted. */
export function showsRecommendation(visibility: Visibility, submitted: boolean): boolean {
  return submitted && (visibility.scope === 'ALL' || visibility.scope === 'ALL_WITH_DRAFTS');
}
